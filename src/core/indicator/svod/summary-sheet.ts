import { columnLetters, quoteSheetName } from "../../sheet/address";
import type { SheetSpec } from "../../sheet/edit";
import { landscapePage } from "../../sheet/page";
import type { CountName, Counts } from "../measures";
import type { CountSource, SchoolSource } from "../sources/model";
import { SCORES, type Feed } from "./bins";
import { Canvas } from "./canvas";
import type { CountingSheet } from "./counting-sheet";
import { groupKey, groupTitle, type Group } from "./demand";
import type { SourceNames } from "./names";

export const SUMMARY_ROLE = "indicators:свод";

const FIRST_ROW = 4;
const COLUMNS = [
  ["Ряд", 46],
  ["Процедура", 12],
  ["Предмет", 24],
  ["Класс", 7],
  ["Год", 7],
  ["Муниципалитет", 26],
  ["Участников", 11],
  ["«2»", 8],
  ["«3»", 8],
  ["«4»", 8],
  ["«5»", 8],
  ["Ниже минимума", 11],
  ["Сумма баллов", 11],
] as const;

const COUNT_COLUMN: Readonly<Record<CountName, number>> = {
  participants: 6,
  n2: 7,
  n3: 8,
  n4: 9,
  n5: 10,
  below: 11,
  sum: 12,
};

/** Where the numbers of a line come from. */
export interface LineFeeds {
  /** Bins of the counting sheet. */
  readonly pupils: readonly Feed[];
  /** Rows of tables of numbers. */
  readonly tables: readonly { readonly source: CountSource; readonly row: CountSource["rows"][number] }[];
  readonly schools: readonly { readonly source: SchoolSource; readonly names: SourceNames }[];
}

export interface SummaryLine {
  readonly group: Group;
  readonly counts: Counts;
  /** A pass score is missing, so that nobody can say who is below it. */
  readonly minimumMissing: boolean;
  readonly feeds: LineFeeds;
  /** Pass scores of the subjects in the line: cell of the sheet of parameters by subject. */
  readonly minimumCell: (feed: Feed) => string | null;
}

/** The sheet «Свод»: a line per exam, subject, class, year and municipality; indicators read it and nothing else. */
export class SummarySheet {
  private readonly canvas: Canvas;
  private readonly rows = new Map<string, number>();
  private last = FIRST_ROW - 1;

  constructor(
    readonly name: string,
    private readonly counting: CountingSheet,
  ) {
    this.canvas = new Canvas(name);
    this.canvas.text(0, 0, "Свод результатов");
    this.canvas.text(
      1,
      0,
      "Числа считаются формулами по листам результатов; показатели читают только этот лист.",
    );
    COLUMNS.forEach(([title], column) => this.canvas.text(FIRST_ROW - 1, column, title));
  }

  /** Adds lines of one series and year: municipalities first, then their total, which adds them up. */
  addLines(lines: readonly SummaryLine[]): void {
    const parts = lines.filter(({ group }) => group.municipality !== null);
    const first = this.last + 1;
    for (const line of parts) this.addLine(line, null);
    const total = lines.find(({ group }) => group.municipality === null);
    if (total) this.addLine(total, parts.length > 0 ? [first, this.last] : null);
  }

  /** «'Свод'!$H$12»: the cell of a count; null where the line does not exist. */
  cell(group: Group, count: CountName): string | null {
    const row = this.rows.get(groupKey(group));
    return row === undefined ? null : this.canvas.address(row, COUNT_COLUMN[count]);
  }

  /** A count looked up by the line's name, for a year that a cell says: «ОГЭ · Математика · » & year. */
  lookup(nameExpression: string, count: CountName): string {
    const names = this.columnRange(0);
    return `SUMIFS(${this.columnRange(COUNT_COLUMN[count])},${names},${nameExpression})`;
  }

  spec(): SheetSpec {
    const right = COLUMNS.length - 1;
    const sheet = { top: FIRST_ROW - 1, left: 0, bottom: this.last, right };
    return {
      name: this.name,
      role: SUMMARY_ROLE,
      cells: this.canvas.cells,
      columnWidths: COLUMNS.map(([, width]) => width),
      freeze: { rows: FIRST_ROW, columns: 1 },
      autoFilter: sheet,
      formats: [
        { range: { top: 0, left: 0, bottom: 0, right: 0 }, format: { bold: true, fontSize: 14 } },
        {
          range: { top: FIRST_ROW - 1, left: 0, bottom: FIRST_ROW - 1, right },
          format: { bold: true, wrap: true, vertical: "center", border: "thin" },
        },
        {
          range: { top: FIRST_ROW, left: COUNT_COLUMN.participants, bottom: this.last, right },
          format: { numberFormat: "0" },
        },
      ],
      pageSetup: landscapePage(FIRST_ROW - 1),
    };
  }

  private columnRange(column: number): string {
    return this.canvas.range(FIRST_ROW, column, this.last);
  }

