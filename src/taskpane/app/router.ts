import { createContext, useContext } from "react";

/** Screens of the pane. office.js blocks the history API, so the place is kept in memory. */
export const SCREENS = [
  "home",
  "check",
  "indicators",
  "schools",
  "templates",
  "rollup",
  "journal",
  "rules",
  "functions",
  "send",
  "help",
] as const;
export type Screen = (typeof SCREENS)[number];

export interface Navigation {
  readonly screen: Screen;
  readonly go: (screen: Screen) => void;
}

export const NavigationContext = createContext<Navigation>({ screen: "home", go: () => undefined });

export function useNavigation(): Navigation {
  return useContext(NavigationContext);
}

/** The screen that a ribbon button asked for (taskpane.html?job=check). */
export function screenFromQuery(search: string): Screen {
  const wanted = new URLSearchParams(search).get("job");
  return SCREENS.find((screen) => screen === wanted) ?? "home";
}
