import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "ABBR-UNDEFINED",
  valid: [
    {
      name: "expanded in brackets, by «далее», in a list, by words somewhere, known to everybody",
      given: plan(
        measures(5, {
          1: { measure: "Работа экспертной квалификационной коллегии (ЭКК)" },
          2: { measure: "Заседание ЭКК по итогам ЕГЭ и ВПР" },
          3: { measure: "Обновление БЛП", responsible: "Банк лучших практик" },
          4: { measure: "Совещание ГЩЖ" },
          5: { measure: "ПЛАН РАБОТЫ" },
        }),
        { below: [["ГЩЖ – городской щитовой журнал"]] },
      ),
    },
  ],
  invalid: [
    {
      name: "an abbreviation that nobody explains, reported once",
      given: plan(measures(3, { 2: { measure: "Заседание ЩЖЭ" }, 3: { measure: "Отчёт ЩЖЭ" } })),
      findings: [{ cell: "B3", args: { abbreviation: "ЩЖЭ" } }],
    },
  ],
};
