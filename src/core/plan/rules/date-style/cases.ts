import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

const dated = (...deadlines: string[]) =>
  plan(
    measures(
      deadlines.length,
      Object.fromEntries(deadlines.map((deadline, index) => [index + 1, { deadline }])),
    ),
  );

export const cases: RuleCases = {
  code: "DATE-STYLE",
  valid: [
    { name: "one style", given: dated("Март 2024", "Апрель 2024", "Май – июнь 2024", "Июнь – июль 2024") },
    {
      name: "truly mixed habits, words that need their own case, letter case",
      given: dated("Март 2024", "Апрель 2024 г.", "в течение 2024 года", "май 2024", "до 01.09.2024"),
    },
    {
      name: "a date cell shows what its format says",
      given: plan(measures(1, { 1: { deadline: { value: 45352, text: "мар.24", format: "mmm.yy" } } })),
    },
  ],
  invalid: [
    {
      name: "glued, doubled, lopsided",
      given: dated("Март 2024г.", "2022-2025 г.г.", "Март –апрель 2024", "Март 2024- май 2024", "Март  2024"),
      findings: [
        { cell: "C2", fix: "Март 2024 г." },
        { cell: "C3", fix: "2022-2025 гг." },
        { cell: "C4", fix: "Март – апрель 2024" },
        { cell: "C5", fix: "Март 2024 – май 2024" },
        { cell: "C6", fix: "Март 2024" },
      ],
    },
    {
      name: "one cell breaks the habit of the others",
      given: dated("Март – май 2024 г.", "Май – июнь 2024 г.", "Июнь – июль 2024 г.", "Март-июнь 2024"),
      findings: [{ cell: "C5", expected: "Март – июнь 2024 г.", fix: "Март – июнь 2024 г." }],
    },
  ],
};
