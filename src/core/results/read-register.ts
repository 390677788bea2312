import { foldText } from "../russian";
import { readYes } from "./cell-value";
import type { ResultBlock } from "./columns/blocks";
import type { Layout } from "./columns/layout-model";
import type { ReadContext } from "./read-context";
import { KeyReader, isTotalText } from "./row-keys";

const OFFICIAL_TITLE = /шнор|школ\p{L}* с низк\p{L}* (?:образовательн\p{L}* )?результат/u;

/** Whether the sheet as a whole is a list of schools with low results. */
export function isOfficialList(context: string): boolean {
  return OFFICIAL_TITLE.test(foldText(context));
}

/** A list of schools: codes, full names, municipalities, and who is in the region's list of ШНОР. */
export class RegisterReader {
  private readonly keys: KeyReader;
  private readonly sheet: string;
  private readonly wholeListOfficial: boolean;
  rowsRead = 0;

  constructor(
    private readonly context: ReadContext,
    private readonly block: ResultBlock,
    private readonly layout: Layout,
  ) {
    this.keys = new KeyReader(block, layout);
    this.sheet = block.grid.sheet.name;
    this.wholeListOfficial = layout.single.official === undefined && isOfficialList(block.context);
  }

  readRow(row: number): void {
    const { grid } = this.block;
    const values = grid.values[row - grid.origin.row];
    if (!values) return;
    const { code, name, municipality } = this.keys.read(values);
    if ((code === "" && name === "") || isTotalText(name) || isTotalText(code)) return;
    const id = this.context.schools.find(code, name, municipality, this.sheet, row);
    if (id < 0) return;
    const { official } = this.layout.single;
    const cell = official === undefined ? "" : (values[official - grid.origin.column] ?? "");
    const listed = official === undefined ? this.wholeListOfficial || null : readYes(cell) !== false;
    this.context.schools.register(id, name, listed);
    this.rowsRead++;
  }
}
