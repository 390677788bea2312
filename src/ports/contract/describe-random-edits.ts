import fc from "fast-check";
import { valueAt } from "../../core/sheet/grid";
import type { CellEdit } from "../../core/sheet/edit";
import type { CellValue } from "../../core/sheet/grid";
import type { Carrier, MakeCarrier } from "./carrier";
import { gridOfSheet, groupOf, planEdit, textOf } from "./carrier";
import { contractWorkbook } from "./fixture";

/** First and last row of the measures of «План», as people count. */
const FIRST = 4;
const LAST = 7;

const KINDS = ["insert", "delete", "sort", "filter", "write", "aside", "rename", "renameSheet"] as const;

/** What the user or a co-author does; rows are counted modulo those there are. */
interface Step {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
}
const step = fc.record({ kind: fc.constantFrom(...KINDS), at: fc.nat(9) });
const steps = fc.array(step, { maxLength: 3 });

/** A row as the test expects it, and which of the original rows it is. */
interface ModelRow {
  readonly number: CellValue;
  measure: string;
  responsible: string;
  readonly origin: number | null;
}

/**
 * Random edits between reading, preview, applying and taking back: what we write lands in its own row or is
 * reported, and what is taken back is exactly what still holds our text. With doubles (two rows of one name) a row
 * may be given up, but never mistaken.
 */
export function describeRandomEdits(makeCarrier: MakeCarrier, runs: number): void {
  it("survives random edits between reading, preview, applying and taking back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), steps, steps, steps, async (doubles, ...phases) => {
        const carrier = await makeCarrier(contractWorkbook());
        try {
          await new Story(carrier, doubles).play(phases);
        } finally {
          await carrier.close();
        }
      }),
      { numRuns: runs },
    );
  }, 300_000);
}

class Story {
  private sheet = "План";
  private rows: ModelRow[] = [];
  private originals: readonly ModelRow[] = [];
  private count = 0;

  constructor(
    private readonly carrier: Carrier,
    private readonly doubles: boolean,
  ) {}

  async play([
    afterRead = [],
    afterPreview = [],
    afterApply = [],
  ]: readonly (readonly Step[])[]): Promise<void> {
    const edits = await this.read();
    await this.disturb(afterRead);
    await this.carrier.port.probe(groupOf(...edits));
    await this.disturb(afterPreview);
    const foretold = await this.carrier.port.probe(groupOf(...edits));
    const report = await this.carrier.port.apply(groupOf(...edits));
    expect(report.skipped).toEqual(foretold);
    const isOpen = (row: ModelRow): boolean => {
      const original = this.originalOf(row);
      return original?.measure === row.measure && original.responsible === row.responsible;
    };
    const landed = await this.settle(isOpen, ({ origin }) => `наше ${origin}`);
    expect([report.applied, report.skipped.length]).toEqual([landed, edits.length - landed]);
    if (report.groupId === null) return;
    await this.disturb(afterApply);
    const holdsOurs = ({ origin, measure, responsible }: ModelRow): boolean =>
      responsible === `наше ${origin}` && measure === this.originalOf({ origin })?.measure;
    const returned = await this.carrier.port.takeBack(report.groupId);
    const restored = await this.settle(holdsOurs, (row) => this.originalOf(row)?.responsible ?? "");
    expect([returned.applied, returned.skipped.length]).toEqual([restored, landed - restored]);
  }

  private async read(): Promise<readonly CellEdit[]> {
    if (this.doubles) await this.carrier.user.setCell("План", "B7", "Вебинар");
    const plan = await gridOfSheet(this.carrier.port, "План");
    for (let row = FIRST; row <= LAST; row++) {
      const [number, measure, responsible] = [0, 1, 3].map((column) => valueAt(plan, row - 1, column));
      this.rows.push({
        number: number ?? "",
        measure: String(measure),
        responsible: String(responsible),
        origin: row,
      });
    }
    this.originals = this.rows.map((row) => ({ ...row }));
    return this.rows.map(({ origin }) => planEdit(plan, origin ?? 0, "D", textOf(`наше ${origin}`)));
  }

  private originalOf({ origin }: Pick<ModelRow, "origin">): ModelRow | undefined {
    return this.originals.find((row) => row.origin === origin);
  }

  /**
   * Compares the sheet with the model after the port wrote.
   * @param isMeant rows that the port was to write, and `text` what; without doubles it must write all of them
   * @returns how many it wrote
   */
  private async settle(
    isMeant: (row: ModelRow) => boolean,
    text: (row: ModelRow) => string,
  ): Promise<number> {
    const grid = await gridOfSheet(this.carrier.port, this.sheet);
    let written = 0;
    this.rows.forEach((row, i) => {
      const [measure, responsible] = [1, 3].map((column) => valueAt(grid, FIRST - 1 + i, column));
      const meant = isMeant(row);
      if (meant && (!this.doubles || responsible === text(row))) {
        row.responsible = text(row);
        written++;
      }
      expect([measure, responsible]).toEqual([row.measure, row.responsible]);
    });
    return written;
  }

  private async disturb(todo: readonly Step[]): Promise<void> {
    for (const { kind, at } of todo) {
      this.count += 1;
      if (this.rows.length > 0) await this.disturbOnce(kind, at % this.rows.length);
    }
  }

  private async disturbOnce(kind: Step["kind"], index: number): Promise<void> {
    const { user } = this.carrier;
    const row = FIRST + index;
    const model = this.rows[index];
    if (!model) return;
    switch (kind) {
      case "insert":
        this.rows.splice(index, 0, { number: "", measure: "", responsible: "", origin: null });
        return user.insertRow(this.sheet, row);
      case "delete":
        this.rows.splice(index, 1);
        return user.deleteRow(this.sheet, row);
      case "sort":
        return this.sort(index % 2 === 0 ? "B" : "D");
      case "filter":
        return user.hideRow(this.sheet, row, this.count % 2 === 0);
      case "write":
        model.responsible = `чужое ${this.count}`;
        return user.setCell(this.sheet, `D${row}`, model.responsible);
      case "aside":
        return user.setCell(this.sheet, `C${row}`, `срок ${this.count}`);
      case "rename":
        model.measure = `Другое ${this.count}`;
        return user.setCell(this.sheet, `B${row}`, model.measure);
      case "renameSheet": {
        const name = `План ${this.count}`;
        await user.renameSheet(this.sheet, name);
        this.sheet = name;
      }
    }
  }

  /** The order after a sort is the carrier's; rows are known by their numbers. */
  private async sort(column: string): Promise<void> {
    const last = FIRST + this.rows.length - 1;
    await this.carrier.user.sortRows(this.sheet, `A${FIRST}:E${last}`, column);
    const grid = await gridOfSheet(this.carrier.port, this.sheet);
    const left = [...this.rows];
    this.rows = this.rows.map((_, i) => {
      const [number, measure, responsible] = [0, 1, 3].map((each) => valueAt(grid, FIRST - 1 + i, each));
      const found = left.findIndex(
        (row) => row.number === number && row.measure === measure && row.responsible === responsible,
      );
      const [row] = left.splice(found, found < 0 ? 0 : 1);
      if (!row) throw new Error(`The sort lost a row: ${String(measure)}`);
      return row;
    });
  }
}
