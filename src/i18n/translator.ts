import { IntlMessageFormat } from "intl-messageformat";

export type Locale = "ru" | "en";
export type MessageArgs = Readonly<Record<string, string | number>>;

/** Key -> ICU message. Russian is the source, English mirrors it key by key. */
export type Catalogue<Key extends string = string> = Readonly<Record<Key, string>>;

export type Translate<Key extends string> = (key: Key, args?: MessageArgs) => string;

/**
 * Makes the translating function of a catalogue. Messages are compiled once, when first used.
 * Plural forms, numbers and choices are the library's: «{count, plural, one {# лист} few {# листа} other {# листов}}».
 */
export function createTranslator<Key extends string>(
  catalogue: Catalogue<Key>,
  locale: Locale,
): Translate<Key> {
  const compiled = new Map<Key, IntlMessageFormat>();
  return (key, args) => {
    let message = compiled.get(key);
    if (!message) {
      message = new IntlMessageFormat(catalogue[key], locale, undefined, { ignoreTag: true });
      compiled.set(key, message);
    }
    return String(message.format(args));
  };
}

/** The locale of a display language such as «ru-RU»; anything that is not Russian reads English. */
export function localeOf(displayLanguage: string): Locale {
  return displayLanguage.toLowerCase().startsWith("ru") ? "ru" : "en";
}
