import { columnLetters, quoteSheetName } from "../../sheet/address";
import type { SheetRef } from "../../sheet/grid";
import type { Anchor, Dimension, Identity, Place, PupilSource, SchoolSource, Stream } from "../sources/model";
import { numberExpression } from "../sources/number-text";
import type { ParticipantsSheet } from "./participants-sheet";

/** Names of the add-in start with it, so that users tell them from their own. */
export const NAME_PREFIX = "КП_";
const LAST_SHEET_ROW = 1_048_576;

export interface NameSpec {
  readonly name: string;
  /** A formula with "=". */
  readonly refersTo: string;
  readonly comment: string;
}

/** Where the lists of spellings stand: the address of a dimension's list. */
export type ListAddress = (source: PupilSource | SchoolSource, dimension: Dimension) => string;

const DIMENSION_NAMES: Readonly<Record<Dimension["role"], string>> = {
  year: "год",
  grade: "класс",
  municipality: "муниципалитет",
  subject: "предмет",
  level: "уровень",
  exam: "процедура",
};

/**
 * Defined names of one source. Ranges run from the first row of data to the last filled one and so grow with the
 * sheet; everything that formulas repeat (the place of a row, its first appearance) has a name people can read.
 */
export class SourceNames {
  private readonly specs = new Map<string, NameSpec>();
  private readonly sheet: SheetRef;

  constructor(
    private readonly source: PupilSource | SchoolSource,
    private readonly lists: ListAddress,
    /** The sheet of participants' numbers, where their codes are no numbers. */
    private readonly participants: ParticipantsSheet | null = null,
  ) {
    this.sheet = source.grid.sheet;
    this.define("конец", lastRowFormula(this.sheet, source.anchor), "номер последней заполненной строки");
  }

  get all(): readonly NameSpec[] {
    return [...this.specs.values()];
  }

  /** A column (or several) of the source as a growing range. */
  column(what: string, column: number, width = 1): string {
    const first = columnLetters(column);
    const last = columnLetters(column + width - 1);
    const sheet = quoteSheetName(this.sheet.name);
    const top = this.source.firstRow + 1;
    const end = `INDEX(${sheet}!$${last}$1:$${last}$${LAST_SHEET_ROW},${this.full("конец")})`;
    return this.define(what, `=${sheet}!$${first}$${top}:${end}`, `столбец листа «${this.sheet.name}»`);
  }

  /** The place of a row in one dimension: a whole number, an error where the row is of no group. */
  place({ dimension, by, offset }: Place): string {
    const what = DIMENSION_NAMES[dimension.role] + this.distinct(dimension);
    const column = this.column(what, dimension.column);
    if (by === "number") return offset === 0 ? column : `(${column}-${offset})`;
    const list = this.lists(this.source, dimension);
    return this.define(
      `${what}_место`,
      `=MATCH(${column},${list},0)`,
      "место значения в списке на листе параметров",
    );
  }

  /** The whole number that the dimensions of the row make. */
  row(places: readonly Place[]): string {
    return this.define("группа", `=${this.horner(places)}`, "номер группы: год, класс, муниципалитет");
  }

  /** Rows that are no repeats of an earlier one: TRUE for the first row of a participant. */
  first(identity: Identity): string {
    const code = this.column("участник", identity.column);
    const keys = identity.parts.reduce(
      (sum, part) => {
        return `(${sum}*${part.size}+IFERROR(${this.place(part)},0))`;
      },
      this.codeNumber(identity, code),
    );
    // Rows without a code are never repeats: they get a number of their own.
    const key = this.define(
      "участник_номер",
      `=(IFERROR(${keys},-ROW(${code}))*${identity.rows})`,
      "участник числом: код, год и то, что ещё отличает работы",
    );
    return this.define(
      "впервые",
      // In brackets, because some programs put the text of a name into the formula as it stands.
      `=(FREQUENCY(${key},${key}+ROW(${code}))>0)`,
      "ИСТИНА у первой строки участника, ЛОЖЬ у повторов",
    );
  }

  /** The code as a number; an error where the row has none. */
  private codeNumber({ by, signs, base }: Identity, code: string): string {
    if (by === "place" && this.participants) {
      const range = this.participants.range(this.full("конец"));
      const places = this.define("участник_место", `=${range}`, "где код участника стоит впервые");
      return `${places}/(${places}>0)`;
    }
    const bare = signs.reduce((text, sign) => `SUBSTITUTE(${text},"${sign === '"' ? '""' : sign}","")`, code);
    return `${base > 0 ? `(${bare}-${base})` : bare}/(${code}<>"")`;
  }

  /** The cells of a stream as they stand. */
  results(stream: Stream, number: number): string {
    return this.column(`результат${suffix(number)}`, stream.column, stream.subjects.length);
  }

  /** The values of a stream as numbers. */
  values(stream: Stream, number: number): string {
    const range = this.results(stream, number);
    // Scores come with commas sooner or later, also in rows that are added when the formulas stand already.
    const decorated = stream.texts.decorated || stream.scale === "scores";
    return numberExpression(range, { ...stream.texts, decorated });
  }

  /** Σ of places in mixed radix: ((a·B+b)·C+c). */
  horner(places: readonly Place[], start = ""): string {
    return places.reduce((sum, place) => {
      const own = this.place(place);
      return sum === "" ? own : `(${sum}*${place.size}+${own})`;
    }, start);
  }

  private distinct(dimension: Dimension): string {
    const { source } = this;
    if (source.kind !== "pupils" || dimension.role !== "subject") return "";
    const columns = source.streams.flatMap(({ subjectDimension }) => subjectDimension?.column ?? []);
    const number = [...new Set(columns)].indexOf(dimension.column);
    return number > 0 ? `_${number + 1}` : "";
  }

  private full(what: string): string {
    return `${NAME_PREFIX}${this.source.tag}_${what}`;
  }

  private define(what: string, refersTo: string, comment: string): string {
    const name = this.full(what);
    this.specs.set(name, { name, refersTo: refersTo.startsWith("=") ? refersTo : `=${refersTo}`, comment });
    return name;
  }
}

function suffix(number: number): string {
  return number === 0 ? "" : `_${number + 1}`;
}

/** The last number or the last text of a column: MATCH with a value greater than all finds it without a scan. */
function lastRowFormula(sheet: SheetRef, { column, numeric }: Anchor): string {
  const letters = columnLetters(column);
  const range = `${quoteSheetName(sheet.name)}!$${letters}$1:$${letters}$${LAST_SHEET_ROW}`;
  return numeric ? `=MATCH(9.9E+307,${range})` : `=MATCH(REPT("я",50),${range})`;
}
