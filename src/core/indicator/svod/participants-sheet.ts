import { columnLetters, quoteSheetName } from "../../sheet/address";
import type { SheetSpec } from "../../sheet/edit";
import { valueAt } from "../../sheet/grid";
import { matchKey } from "../sources/dimensions";
import type { PupilSource } from "../sources/model";
import { Canvas } from "./canvas";

export const PARTICIPANTS_ROLE = "indicators:участники";
const FIRST_ROW = 2;

/**
 * Numbers of participants whose codes are no numbers («А7F3-91»): the place where the code stands first. One short
 * formula per row, because such codes cannot be compared inside an array formula in linear time.
 */
export class ParticipantsSheet {
  readonly name: string;
  private readonly capacity: number;

  constructor(private readonly source: PupilSource) {
    this.name = `Участники ${source.tag}`.slice(0, 31);
    const rows = source.lastRow - source.firstRow + 1;
    this.capacity = Math.ceil(rows * 1.25) + 1000;
  }

  /**
   * The numbers of the filled rows as a range.
   * @param lastRow name of the number of the last filled row of the source
   */
  range(lastRow: string): string {
    const sheet = quoteSheetName(this.name);
    const last = FIRST_ROW + this.capacity;
    const row = `${lastRow}-${this.source.firstRow - FIRST_ROW}`;
    return `${sheet}!$A$${FIRST_ROW + 1}:INDEX(${sheet}!$A$1:$A$${last},${row})`;
  }

  spec(): SheetSpec {
    const { source } = this;
    const canvas = new Canvas(this.name);
    canvas.text(0, 0, `Номера участников листа «${source.grid.sheet.name}» (заполняется формулами)`);
    const column = source.identity?.column ?? 0;
    const letters = columnLetters(column);
    const sheet = quoteSheetName(source.grid.sheet.name);
    const first = source.firstRow + 1;
    const all = `${sheet}!$${letters}$${first}:$${letters}$${first + this.capacity - 1}`;
    const places = new Map<string, number>();
    for (let index = 0; index < this.capacity; index++) {
      const code = valueAt(source.grid, source.firstRow + index, column);
      const computed =
        typeof code === "boolean" || code === "" ? 0 : placeOfCode(places, matchKey(code), index + 1);
      const formula = `=IFERROR(MATCH(${sheet}!$${letters}${first + index},${all},0),0)`;
      canvas.formula(FIRST_ROW + index, 0, formula, computed);
    }
    return {
      name: this.name,
      role: `${PARTICIPANTS_ROLE} ${source.tag}`,
      visibility: "hidden",
      cells: canvas.cells,
    };
  }
}

function placeOfCode(places: Map<string, number>, key: string, place: number): number {
  const known = places.get(key);
  if (known !== undefined) return known;
  places.set(key, place);
  return place;
}
