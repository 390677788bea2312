import { createContext, useContext } from "react";
import type { Locale } from "../../i18n/translator";
import type { ThemeChoice } from "./theme";

/** What the user chose for the pane itself. */
export interface PaneSettings {
  readonly theme: ThemeChoice;
  readonly setTheme: (choice: ThemeChoice) => void;
  readonly setLocale: (locale: Locale) => void;
}

const SettingsContext = createContext<PaneSettings | null>(null);

export const SettingsProvider = SettingsContext.Provider;

export function usePaneSettings(): PaneSettings {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error("usePaneSettings outside SettingsProvider");
  return settings;
}
