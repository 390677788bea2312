import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "TEXT-HOMOGLYPH",
  valid: [
    { name: "Cyrillic only", given: plan(measures(3)) },
    {
      name: "foreign words, names of both alphabets with a hyphen, addresses, Roman numerals",
      given: plan(
        measures(5, {
          1: { measure: "Вебинар по Excel и PowerPoint" },
          2: { measure: "IT-лагерь, QR-коды, e-mail: school@mail.ru" },
          3: { measure: "История XIX века, XXI век" },
          4: { measure: "Опрос на площадке ЯндексGPT" },
          5: { measure: "Ответы к варианту c" },
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "Latin letters inside a Cyrillic word",
      given: plan(measures(2, { 1: { measure: "Cеминар для директоров" }, 2: { responsible: "MКУ «РMК»" } })),
      findings: [
        { cell: "B2", expected: "Семинар для директоров", fix: "Семинар для директоров", args: { count: 1 } },
        { cell: "D3", fix: "МКУ «РМК»", args: { words: "MКУ, РMК", count: 2 } },
      ],
    },
    {
      name: "a Latin preposition",
      given: plan(measures(1, { 1: { deadline: "c 1 марта 2024 года" } })),
      findings: [{ cell: "C2", fix: "с 1 марта 2024 года" }],
    },
    {
      name: "a name with letters that have no twin, above the table",
      given: plan(measures(1), { above: [["Исполнитель: Петрenко А. И."]] }),
      findings: [{ cell: "A1", variant: "manual", args: { words: "Петрenко" }, fix: null }],
    },
  ],
};
