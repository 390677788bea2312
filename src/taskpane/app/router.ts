import type { RefObject } from "react";
import { createContext, useContext, useEffect, useRef } from "react";

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
  /** The screen that was left for this one; null: the pane has just been opened. */
  readonly from: Screen | null;
  readonly go: (screen: Screen) => void;
}

export const NavigationContext = createContext<Navigation>({
  screen: "home",
  from: null,
  go: () => undefined,
});

export function useNavigation(): Navigation {
  return useContext(NavigationContext);
}

/**
 * The element that a change of screen leads to gets the focus, so that the keyboard goes on there and a screen reader
 * says where the user is. A pane that has just been opened leaves the focus in the sheet.
 */
export function useArrival<E extends HTMLElement>(): RefObject<E | null> {
  const { from } = useNavigation();
  const element = useRef<E>(null);
  const moved = useRef(from !== null);
  useEffect(() => {
    if (moved.current) element.current?.focus();
  }, []);
  return element;
}

/** The screen that a ribbon button asked for (taskpane.html?job=check). */
export function screenFromQuery(search: string): Screen {
  const wanted = new URLSearchParams(search).get("job");
  return SCREENS.find((screen) => screen === wanted) ?? "home";
}
