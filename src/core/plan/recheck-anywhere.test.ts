import fc from "fast-check";
import { checkPlan } from "./check";
import type { CheckRun } from "./incremental";
import { recheck } from "./incremental";
import { readPlanTables } from "./reading";
import { buildContext } from "./testing/plan-builder";
import type { CellSpec } from "./testing/plan-builder";
import { measures } from "./testing/specs";

/** Words of every part of a sheet, so that any row may become any other kind of row. */
const WORDS: readonly CellSpec[] = [
  "",
  "1.",
  "3.",
  "2.1",
  7,
  "2. Работа с учителями",
  "Раздел 3. Контроль",
  "Итого",
  "№ п/п",
  "Срок исполнения",
  "Ответственный исполнитель",
  "Ожидаемый результат",
  "Показатель",
  "План мероприятий на 2023 год",
  "План мероприятий на 2024–2025 годы",
  "от 15.03.2024 № 12",
  "Март 2024",
  "Январь 2023",
  "Март",
  "УО",
  "УО, ЩЖЭ",
  "УО – управление образования",
  "Управление образования (далее – УО)",
  "Центр развития (далее – ЩЖЭ)",
  "Отдел оброзования",
  "Собеседование с директорами школ",
  "Совещание директоров школ района по итогам года",
  "Обучено 50 % молодых учителей сельских школ",
  "Обучено 60 % молодых учителей сельских школ",
];

interface Sheet {
  readonly sheet: string;
  readonly rows: CellSpec[][];
}

/** A plan of two sections with its title, and the list of its abbreviations. */
function workbook(): Sheet[] {
  const records = measures(10, { 3: { responsible: "УО" }, 7: { responsible: "УО, ОО" } }).map((row) => [
    ...(row as readonly CellSpec[]),
  ]);
  return [
    {
      sheet: "План",
      rows: [
        ["План мероприятий на 2024 год", "", "", "", ""],
        ["", "", "", "", "от 10.01.2024 № 5"],
        ["№ п/п", "Мероприятие", "Срок исполнения", "Ответственные", "Ожидаемый результат"],
        ["1. Работа с директорами", "", "", "", ""],
        ...records.slice(0, 5),
        ["2. Работа с учителями", "", "", "", ""],
        ...records.slice(5),
      ],
    },
    {
      sheet: "Сокращения",
      rows: [
        ["Сокращение", "Расшифровка"],
        ["УО", "Управление образования"],
        ["ОО", "Образовательные организации"],
        ["РМК", "Районный методический кабинет"],
      ],
    },
  ];
}

const edit: fc.Arbitrary<Edit> = fc.record({
  sheet: fc.nat(5),
  row: fc.nat(15),
  column: fc.nat(4),
  word: fc.nat(WORDS.length - 1),
});

type Edit = Readonly<Record<"sheet" | "row" | "column" | "word", number>>;

/** Edits whose re-check once differed from a full check. */
const MET: Edit[][][] = [
  // An abbreviation of the list is another one: a responsible of the plan means another body.
  [[{ sheet: 0, row: 10, column: 0, word: 15 }]],
  // A row that the fix of another row writes to is edited.
  [
    [
      { sheet: 1, row: 7, column: 0, word: 1 },
      { sheet: 0, row: 0, column: 0, word: 0 },
    ],
    [{ sheet: 1, row: 4, column: 2, word: 0 }],
  ],
  // The header of another sheet spells an abbreviation of the plan.
  [[{ sheet: 1, row: 3, column: 3, word: 20 }], [{ sheet: 0, row: 0, column: 0, word: 20 }]],
  // A section is renamed above records that nobody edited.
  [[{ sheet: 1, row: 9, column: 0, word: 19 }]],
];

describe("recheck", () => {
  it("equals a full check wherever a sheet is edited: titles, headers, sections, lists of abbreviations", () => {
    const { schema } = buildContext({ tables: [] });
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { maxLength: 6 }), (batches) => {
        const sheets = workbook();
        const read = () => {
          const { grids } = buildContext({ tables: [], sheets });
          return { grids, tables: readPlanTables(grids), schema };
        };
        const first = read();
        let run: CheckRun = { context: first, findings: checkPlan(first) };
        for (const batch of batches) {
          for (const { sheet, row, column, word } of batch) {
            const { rows } = (sheet === 0 ? sheets[1] : sheets[0]) as Sheet;
            const cells = rows[row % rows.length] as CellSpec[];
            cells[column % cells.length] = WORDS[word] ?? "";
          }
          run = recheck(run, read());
          expect(run.findings).toEqual(checkPlan(read()));
        }
      }),
      { numRuns: 60, examples: MET.map((batches) => [batches]) },
    );
  });
});
