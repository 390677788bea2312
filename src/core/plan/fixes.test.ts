import fc from "fast-check";
import { gridOf } from "../sheet/testing/grid-of";
import type { Grid } from "../sheet/grid";
import { checkPlan } from "./check";
import type { Finding } from "./finding";
import { safeEdits } from "./fixes";
import { readPlanTables } from "./reading";
import { DEFAULT_SCHEMA } from "./schema";
import { applyEdits } from "./testing/apply-edits";
import { buildContext } from "./testing/plan-builder";
import { measures, plan } from "./testing/specs";

const HEADER = ["№ п/п", "Мероприятие", "Срок исполнения", "Ответственные", "Результат"];
const THEMES = [
  "Семинар для директоров",
  "Анализ учебных планов",
  "Конкурс уроков",
  "Опрос родителей",
  "Обновление банка заданий",
];

/** Ways to spoil one cell of a clean plan: column, and what happens to its text. */
const SPOIL: readonly [column: number, spoil: (text: string) => string | number][] = [
  [0, () => ""],
  [0, (text) => Number(text.replace(".", "")) || text],
  [1, (text) => text.replace("е", "e")],
  [1, (text) => `${text} «Наставник`],
  [1, (text) => `${text}:\n- директоров;\n- учителей\n- родителей`],
  [2, (text) => `${text}г.`],
  [2, (text) => text.replace(" ", "  ")],
  [2, () => 45352],
  [2, () => "Март 2024 года Октябрь 2024 года"],
  [3, (text) => `${text},`],
  [3, () => "УО ОО"],
  [3, (text) => text.replace("О", "O")],
];

function cleanRows(count: number): (string | number)[][] {
  return Array.from({ length: count }, (_, index) => [
    `${index + 1}.`,
    `${THEMES[index % THEMES.length] ?? ""} района, часть ${index + 1}`,
    "Март 2024",
    ["УО", "ОО", "УО, ОО"][index % 3] ?? "УО",
    `Подготовлена справка № ${index + 1}`,
  ]);
}

function check(grids: readonly Grid[]): Finding[] {
  return checkPlan({ tables: readPlanTables(grids), grids, schema: DEFAULT_SCHEMA });
}

const placeOf = ({ rule, location }: Finding): string => `${rule} ${location.row} ${location.column}`;

describe("safe fixes", () => {
  it("leave none of what they fix and add nothing new", () => {
    const spoiling = fc.record({ row: fc.nat(11), way: fc.nat(SPOIL.length - 1) });
    fc.assert(
      fc.property(fc.array(spoiling, { maxLength: 8 }), (spoilings) => {
        const rows = cleanRows(12);
        for (const { row, way } of spoilings) {
          const [column, spoil] = SPOIL[way] ?? [0, (text: string) => text];
          const cells = rows[row];
          if (cells && typeof cells[column] === "string") cells[column] = spoil(cells[column]);
        }
        const first = [gridOf("План", [["План мероприятий"], HEADER, ...rows])];
        const before = check(first);
        let grids: readonly Grid[] = first;
        for (let round = 0; round < 5; round += 1) {
          const edits = safeEdits(check(grids));
          if (edits.length === 0) break;
          grids = applyEdits(grids, edits);
        }
        const after = check(grids);
        const known = new Set(before.map(placeOf));
        expect(after.filter(({ fix }) => fix?.safe).map(placeOf)).toEqual([]);
        expect(after.map(placeOf).filter((place) => !known.has(place))).toEqual([]);
        const repaired = before.filter(({ fix }) => fix?.safe).map(placeOf);
        expect(after.map(placeOf).filter((place) => repaired.includes(place))).toEqual([]);
      }),
      {
        numRuns: 150,
        examples: [
          // A row without number and deadline joins the record above: one cell no longer holds the joined text.
          [
            [
              { row: 5, way: 7 },
              { row: 5, way: 0 },
              { row: 5, way: 9 },
            ],
          ],
        ],
      },
    );
  });

  it("touch a cell once", () => {
    const found = checkPlan(buildContext(plan(measures(2, { 1: { responsible: "MКУ «РМК»," } }))));
    expect(found.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["RESP-TRAILING-SEP", "TEXT-HOMOGLYPH"]),
    );
    expect(safeEdits(found)).toHaveLength(1);
  });

  it("leave accepted deviations alone", () => {
    const context = buildContext(plan(measures(2, { 1: { responsible: "УО," } })));
    const [finding] = checkPlan(context);
    const accepted = finding
      ? [
          {
            rule: finding.rule,
            row: finding.location.ref,
            found: finding.found,
            reason: "Так решено",
            date: "2024-02-01",
          },
        ]
      : [];
    expect(safeEdits(checkPlan(context, accepted))).toEqual([]);
  });
});
