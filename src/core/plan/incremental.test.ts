import fc from "fast-check";
import { checkPlan } from "./check";
import type { CheckRun } from "./incremental";
import { recheck, recheckRows } from "./incremental";
import { buildContext } from "./testing/plan-builder";
import type { CellSpec, RowSpec } from "./testing/plan-builder";
import { measures, plan } from "./testing/specs";
import { changesBetween } from "./touched";

/** Checks `before`, edits it into `after`, re-checks, and compares with a full check of `after`. */
function expectSame(before: RowSpec[], after: RowSpec[]): void {
  const old = buildContext(plan(before, { documentDate: "2024-01-10" }));
  const now = { ...buildContext(plan(after, { documentDate: "2024-01-10" })), schema: old.schema };
  const changes = changesBetween(old, now);
  expect(changes).not.toBeNull();
  expect(recheckRows(now, checkPlan(old), changes ?? [])).toEqual(checkPlan(now));
}

const faulty = () => measures(8, { 2: { responsible: "" }, 4: { number: "" }, 6: { deadline: "Март 2023" } });

describe("recheckRows", () => {
  it.each([
    ["a defect repaired", measures(8, { 4: { number: "" }, 6: { deadline: "Март 2023" } })],
    [
      "a new defect in the row",
      measures(8, { 2: { responsible: "", deadline: "" }, 4: { number: "" }, 6: { deadline: "Март 2023" } }),
    ],
    [
      "a number that others depend on",
      measures(8, { 2: { responsible: "" }, 4: { number: "9." }, 6: { deadline: "Март 2023" } }),
    ],
    [
      "a measure that becomes a repetition",
      measures(8, {
        2: { responsible: "" },
        4: { number: "" },
        6: { deadline: "Март 2023" },
        8: { measure: "Собеседование с директорами школ" },
      }),
    ],
    [
      "the text that a faulty row is known by",
      measures(8, {
        2: { responsible: "", measure: "Другое дело" },
        4: { number: "", measure: "Третье дело" },
        6: { deadline: "Март 2023" },
      }),
    ],
    ["nothing", faulty()],
  ])("equals a full check after an edit: %s", (_name, after) => {
    expectSame(faulty(), after);
  });

  it("asks for a full check when rows were added", () => {
    expect(changesBetween(buildContext(plan(measures(3))), buildContext(plan(measures(4))))).toBeNull();
  });
});

/** Few words, so that edits meet: repetitions, gaps, look-alikes and passed dates come and go. */
const WORDS: readonly (readonly CellSpec[])[] = [
  ["1.", "2.", "3.", "", 4, "7."],
  [
    "Совещание директоров школ района по итогам года",
    "Совещания директоров школ района по итогам года",
    "Проведение совещания директоров школ района по итогам года",
    "Анализ результатов опроса учителей",
    "Проведение опроса учителей района",
    "Cеминар для",
    "",
  ],
  ["Март 2024", "Март 2024г.", "Январь 2023", "Март", "", "по плану УО", "Апрель 2024 Май 2024"],
  ["УО", "УО, ОО", "ОО РМК", "МОУО, МКУ «ЦРО»", "", "ЩЖЭ", "Отдел оброзования", "Отдел образования"],
  [
    "Издан приказ",
    "Обучено 100 % молодых учителей сельских школ",
    "Обучено 50 % молодых учителей сельских школ",
    "",
    "Рост доли",
  ],
];

const edit = fc.record({ row: fc.nat(11), column: fc.nat(4), word: fc.nat(7) });

function readingOf(rows: readonly (readonly CellSpec[])[]) {
  return buildContext(
    plan(rows, { documentDate: "2024-01-10", period: { start: "2024-01-01", end: "2024-12-31" } }),
  );
}

describe("recheck", () => {
  it("equals a full check after any sequence of edits", () => {
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), (batches) => {
        const rows = measures(12).map((row) => [...(row as readonly CellSpec[])]);
        const first = readingOf(rows);
        const { schema } = first;
        let run: CheckRun = { context: first, findings: checkPlan(first) };
        for (const batch of batches) {
          for (const { row, column, word } of batch) {
            const words = WORDS[column] ?? [];
            (rows[row] as CellSpec[])[column] = words[word % words.length] ?? "";
          }
          run = recheck(run, { ...readingOf(rows), schema });
          expect(run.findings).toEqual(checkPlan({ ...readingOf(rows), schema }));
        }
      }),
      { numRuns: 60 },
    );
  });
});
