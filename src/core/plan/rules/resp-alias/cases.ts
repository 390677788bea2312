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
    {
      name: "a short name that is defined where the long one stands",
      given: of("Министерство образования края (далее – Министерство)", "Министерство", "Министерство"),
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
      findings: [{ cell: "D4", variant: "name", expected: "МКУ ДППО «РМК»" }],
    },
    {
      name: "a letter typed twice in an abbreviation that stands ten times",
      given: of(...Array.from({ length: 10 }, () => "ОО"), "УО, ООО"),
      findings: [{ cell: "D12", variant: "name", expected: "ОО" }],
    },
    {
      name: "a short and a full name, a name with a word more",
      given: of(
        "СМЦ",
        "СМЦ",
        "Сетевой методический центр",
        "Городской методический совет",
        "Городской научно-методический совет",
      ),
      findings: [
        { cell: "D4", variant: "name", expected: "СМЦ" },
        { cell: "D5", variant: "similar" },
      ],
    },
    {
      name: "an alias of the user's list",
      given: { ...of("РМК, школы"), schema: { glossary: { РМК: "Районный методический кабинет" } } },
      findings: [{ cell: "D2", variant: "glossary", fix: "Районный методический кабинет, школы" }],
    },
  ],
};
