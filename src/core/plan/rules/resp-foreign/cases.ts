import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

const own = (set: Record<number, string>) =>
  measures(
    12,
    Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        index + 1,
        { responsible: set[index + 1] ?? "УО, МКУ «РМК»" },
      ]),
    ),
  );
const above = [["План Ольховского района"], ["Управление образования Ольховского района"]];

export const cases: RuleCases = {
  code: "RESP-FOREIGN",
  valid: [
    { name: "own bodies only", given: plan(own({})) },
    {
      name: "a partner that is no municipal body, a body known from a note, a lone school beside own bodies",
      given: plan(
        own({
          3: "Педагогический университет (г. Дальний)",
          5: "МКУ «Центр туризма»",
          7: "УО, МБОУ «Лицей № 3»",
        }),
        { above, below: [["МКУ «Центр туризма» – муниципальное учреждение района"]] },
      ),
    },
    {
      name: "a regional plan of many municipalities",
      given: plan(measures(3, { 1: { responsible: "ОМСУ (г. Приречный)" } })),
    },
  ],
  invalid: [
    {
      name: "bodies that stand in no other cell, one with a name of its own",
      given: plan(own({ 8: "МОУО, МКУ «ЦРО»" }), { above }),
      findings: [{ cell: "D11", args: { name: "МКУ «ЦРО»" } }],
    },
    {
      name: "the body of another place",
      given: plan(
        own({ 4: "УО, отдел образования Заречного района", 6: "Управление образования Краснянского района" }),
        {
          above,
        },
      ),
      findings: [
        { cell: "D7", variant: "place", args: { name: "отдел образования Заречного района" } },
        { cell: "D9", variant: "place", args: { name: "Управление образования Краснянского района" } },
      ],
    },
  ],
};
