import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

const IN_SECTIONS = [
  { section: "I. Кадры", number: "I" },
  ...measures(2, { 1: { number: "1.1" }, 2: { number: "1.2" } }),
  { section: "II. Школы", number: "II" },
  ...measures(2, { 1: { number: "2.1" }, 2: { number: "2.2" } }),
];

export const cases: RuleCases = {
  code: "NUM-STYLE",
  valid: [
    { name: "nobody said how measures are numbered", given: plan(IN_SECTIONS) },
    {
      name: "1, 2, 3 where they go through",
      given: { ...plan(measures(3)), schema: { numbering: "plain" } },
    },
    {
      name: "section and item where they are wanted",
      given: { ...plan(IN_SECTIONS), schema: { numbering: "sectionItem" } },
    },
    {
      name: "sections without numbers say nothing about the first part",
      given: {
        ...plan([{ section: "Кадры" }, ...measures(2, { 1: { number: "3.1" }, 2: { number: "3.2" } })]),
        schema: { numbering: "sectionItem" },
      },
    },
  ],
  invalid: [
    {
      name: "section and item where numbers go through",
      given: {
        ...plan(measures(3, { 1: { number: "1" }, 2: { number: "2" }, 3: { number: "2.1" } })),
        schema: { numbering: "plain" },
      },
      findings: [{ cell: "A4", variant: "plain", fix: null }],
    },
    {
      name: "a bare number, and the number of another section",
      given: {
        ...plan([
          { section: "I. Кадры", number: "I" },
          ...measures(2, { 1: { number: "1.1" }, 2: { number: "2" } }),
          { section: "II. Школы", number: "II" },
          ...measures(2, { 1: { number: "2.1" }, 2: { number: "1.2" } }),
        ]),
        schema: { numbering: "sectionItem" },
      },
      findings: [
        { cell: "A4", variant: "sectionItem", args: { section: 1 } },
        { cell: "A7", variant: "otherSection", args: { section: 2 } },
      ],
    },
  ],
};
