import { useEffect, useState } from "react";
import type { MessageKey, Translator } from "../../i18n/messages/keys";
import { RU } from "../../i18n/messages/ru";
import type { Locale } from "../../i18n/translator";
import { createTranslator } from "../../i18n/translator";

const RUSSIAN: Translator = createTranslator<MessageKey>(RU, "ru");

/** The words of the pane; Russian comes with the first bundle, English is loaded by those who read it. */
export function useWords(locale: Locale): { readonly t: Translator; readonly locale: Locale } | null {
  const [english, setEnglish] = useState<Translator | null>(null);
  useEffect(() => {
    if (locale !== "en" || english) return;
    void import(/* webpackChunkName: "english" */ "../../i18n/messages/en").then(({ EN }) =>
      setEnglish(() => createTranslator<MessageKey>(EN, "en")),
    );
  }, [locale, english]);
  if (locale === "ru") return { t: RUSSIAN, locale };
  return english && { t: english, locale };
}
