import type { Locale } from "../translator";
import { createTranslator } from "../translator";
import { EN } from "./en";
import type { MessageKey, Translator } from "./keys";
import { RU } from "./ru";

export { isMessageKey } from "./keys";
export type { MessageKey, Translator } from "./keys";

/** The words of the interface in one language. */
export function translatorFor(locale: Locale): Translator {
  return createTranslator<MessageKey>(locale === "ru" ? RU : EN, locale);
}
