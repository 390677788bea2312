import type { DueState } from "./due";

/** Measures as they stand on 15 March 2026, and what the control of the next 30 days says of them. */
export const controlledStates: readonly {
  readonly name: string;
  readonly deadline: string;
  readonly mark: string;
  readonly expected: readonly (readonly [state: DueState, end: string, times: number])[];
}[] = [
  {
    name: "passed without a mark",
    deadline: "Февраль 2026",
    mark: "",
    expected: [["overdue", "2026-02-28", 1]],
  },
  {
    name: "passed and going",
    deadline: "Февраль 2026",
    mark: "в работе",
    expected: [["overdue", "2026-02-28", 1]],
  },
  {
    name: "passed and done with a paper",
    deadline: "Февраль 2026",
    mark: "выполнено, приказ № 1",
    expected: [],
  },
  {
    name: "passed and done without a paper",
    deadline: "Февраль 2026",
    mark: "выполнено",
    expected: [["unconfirmed", "2026-02-28", 1]],
  },
  { name: "passed and given up", deadline: "Февраль 2026", mark: "не выполнено: карантин", expected: [] },
  { name: "due within the days", deadline: "Март 2026", mark: "", expected: [["due", "2026-03-31", 1]] },
  { name: "due today", deadline: "до 15 марта 2026", mark: "", expected: [["due", "2026-03-15", 1]] },
  {
    name: "due on the last of the days",
    deadline: "до 14 апреля 2026",
    mark: "",
    expected: [["due", "2026-04-14", 1]],
  },
  { name: "due a day later", deadline: "до 15 апреля 2026", mark: "", expected: [] },
  {
    name: "every month: once overdue, once due",
    deadline: "ежемесячно",
    mark: "",
    expected: [
      ["overdue", "2026-02-28", 2],
      ["due", "2026-03-31", 1],
    ],
  },
  { name: "without a day", deadline: "по мере необходимости", mark: "", expected: [] },
  { name: "the region's own", deadline: "Февраль 2026", mark: "справочно", expected: [] },
  { name: "another year", deadline: "Март 2025", mark: "", expected: [] },
];
