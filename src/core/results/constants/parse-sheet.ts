import { foldText } from "../../russian";
import type { CellValue, Grid } from "../../sheet/grid";
import { readResult } from "../cell-value";
import { recogniseExam, type Exam } from "../exam";
import { gradeOfText, readGrade } from "../grade";
import { recogniseSubject } from "../subject";
import { readYear, yearOfText } from "../year";
import { ANY_YEAR } from "./book";
import type { ConstantSource, MarkScale, MinimumKind, MinimumScore } from "./model";

/** Constants that a sheet of the workbook gives; both lists are empty for any other sheet. */
export interface ParsedConstants {
  readonly minimums: readonly MinimumScore[];
  readonly scales: readonly MarkScale[];
  /** Absolute rows of the table, for the list of what was read. */
  readonly range: { readonly top: number; readonly bottom: number } | null;
}

const NOTHING: ParsedConstants = { minimums: [], scales: [], range: null };
const HEADER_ROWS = 12;

interface Header {
  readonly row: number;
  /** Year that the sheet's name or title gives; ANY_YEAR = none. */
  readonly sheetYear: number;
  readonly subject: number;
  readonly year: number;
  readonly grade: number;
  readonly exam: number;
  readonly kind: number;
  readonly minimums: readonly { readonly column: number; readonly year: number }[];
  readonly max: number;
  readonly from: readonly [number, number, number];
}

/**
 * Reads «Минимальные баллы» (a row a subject, a column or a row a year) and «Шкалы» (least points for «3», «4»,
 * «5»), also the editable sheet that we write ourselves. Any order of columns.
 */
export function parseConstantsSheet(grid: Grid): ParsedConstants {
  for (let row = 0; row < Math.min(HEADER_ROWS, grid.rowCount); row++) {
    const header = readHeader(grid, row);
    if (header) return readRows(grid, header);
  }
  return NOTHING;
}

function readHeader(grid: Grid, row: number): Header | null {
  const texts = (grid.values[row] ?? []).map((value) => foldText(String(value)));
  const find = (pattern: RegExp): number => texts.findIndex((text) => pattern.test(text));
  const subject = find(/^предмет|учебн\p{L}* предмет|дисциплин/u);
  if (subject < 0 || texts.some((text) => /школ|(?<!\p{L})о[оу](?!\p{L})|участник/u.test(text))) return null;
  const sheetYear = yearOfText(titleOf(grid, row)) ?? ANY_YEAR;
  const minimums = texts.flatMap((text, column) => {
    if (!/миним|порог/u.test(text)) return [];
    return [{ column, year: yearOfText(text) ?? sheetYear }];
  });
  const from = [3, 4, 5].map((mark) => texts.findIndex((text) => isMarkHeader(text, mark)));
  const [from3 = -1, from4 = -1, from5 = -1] = from;
  const scale = from.every((column) => column >= 0) && isScale(grid, row, texts, from);
  if (minimums.length === 0 && !scale) return null;
  return {
    row,
    sheetYear,
    subject,
    year: find(/^год/u),
    grade: find(/^класс|параллел/u),
    exam: find(/^экзамен|процедур/u),
    kind: find(/^показатель|^вид порога|^вид балла/u),
    minimums,
    max: find(/макс/u),
    from: scale ? [from3, from4, from5] : [-1, -1, -1],
  };
}

function isMarkHeader(text: string, mark: number): boolean {
  const digits = text.match(/\d+/gu) ?? [];
  return digits.length === 1 && digits[0] === String(mark) && text.length <= 30;
}

/** Points rise from mark to mark; counts of pupils under the same header would not in every row. */
function isScale(grid: Grid, row: number, texts: readonly string[], from: readonly number[]): boolean {
  const words = `${foldText(titleOf(grid, row))} ${foldText(grid.sheet.name)} ${texts.join(" ")}`;
  if (!/шкал|(?<!\p{L})от(?!\p{L})|перевод|балл/u.test(words)) return false;
  let rows = 0;
  for (let line = row + 1; line < grid.rowCount; line++) {
    const [from3, from4, from5] = from.map((column) => lowestPoint(grid.values[line]?.[column] ?? ""));
    if (from4 === undefined || from5 === undefined || from3 === undefined) continue;
    if (from4 < 0 || from5 < 0) continue;
    if (from4 >= from5 || from3 >= from4) return false;
    rows++;
  }
  return rows > 0;
}

