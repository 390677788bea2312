import type { Theme } from "@fluentui/react-components";
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";

export type ThemeName = "light" | "dark" | "contrast";
export type ThemeChoice = "auto" | ThemeName;

const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

export function themeOf(name: ThemeName): Theme {
  return THEMES[name];
}

/** Relative luminance of "#RRGGBB", 0..1. */
function luminance(colour: string): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(colour.trim());
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What the host says of its own look; every part may be missing (PEERS 4, «Theme»). */
export interface HostLook {
  readonly bodyBackgroundColor?: string;
  readonly isDarkTheme?: boolean;
  readonly prefersDark: boolean;
  readonly forcedColors: boolean;
}

/** The theme for a choice: the user's own first, then forced colours, the Office theme, the browser. */
export function chooseTheme(choice: ThemeChoice, look: HostLook): ThemeName {
  if (choice !== "auto") return choice;
  if (look.forcedColors) return "contrast";
  const background = look.bodyBackgroundColor ? luminance(look.bodyBackgroundColor) : null;
  if (background !== null) return background < 0.4 ? "dark" : "light";
  return (look.isDarkTheme ?? look.prefersDark) ? "dark" : "light";
}

/** Reads the look of the host and the browser. */
export function hostLook(): HostLook {
  const office = typeof Office === "undefined" ? undefined : Office.context?.officeTheme;
  const matches = (query: string) => window.matchMedia(query).matches;
  return {
    bodyBackgroundColor: office?.bodyBackgroundColor,
    isDarkTheme: office?.isDarkTheme,
    prefersDark: matches("(prefers-color-scheme: dark)"),
    forcedColors: matches("(forced-colors: active)"),
  };
}
