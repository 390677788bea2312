import { foldText } from "../russian";
import type { CellValue } from "../sheet/grid";
import type { BlockDefaults } from "./block-context";
import { readCount } from "./cell-value";
import type { ResultBlock } from "./columns/blocks";
import type { Layout, SideColumns } from "./columns/layout-model";
import { EXAM_GRADE } from "./exam";
import type { ReadContext } from "./read-context";
import { KeyReader } from "./row-keys";
import { looksLikeSchool } from "./school-name";
import { SIDES, sideOf } from "./side";
import { subjectOfCell, type Subject } from "./subject";

/**
 * Reads «Сравнение отметок с отметками по журналу» as the federal system prints it: under each school a line for
 * «понизили», «подтвердили», «повысили» with the number of participants. The school stands in a column of its own or
 * in a line above its three; lines about regions and samples name no school and are passed by.
 */
export class SideReader {
  private readonly keys: KeyReader;
  private readonly sheet: string;
  private readonly counts = new Map<string, number>();
  private heading = "";
  private owner = "";
  rowsRead = 0;

  constructor(
    private readonly context: ReadContext,
    private readonly block: ResultBlock,
    private readonly layout: Layout,
    private readonly columns: SideColumns,
    private readonly defaults: BlockDefaults,
  ) {
    this.keys = new KeyReader(block, layout);
    this.sheet = block.grid.sheet.name;
  }

  readRow(row: number): void {
    const values = this.block.grid.values[row - this.block.grid.origin.row];
    if (!values) return;
    const keys = this.keys.read(values);
    const text = String(this.cell(values, this.columns.side)).trim();
    const side = sideOf(text);
    if (side === null) {
      this.counts.clear();
      this.heading = looksLikeSchool(text) ? text : this.heading === "" || isTotal(text) ? this.heading : "";
      return;
    }
    const name = keys.name || this.heading || (keys.code === "" ? this.defaults.school : "");
    const owner = `${keys.code}|${name}`;
    if (owner !== this.owner) this.counts.clear();
    this.owner = owner;
    const count = readCount(this.cell(values, this.columns.count));
    if (count < 0 || (name === "" && keys.code === "")) return;
    this.counts.set(side, count);
    if (this.counts.size === SIDES.length)
      this.store(row, values, keys.code, name, keys.municipality, keys.year);
  }

  private cell(values: readonly CellValue[], column: number): CellValue {
    return values[column - this.block.grid.origin.column] ?? "";
  }

  private store(
    row: number,
    values: readonly CellValue[],
    code: string,
    name: string,
    municipality: string,
    ownYear: number,
  ): void {
    const { context, defaults, sheet } = this;
    const [raised = 0, confirmed = 0, lowered = 0] = SIDES.map((side) => this.counts.get(side));
    this.counts.clear();
    const n = raised + confirmed + lowered;
    const subject = this.subjectOf(values);
    const school = context.schools.find(code, name, municipality, sheet, row);
    if (n === 0 || school < 0) return;
    if (!subject) {
      context.report.add("noSubject", sheet, row);
      return;
    }
    const exam = defaults.exam ?? "ВПР";
    const year = ownYear || defaults.year;
    if (year === 0) context.report.add("noYear", sheet, row);
    context.aggregates.push({
      exam,
      year,
      grade: EXAM_GRADE[exam] || defaults.grade,
      subject: context.subjectId(subject),
      school,
      n,
      marks: null,
      mean: null,
      failed: null,
      agreement: [raised, confirmed, lowered],
      sheet: context.sheetId(sheet),
      row,
    });
    this.rowsRead++;
  }

  private subjectOf(values: readonly CellValue[]): Subject | null {
    const { subject } = this.layout.single;
    const text = subject === undefined ? "" : String(this.cell(values, subject)).trim();
    return text === "" ? this.defaults.subject : subjectOfCell(text);
  }
}

function isTotal(text: string): boolean {
  return text === "" || /^(?:всего|итого)/u.test(foldText(text));
}
