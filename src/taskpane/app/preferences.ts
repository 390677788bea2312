import type { Storage } from "@microsoft/office-js-helpers";
import type { Locale } from "../../i18n/translator";
import type { ThemeChoice } from "./theme";

/** What the pane remembers of its user on this computer; nothing of the workbook. */
export interface Preferences {
  readonly theme?: ThemeChoice;
  readonly locale?: Locale;
  /** The first-run placemat was seen. */
  readonly welcomed?: boolean;
}

const CONTAINER = "quality-plan";

let storage: Promise<Storage<unknown>> | null = null;

/** The library is loaded after the first paint: preferences are not worth a slower start. */
function open(): Promise<Storage<unknown>> {
  storage ??= import(/* webpackChunkName: "preferences" */ "@microsoft/office-js-helpers").then(
    (helpers) => new helpers.Storage<unknown>(CONTAINER),
  );
  return storage;
}

export async function readPreferences(): Promise<Preferences> {
  const stored = await open();
  return Object.fromEntries(
    (["theme", "locale", "welcomed"] as const).map((key) => [key, stored.get(key) ?? undefined]),
  );
}

export async function savePreference<Key extends keyof Preferences>(
  key: Key,
  value: NonNullable<Preferences[Key]>,
): Promise<void> {
  (await open()).set(key, value);
}

/** Which Excel this is, in the words of Microsoft's helper library; for the help page and error details. */
export async function hostFacts(): Promise<{ host: string; platform: string }> {
  const { Utilities } = await import(/* webpackChunkName: "preferences" */ "@microsoft/office-js-helpers");
  return { host: Utilities.host, platform: Utilities.platform };
}
