import type { Locale, Translate } from "../translator";
import { createTranslator } from "../translator";
import { EN } from "./en";
import { RU } from "./ru";

export type MessageKey = keyof typeof RU;
export type Translator = Translate<MessageKey>;

/** The words of the interface in one language. */
export function translatorFor(locale: Locale): Translator {
  return createTranslator<MessageKey>(locale === "ru" ? RU : EN, locale);
}

/** Narrows a computed key («error.» + code) to one that exists. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(RU, key);
}
