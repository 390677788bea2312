import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

const of = (...names: string[]) =>
  plan(
    measures(
      names.length,
      Object.fromEntries(names.map((responsible, index) => [index + 1, { responsible }])),
    ),
  );

export const cases: RuleCases = {
  code: "RESP-ALIAS",
  valid: [
    {
      name: "numbers, letters and centres of their own",
      given: of("МБОУ СОШ № 1", "МБОУ СОШ № 2", "МКУ «ИМЦ»", "МКУ «УМЦ»", "ШМО", "РМО"),
    },
    {
      name: "other endings, letter case and quotes",
      given: of("Отдел образования", "отделом образования", "Отделы образования"),
    },
  ],
  invalid: [
    {
      name: "a slip in a word, three right spellings",
      given: of("Отдел образования", "Отдел образования", "Отдел образования", "Отдел оброзования"),
      findings: [
        {
          cell: "D5",
          args: { name: "Отдел оброзования" },
          expected: "Отдел образования",
          fix: "Отдел образования",
        },
      ],
    },
    {
      name: "a letter lost in the legal form",
      given: of("МКУ ДППО «РМК», школы", "МКУ ДППО «РМК»", "Школы, МКУ ДПО «РМК»"),
      findings: [{ cell: "D4", expected: "МКУ ДППО «РМК»" }],
    },
    {
      name: "a letter typed twice in an abbreviation that stands ten times",
      given: of(...Array.from({ length: 10 }, () => "ОО"), "УО, ООО"),
      findings: [{ cell: "D12", expected: "ОО" }],
    },
    {
      name: "an alias of the user's list",
      given: { ...of("РМК, школы"), schema: { glossary: { РМК: "Районный методический кабинет" } } },
      findings: [{ cell: "D2", variant: "glossary", fix: "Районный методический кабинет, школы" }],
    },
  ],
};