  private addLine(line: SummaryLine, parts: readonly [number, number] | null): void {
    const row = ++this.last;
    const { group, counts } = line;
    const { series, year, municipality } = group;
    this.rows.set(groupKey(group), row);
    [
      groupTitle(group),
      series.exam,
      series.label || "все предметы",
      series.grade > 0 ? String(series.grade) : "",
    ].forEach((text, column) => this.canvas.text(row, column, text));
    this.canvas.number(row, 4, year);
    this.canvas.text(row, 5, municipality === null ? "все" : municipality || "не указан");
    const formulas = parts ? totalFormulas(parts) : this.feedFormulas(line, row);
    for (const [name, column] of Object.entries(COUNT_COLUMN) as [CountName, number][]) {
      const missing = line.minimumMissing && name === "below";
      const terms = formulas[name];
      if (missing) this.canvas.text(row, column, "н/д");
      else if (terms.length === 0) this.canvas.number(row, column, 0);
      else this.canvas.formula(row, column, `=${terms.join("+")}`, counts[name]);
    }
  }

  private feedFormulas(line: SummaryLine, row: number): Formulas {
    const formulas = noFormulas();
    const own = (name: CountName): string => `${columnLetters(COUNT_COLUMN[name])}${row + 1}`;
    const { pupils, tables, schools } = line.feeds;
    for (const feed of pupils) this.addPupils(formulas, feed, line);
    for (const { source, row: table } of tables) addTable(formulas, source, table);
    for (const feed of schools) addSchools(formulas, feed, line.group);
    if (formulas.n2.length + formulas.n3.length + formulas.n4.length + formulas.n5.length === 0)
      return formulas;
    // Numbers of marks say the rest: all of them took part, «2» is below, the sum follows.
    formulas.participants.unshift(`SUM(${own("n2")}:${own("n5")})`);
    formulas.below.unshift(own("n2"));
    formulas.sum.unshift(`2*${own("n2")}+3*${own("n3")}+4*${own("n4")}+5*${own("n5")}`);
    return formulas;
  }

  private addPupils(formulas: Formulas, feed: Feed, line: SummaryLine): void {
    const { counting } = this;
    switch (feed.place.mode) {
      case "marks":
        (["n5", "n4", "n3", "n2"] as const).forEach((name, index) => {
          formulas[name].push(counting.countCell(feed, index + 1));
        });
        return;
      case "threshold":
        formulas.participants.push(`SUM(${counting.countRange(feed, 1, 2)})`);
        formulas.below.push(counting.countCell(feed, 2));
        return;
      case "scores": {
        const numbers = counting.countRange(feed, 1, SCORES.length);
        const minimum = line.minimumCell(feed);
        formulas.participants.push(`SUM(${numbers})`);
        if (minimum) formulas.below.push(`SUMIF(${counting.scores},"<"&${minimum},${numbers})`);
        formulas.sum.push(counting.sumExpression(feed));
      }
    }
  }
}

type Formulas = Record<CountName, string[]>;

function noFormulas(): Formulas {
  return { participants: [], n2: [], n3: [], n4: [], n5: [], below: [], sum: [] };
}

/** The group's counts are the sums of its parts' (METHODOLOGY 3.1). */
function totalFormulas([first, last]: readonly [number, number]): Formulas {
  const formulas = noFormulas();
  for (const [name, column] of Object.entries(COUNT_COLUMN) as [CountName, number][]) {
    const letters = columnLetters(column);
    formulas[name].push(`SUM(${letters}${first + 1}:${letters}${last + 1})`);
  }
  return formulas;
}

/** «103/25,2%» -> 103: what stands before the sign; a bare number is itself. */
function addTable(
  formulas: Formulas,
  source: CountSource,
  { row, marks, separator }: CountSource["rows"][number],
): void {
  (["n2", "n3", "n4", "n5"] as const).forEach((name, index) => {
    const column = marks[index];
    if (column === null || column === undefined) return;
    const cell = `${quoteSheetName(source.grid.sheet.name)}!$${columnLetters(column)}$${row + 1}`;
    const count =
      separator === "" ? `${cell}+0` : `LEFT(${cell},FIND("${separator}",${cell}&"${separator}")-1)+0`;
    formulas[name].push(`IFERROR(${count},0)`);
  });
}

/** Schools of the list, and those of them that carry the mark. */
function addSchools(
  formulas: Formulas,
  { source, names }: LineFeeds["schools"][number],
  { municipality }: Group,
): void {
  const schools = names.column("школа", source.schoolColumn);
  const official = names.column("ШНОР", source.officialColumn);
  const own =
    municipality === null
      ? []
      : (source.municipality?.spellings ?? []).filter(({ key }) => key === municipality);
  const where = own.map(
    ({ raw }) => `${names.column("муниципалитет", source.municipality?.column ?? 0)},${literal(raw)}`,
  );
  for (const place of municipality === null ? [""] : where.map((text) => `${text},`)) {
    formulas.participants.push(`COUNTIFS(${place}${schools},"<>")`);
    for (const yes of source.yes)
      formulas.below.push(`COUNTIFS(${place}${official},${literal(yes)},${schools},"<>")`);
  }
}

function literal(value: string | number): string {
  return typeof value === "number" ? String(value) : `"${value.replace(/"/gu, '""')}"`;
}
