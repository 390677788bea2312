import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "DATE-START-BEFORE-PLAN",
  valid: [
    { name: "periods after the document", given: plan(measures(2), { documentDate: "2024-02-20" }) },
    {
      name: "the month of the document, whole years, a passed period, a yearly one",
      given: plan(
        measures(4, {
          1: { deadline: "Февраль – май 2024" },
          2: { deadline: "2024-2025" },
          3: { deadline: "Январь 2024" },
          4: { deadline: "январь ежегодно" },
        }),
        { documentDate: "2024-02-10" },
      ),
    },
  ],
  invalid: [
    {
      name: "a period that began before the document and goes on after it",
      given: plan(measures(2, { 1: { deadline: "Декабрь 2023 – май 2024" } }), {
        documentDate: "2024-02-10",
      }),
      findings: [{ cell: "C2", args: { start: "2023-12-01", documentDate: "2024-02-10" } }],
    },
    {
      name: "the month of the document when it is over but for two days",
      given: plan(measures(1, { 1: { deadline: "Февраль – май 2024" } }), { documentDate: "2024-02-27" }),
      findings: [{ cell: "C2" }],
    },
  ],
};
