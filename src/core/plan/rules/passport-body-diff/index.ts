import { readDeadline } from "../../../deadline";
import type { CheckContext, RuleReport } from "../../rule";
import { defineWorkbookRule } from "../../rule";
import type { Prepared } from "../shared/matching";
import { alike, bestMatch, prepare } from "../shared/matching";
import type { PassportLine } from "../shared/passport";
import { passportLines, pointsOf } from "../shared/passport";
import { atCell, atField } from "../shared/report-at";

export const passportBodyDiff = defineWorkbookRule({
  code: "PASSPORT-BODY-DIFF",
  severity: "error",
  source: "rules.json; document 004 (passport and sections of a programme)",
  fixable: false,
  enabled: true,
  *check(context) {
    for (const line of passportLines(context)) {
      if (/срок/iu.test(line.label)) yield* periodDifference(context, line);
      else if (/показател|индикатор/iu.test(line.label)) yield* indicatorDifferences(context, line);
    }
  },
});

/** «Сроки реализации 2022–2025» and a plan whose own title says other years. */
function* periodDifference(context: CheckContext, line: PassportLine): Generator<RuleReport> {
  const { start, end } = readDeadline(line.text, null);
  if (start === null || end === null) return;
  const passport = line.table.table.sheet.id;
  for (const { table } of context.tables) {
    if (table.kind !== "plan" || table.sheet.id === passport || !table.period) continue;
    const inside = table.period.start >= start && table.period.end <= end;
    if (inside) continue;
    yield atCell(line.table, line.row, line.column, {
      found: line.text,
      variant: "period",
      args: { start: table.period.start, end: table.period.end, other: table.sheet.name },
    });
  }
}

/** Texts that are one indicator, from here on. */
const SAME = 0.75;
/** Share of points that must stand in the table before the others count as missing. */
const MOSTLY = 0.6;
const MIN_POINTS = 3;

/** Indicators of the passport against the rows of the indicator table, where most of them are the same. */
function* indicatorDifferences(context: CheckContext, line: PassportLine): Generator<RuleReport> {
  const points = pointsOf(line.text).map(prepare);
  if (points.length < MIN_POINTS) return;
  for (const table of context.tables.filter((candidate) => candidate.table.kind === "indicators")) {
    const rows = table.items.filter(({ row }) => row.fields.indicator);
    const names = rows.map(({ row }) => prepare(row.fields.indicator?.text ?? ""));
    const toRow = points.map((point) => bestMatch(point, names, SAME));
    const toPoint = names.map((name) => bestMatch(name, points, SAME));
    const matched = toRow.filter((match) => match !== null).length;
    if (matched < points.length * MOSTLY || matched < names.length * MOSTLY) continue;
    for (const [index, match] of toRow.entries()) {
      const point = points[index];
      const name = match === null ? null : names[match];
      if (!point) continue;
      if (match === null) {
        const args = { point: point.text, other: table.table.sheet.name };
        yield atCell(line.table, line.row, line.column, { found: point.text, variant: "missing", args });
      } else if (name && differsInFigures(point, name)) {
        const row = rows[match]?.row;
        const field = row?.fields.indicator;
        if (row && field)
          yield atField(table, row, field, { variant: "figures", args: { point: point.text } });
      }
    }
    for (const [index, match] of toPoint.entries()) {
      const row = rows[index]?.row;
      const field = row?.fields.indicator;
      if (match === null && row && field) yield atField(table, row, field, { variant: "extra" });
    }
    return;
  }
}

/** Nearly the same words with another number: «не менее 90 %» and «не менее 80 %». */
function differsInFigures(a: Prepared, b: Prepared): boolean {
  const figures = ({ text }: Prepared): string => (text.match(/\d+(?:[.,]\d+)?/gu) ?? []).sort().join(" ");
  return alike(a, b) >= NEARLY && figures(a) !== figures(b);
}

const NEARLY = 0.9;
