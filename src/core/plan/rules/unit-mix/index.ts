import { textAt } from "../../../sheet/grid";
import type { PlanTable } from "../../rule";
import { defineRule } from "../../rule";
import { atCell } from "../shared/report-at";

export const unitMix = defineRule({
  code: "UNIT-MIX",
  severity: "warning",
  scope: "table",
  kinds: ["results", "other", "indicators"],
  source: "METHODOLOGY 5.4; oddities of document 003 (people, teachers and examinees in one list)",
  fixable: false,
  enabled: true,
  *check(_context, table) {
    if (table.items.length > MOST_ROWS) return;
    for (const { column } of table.table.columns) {
      const cells = unitsIn(table, column);
      const usual = usualUnit(cells);
      if (usual === null) continue;
      for (const { row, text, unit } of cells) {
        if (unit !== usual) yield atCell(table, row, column, { found: text, args: { usual } });
      }
    }
  },
});

const MOST_ROWS = 600;
const MIN_CELLS = 4;
/** Share of cells with one unit from which the others are odd. */
const USUAL = 0.7;
const COUNT_WITH_UNIT = /^\s*\d[\d\s]*\s*(\p{L}{2,})\.?\s*$/u;

/** Words for one kind of thing that is counted. */
const KINDS: readonly [pattern: RegExp, kind: string][] = [
  [/^(?:чел|человек)/iu, "чел."],
  [/^(?:учител|педагог)/iu, "учителей"],
  [/^(?:обуч|учащ|ученик|школьник|выпускник|участник)/iu, "обучающихся"],
  [/^(?:школ|ОО$|ОУ$|организац|учрежден)/iu, "школ"],
  [/^(?:шт|ед$|единиц|экз)/iu, "шт."],
];

function unitsIn(table: PlanTable, column: number): { row: number; text: string; unit: string }[] {
  return table.items.flatMap(({ row }) => {
    const text = textAt(table.grid, row.row, column);
    const word = COUNT_WITH_UNIT.exec(text)?.[1];
    const unit = word && KINDS.find(([pattern]) => pattern.test(word))?.[1];
    return unit ? [{ row: row.row, text, unit }] : [];
  });
}

function usualUnit(cells: readonly { unit: string }[]): string | null {
  const counts = new Map<string, number>();
  for (const { unit } of cells) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  if (cells.length < MIN_CELLS || counts.size < 2) return null;
  const [unit, count] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  return count >= cells.length * USUAL ? unit : null;
}
