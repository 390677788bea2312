import fc from "fast-check";
import { checkPlan } from "./check";
import type { CheckRun } from "./incremental";
import { recheck, recheckRows } from "./incremental";
import { readPlanTables, rereadPlanTables } from "./reading";
import { buildContext } from "./testing/plan-builder";
import type { CellSpec, RowSpec } from "./testing/plan-builder";
import { measures, plan } from "./testing/specs";
import type { PlanTable } from "./rule";
import { spelledRow } from "../table/testing/spelled-row";
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

/** A plan long enough for rows to be read by themselves: with titles, sections and unlike records. */
function longPlan(count: number): CellSpec[][] {
  const rows: CellSpec[][] = [
    ["План мероприятий на 2024 год", "", "", "", ""],
    ["№ п/п", "Мероприятие", "Срок исполнения", "Ответственные", "Ожидаемый результат"],
  ];
  for (const [index, row] of measures(count).entries()) {
    if (index % 40 === 0) rows.push([`${index / 40 + 1}. Направление работы`, "", "", "", ""]);
    rows.push([...(row as readonly CellSpec[])]);
  }
  return rows;
}

function sheetOf(rows: readonly (readonly CellSpec[])[]) {
  return buildContext({ tables: [], sheets: [{ sheet: "План", rows }] }).grids;
}

/** With what rows and records tell only when asked. */
function spelledOut({ table, grid, items }: PlanTable) {
  return {
    table: { ...table, rows: table.rows.map(spelledRow) },
    grid,
    items: items.map(({ row, deadline, responsible, targets }) => {
      return { row: spelledRow(row), deadline, responsible, targets };
    }),
  };
}

const LONG_EDITS: readonly CellSpec[] = [
  "",
  "Школы",
  "Отдел оброзования; ЩЖЭ",
  "Управление образования (далее – УО)",
  "Январь 2023",
  "Итого",
  "Срок исполнения",
  "1.",
  "1.1",
  "а)",
  "б)",
  "240",
  "250.",
  "Раздел 2. Работа с учителями",
  "Собеседование с директорами школ",
  "Анализ результатов опроса учителей",
  "Обучено 50 % молодых учителей сельских школ:",
  7,
];

describe("rereadPlanTables", () => {
  const place = fc.record({
    row: fc.integer({ min: 0, max: 305 }),
    column: fc.nat(4),
    word: fc.nat(LONG_EDITS.length - 1),
  });

  it("equals a full reading and a full check after any sequence of edits", () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 4 }), (edits) => {
        const rows = longPlan(300);
        const grids = sheetOf(rows);
        const { schema } = buildContext(plan([]));
        const context = { grids, tables: readPlanTables(grids), schema };
        let run: CheckRun = { context, findings: checkPlan(context) };
        for (const { row, column, word } of edits) {
          (rows[row] as CellSpec[])[column] = LONG_EDITS[word] ?? "";
          const next = sheetOf(rows);
          const tables = rereadPlanTables(run.context, next);
          const full = readPlanTables(next);
          expect(tables.map(spelledOut)).toEqual(full.map(spelledOut));
          run = recheck(run, { grids: next, tables, schema });
          expect(run.findings).toEqual(checkPlan({ grids: next, tables: full, schema }));
        }
      }),
      { numRuns: 12 },
    );
  });

  it.each<[kind: string, row: number, column: number, text: string]>([
    ["number", 280, 0, "277."],
    ["measure", 280, 1, "Дело, которого в плане ещё не было"],
    ["deadline", 280, 2, "Май 2024"],
    ["responsible", 280, 3, "Школы"],
    ["result", 280, 4, "Обучено 5 учителей"],
    ["number of one of the first rows", 12, 0, "277."],
    ["measure of one of the first rows", 12, 1, "Дело, которого в плане ещё не было"],
    ["deadline of one of the first rows", 30, 2, "Май 2024"],
    ["responsible of one of the first rows", 31, 3, "Школы"],
    ["result of one of the first rows", 32, 4, "Обучено 5 учителей"],
  ])("keeps the readings of all other rows where a %s changed", (_kind, row, column, text) => {
    const rows = longPlan(300).map((cells, index) =>
      cells.map((cell, place) => (place === 1 && index > 1 && cell !== "" ? `${cell} ${index}` : cell)),
    );
    const before = { grids: sheetOf(rows), tables: readPlanTables(sheetOf(rows)) };
    (rows[row] as CellSpec[])[column] = text;
    const [after] = rereadPlanTables(before, sheetOf(rows));
    const items = before.tables[0]?.items ?? [];
    const changed = after?.items.filter((item, index) => item !== items[index]);
    expect(changed?.map((item) => item.row.row)).toEqual([row]);
  });

  it("reads the rows of one name again that are counted in another way", () => {
    const rows = longPlan(300);
    (rows[270] as CellSpec[])[1] = "Круглый стол";
    (rows[290] as CellSpec[])[1] = "Круглый стол";
    const before = { grids: sheetOf(rows), tables: readPlanTables(sheetOf(rows)) };
    (rows[280] as CellSpec[])[1] = "Круглый стол";
    const [after] = rereadPlanTables(before, sheetOf(rows));
    const known = after?.table.rows
      .filter(({ ref }) => ref.alike === 3)
      .map(({ ref }) => [ref.row, ref.ordinal]);
    expect(known).toEqual([
      [270, 0],
      [280, 1],
      [290, 2],
    ]);
  });
});