function titleOf(grid: Grid, row: number): string {
  const lines = [grid.sheet.name];
  for (let line = 0; line < row; line++) {
    for (const value of grid.values[line] ?? []) if (typeof value === "string") lines.push(value);
  }
  return lines.join(" ");
}

/** «8–14», «от 8», 8 → 8; -1 where there is no number. */
function lowestPoint(value: CellValue): number {
  if (typeof value === "number") return value;
  const match = /\d+/u.exec(String(value));
  return match ? Number(match[0]) : -1;
}

function readRows(grid: Grid, header: Header): ParsedConstants {
  const minimums: MinimumScore[] = [];
  const scales: MarkScale[] = [];
  const title = titleOf(grid, header.row);
  const titleExam = recogniseExam(grid.sheet.name)?.exam ?? recogniseExam(title)?.exam ?? null;
  let bottom = header.row;
  for (let row = header.row + 1; row < grid.rowCount; row++) {
    const values = grid.values[row] ?? [];
    const at = (column: number): CellValue => (column < 0 ? "" : (values[column] ?? ""));
    const subject = recogniseSubject(String(at(header.subject)))?.key;
    if (!subject) continue;
    bottom = row;
    const rowExam = recogniseExam(String(at(header.exam)))?.exam ?? titleExam;
    const year = readYear(at(header.year));
    const origin = originOf(grid);
    minimums.push(...readMinimums(header, at, rowExam ?? "ЕГЭ", year, subject, origin));
    if (header.from[1] >= 0) {
      const grade = readGrade(at(header.grade))?.grade ?? gradeOfText(title) ?? 0;
      scales.push(readScale(header, at, rowExam ?? "ВПР", year, grade, subject, origin));
    }
  }
  const top = header.row + grid.origin.row;
  return { minimums, scales, range: { top, bottom: bottom + grid.origin.row } };
}

function originOf(grid: Grid): ConstantSource {
  return { source: `лист «${grid.sheet.name}»`, url: "", confidence: "workbook", note: "" };
}

function readMinimums(
  header: Header,
  at: (column: number) => CellValue,
  exam: Exam,
  year: number | null,
  subject: string,
  origin: ConstantSource,
): MinimumScore[] {
  const kind = kindOf(String(at(header.kind)), subject);
  return header.minimums.flatMap(({ column, year: columnYear }) => {
    const value = readResult(at(column));
    if (value < 0) return [];
    return [{ exam, year: year ?? columnYear, kind, subject, value, origin }];
  });
}

function kindOf(text: string, subject: string): MinimumKind {
  if (/минобрнауки/iu.test(text)) return "minVuzMinobrnauki";
  if (/минпросв/iu.test(text)) return "minVuzMinprosvescheniya";
  if (/отличи/iu.test(text)) return "minAttestatOtlichie";
  if (/вуз|поступ/iu.test(text)) return "minVuz";
  return subject === "mathBase" ? "minAttestatMark" : "minAttestat";
}

function readScale(
  header: Header,
  at: (column: number) => CellValue,
  exam: Exam,
  year: number | null,
  grade: number,
  subject: string,
  origin: ConstantSource,
): MarkScale {
  const point = (column: number): number | null => {
    const value = lowestPoint(at(column));
    return value < 0 ? null : value;
  };
  return {
    exam,
    year: year ?? header.sheetYear,
    grade: exam === "ОГЭ" && grade === 0 ? 9 : grade,
    subject,
    from3: point(header.from[0]),
    from4: point(header.from[1]),
    from5: point(header.from[2]),
    max: header.max < 0 ? null : point(header.max),
    origin,
  };
}
