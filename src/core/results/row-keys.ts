import { foldText } from "../russian";
import type { CellValue } from "../sheet/grid";
import type { ResultBlock } from "./columns/blocks";
import type { Layout } from "./columns/layout-model";
import { memoise } from "./memo";
import { looksLikeSchool } from "./school-name";
import { readYear } from "./year";

export interface RowKeys {
  readonly code: string;
  readonly name: string;
  readonly municipality: string;
  /** 0 = the row has none. */
  readonly year: number;
  /** The school was taken from the row above. */
  readonly filledDown: boolean;
}

const TOTAL =
  /^(?:итого|всего|в среднем|среднее|средний|общий итог|по (?:району|муницип|краю|области|округу|городу|республике|мо(?!\p{L})))/u;

/** «Вся выборка», «Приморский край», «город Бор»: lines above the schools in federal reports. */
const TERRITORY =
  /^(?:вся выборка|росси\p{L}*|рф)(?!\p{L})|(?<!\p{L})(?:край|область|республика|район|муниципальн\p{L}* (?:район|округ)|городской округ|округ)$/u;

/** «Итого», «Всего по району»: a row of sums. */
export const isTotalText = memoise((text) => text !== "" && TOTAL.test(foldText(text)));

/** Whether a row's name in a column of schools means more than one school. */
export const isTotalName = memoise(
  (name) => isTotalText(name) || (TERRITORY.test(foldText(name)) && !looksLikeSchool(name)),
);

/**
 * Reads the columns that say whose row it is. A school written once over its pupils (merged or blank below) is
 * carried down, where the column is blank often enough to be meant so.
 */
export class KeyReader {
  private readonly fillDown: boolean;
  private readonly offset: number;
  private code = "";
  private name = "";
  private municipality = "";
  private year = 0;

  constructor(
    block: ResultBlock,
    private readonly layout: Layout,
  ) {
    this.offset = block.grid.origin.column;
    const { schoolCode, schoolName } = layout.single;
    const key = schoolCode ?? schoolName;
    const profile = layout.uses.find(({ column }) => column === key)?.profile;
    const isMerged = block.grid.merges.some(
      ({ left, right, top, bottom }) =>
        left === key && right === key && bottom > top && top >= block.firstRow,
    );
    this.fillDown = isMerged || (profile !== undefined && profile.filled < profile.sampled * 0.6);
  }

  read(values: readonly CellValue[]): RowKeys {
    const { single } = this.layout;
    const code = this.text(values, single.schoolCode);
    const name = this.text(values, single.schoolName);
    const municipality = this.text(values, single.municipality);
    const year = single.year === undefined ? 0 : (readYear(values[single.year - this.offset] ?? "") ?? 0);
    if (!this.fillDown) return { code, name, municipality, year, filledDown: false };
    const filledDown = code === "" && name === "" && (this.code !== "" || this.name !== "");
    if (!filledDown) {
      this.code = code;
      this.name = name;
    }
    if (municipality !== "") this.municipality = municipality;
    if (year !== 0) this.year = year;
    return {
      code: this.code,
      name: this.name,
      municipality: this.municipality,
      year: year || this.year,
      filledDown,
    };
  }

  private text(values: readonly CellValue[], column: number | undefined): string {
    return column === undefined ? "" : String(values[column - this.offset] ?? "");
  }
}
