import type { BlockDefaults } from "../../results/block-context";
import { readCount, readYes } from "../../results/cell-value";
import type { ResultBlock } from "../../results/columns/blocks";
import type { CountGroup, Layout } from "../../results/columns/layout-model";
import { readGrade } from "../../results/grade";
import { isTotalText } from "../../results/row-keys";
import { recogniseSubject, subjectOfCell } from "../../results/subject";
import { readYear } from "../../results/year";
import type { CellValue } from "../../sheet/grid";
import { valueAt } from "../../sheet/grid";
import { endsSlice } from "../../steps";
import { anchorOf } from "./anchor";
import { readDimension } from "./dimensions";
import type { CountRow, CountSource, SchoolSource, SkipCode } from "./model";

/** «103/25,2%», «103 (25,2 %)»: the sign between the count and its share. */
const PAIR = /^\s*\d+\s*(?:чел\.?)?\s*([/(;])\s*\d+(?:[.,]\d+)?\s*%?\)?\s*$/u;

/** Maps a table of numbers of pupils by marks, in slices. */
export function* countSteps(
  block: ResultBlock,
  layout: Layout,
  defaults: BlockDefaults,
): Generator<void, CountSource | { readonly skip: SkipCode; readonly detail: string }> {
  if (!defaults.exam) return { skip: "noExam", detail: "" };
  const rows: CountRow[] = [];
  let percent = false;
  for (let row = block.firstRow; row <= block.lastRow; row++) {
    if (endsSlice(row)) yield;
    for (const group of layout.counts) {
      const read = readRow(block, layout, defaults, group, row);
      if (read === "percent") percent = true;
      else if (read) rows.push(read);
    }
  }
  if (rows.length === 0) return { skip: percent ? "onlyPercent" : "noMarks", detail: "" };
  if (rows.every(({ year }) => year === 0)) return { skip: "noYear", detail: "" };
  return { kind: "counts", grid: block.grid, exam: defaults.exam, rows };
}

function readRow(
  block: ResultBlock,
  layout: Layout,
  defaults: BlockDefaults,
  group: CountGroup,
  row: number,
): CountRow | "percent" | null {
  const { single } = layout;
  const at = (column: number | null | undefined): CellValue =>
    column === null || column === undefined ? "" : valueAt(block.grid, row, column);
  const labels = [single.subject, single.schoolName, single.municipality].map((column) => String(at(column)));
  if (labels.some(isTotalText)) return null;
  const cells = group.marks.map(at);
  const counts = cells.map(readCount);
  if (!counts.some((count) => count >= 0)) return null;
  const separator = cells.map((cell) => PAIR.exec(String(cell))?.[1] ?? "").find((sign) => sign !== "") ?? "";
  const shares = counts.some(
    (count, index) => separator === "" && (group.percent || isShare(cells[index], count)),
  );
  if (shares) return "percent";
  const name = String(at(single.subject)).trim();
  const subject = group.subject ?? (name === "" ? defaults.subject : subjectOfCell(name));
  if (!subject || (single.subject !== undefined && !recogniseSubject(name) && name === "")) return null;
  return {
    row,
    subject,
    year: readYear(at(single.year)) ?? defaults.year,
    grade: readGrade(at(single.grade))?.grade ?? defaults.grade,
    municipality: String(at(single.municipality)).replace(/\s+/gu, " ").trim(),
    marks: group.marks,
    separator,
  };
}

/** «25,2%» or 0.252 where a whole number of pupils should be. */
function isShare(cell: CellValue | undefined, count: number): boolean {
  if (count < 0) return false;
  return (typeof cell === "string" && cell.includes("%")) || !Number.isInteger(count);
}

/** Maps the workbook's list of schools where it says which of them are ШНОР. */
export function planSchools(
  block: ResultBlock,
  layout: Layout,
  defaults: BlockDefaults,
  tag: string,
): SchoolSource | null {
  const { official, schoolCode, schoolName, municipality } = layout.single;
  const schoolColumn = schoolCode ?? schoolName;
  if (official === undefined || schoolColumn === undefined) return null;
  const yes = new Set<string>();
  for (let row = block.firstRow; row <= block.lastRow; row++) {
    const value = valueAt(block.grid, row, official);
    if (value !== "" && readYes(value) !== false) yes.add(String(value));
  }
  if (yes.size === 0 || yes.size > 20) return null;
  const { grid, firstRow, lastRow } = block;
  return {
    kind: "schools",
    tag,
    grid,
    firstRow,
    lastRow,
    anchor: anchorOf(block, layout),
    schoolColumn,
    officialColumn: official,
    yes: [...yes],
    municipality:
      municipality === undefined
        ? null
        : readDimension(grid, "municipality", municipality, firstRow, lastRow),
    year: defaults.year,
  };
}
