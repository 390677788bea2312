import {
  foldedSign,
  looksLikeClock,
  looksLikeDeadline,
  looksLikeMeasure,
  looksLikeNumber,
  looksLikePerson,
  looksLikeResponsible,
  looksLikeResult,
  looksLikeUnit,
} from "./cell-features";
import { isDateFormat } from "./date-format";
import type { Topic } from "./header-lexicon";
import { readNumbering, type Numbering } from "./numbering";
import type { SheetView } from "./sheet-view";

/** What the cells of a column look like, from a sample of body rows; shares are of the filled cells, 0..1. */
export interface ColumnProfile {
  readonly filled: number;
  readonly sampled: number;
  readonly numbering: number;
  readonly sequence: number;
  readonly number: number;
  readonly date: number;
  /** Hours of the day: «14:00», «9.30–10.15». */
  readonly clock: number;
  readonly deadline: number;
  readonly responsible: number;
  readonly measure: number;
  readonly result: number;
  readonly unit: number;
  readonly person: number;
  readonly indicator: number;
  readonly mark: number;
  readonly long: number;
  readonly distinct: number;
  /** Cells that are merged downwards: they head the rows beside them. */
  readonly heading: number;
  readonly averageLength: number;
}

const LONG = 60;
/** «+», «да»: something is so in this column. */
export const MARK = /^(?:[+*✓✔√vхx×•●■]|да)$/iu;
const INDICATOR_START =
  /^[\d.\s]*(?:доля|количеств|числ|численност|процент|уровень|средн|удельн|наличие|коэффициент|индекс|охват|соотношени|показател|отношени|степень|качество)/u;

/** What one text looks like. */
function signsOf(text: string) {
  const folded = foldedSign(text);
  return {
    folded,
    numbering: readNumbering(text),
    deadline: looksLikeDeadline(folded),
    number: looksLikeNumber(text.trim()),
    responsible: looksLikeResponsible(text, folded),
    measure: looksLikeMeasure(folded),
    result: looksLikeResult(folded),
    unit: looksLikeUnit(folded),
    person: looksLikePerson(text),
    indicator: INDICATOR_START.test(folded),
    mark: MARK.test(text.trim()),
    clock: looksLikeClock(text.trim()),
  };
}

class Tally {
  filled = 0;
  numbering = 0;
  steps = 0;
  number = 0;
  date = 0;
  clock = 0;
  deadline = 0;
  responsible = 0;
  measure = 0;
  result = 0;
  unit = 0;
  person = 0;
  indicator = 0;
  mark = 0;
  long = 0;
  length = 0;
  /** Columns repeat their texts: each is looked at once. At most one for every row of the sample. */
  private readonly known = new Map<string, ReturnType<typeof signsOf>>();
  private last: readonly number[] = [];

  add(text: string, value: unknown, numberFormat: string): void {
    const signs = this.known.get(text) ?? signsOf(text);
    this.known.set(text, signs);
    this.filled += 1;
    this.length += text.length;
    const isDate = typeof value === "number" && isDateFormat(numberFormat);
    if (isDate) this.date += 1;
    if (isDate || signs.deadline) this.deadline += 1;
    if (typeof value === "number" || signs.number) this.number += 1;
    if (signs.numbering) this.addNumbering(signs.numbering);
    if (signs.responsible) this.responsible += 1;
    if (signs.measure) this.measure += 1;
    if (signs.result) this.result += 1;
    if (signs.unit) this.unit += 1;
    if (signs.person) this.person += 1;
    if (signs.indicator) this.indicator += 1;
    if (signs.mark) this.mark += 1;
    if (signs.clock) this.clock += 1;
    if (text.length > LONG) this.long += 1;
  }

  /** Texts that are the same but for their typing count as one. */
  get distinct(): number {
    return new Set(Array.from(this.known.values(), ({ folded }) => folded)).size;
  }

  private addNumbering(numbering: Numbering): void {
    this.numbering += 1;
    if (isStep(this.last, numbering.parts)) this.steps += 1;
    this.last = numbering.parts;
  }
}

/** The next number of a list: 3 after 2, 2.1 after 1.9 or after 2, 1 after the end of a section. */
function isStep(from: readonly number[], to: readonly number[]): boolean {
  if (to.every((part) => part === 1)) return true;
  const changed = to.findIndex((part, index) => part !== from[index]);
  if (changed < 0) return false;
  const isNext = to[changed] === (from[changed] ?? 0) + 1;
  return isNext && to.slice(changed + 1).every((part) => part <= 1);
}

/** Profiles one column over the given rows; cells covered by a merged area from above are skipped. */
export function profileColumn(view: SheetView, column: number, rows: readonly number[]): ColumnProfile {
  const tally = new Tally();
  let headings = 0;
  for (const row of rows) {
    const text = view.text(row, column);
    if (text === "") continue;
    tally.add(text, view.value(row, column), view.numberFormat(row, column));
    if (view.bottomEdge(row, column) > row) headings += 1;
  }
  const share = (count: number) => (tally.filled === 0 ? 0 : count / tally.filled);
  return {
    filled: tally.filled,
    sampled: rows.length,
    numbering: share(tally.numbering),
    sequence: share(tally.steps),
    number: share(tally.number),
    date: share(tally.date),
    clock: share(tally.clock),
    deadline: share(tally.deadline),
    responsible: share(tally.responsible),
    measure: share(tally.measure),
    result: share(tally.result),
    unit: share(tally.unit),
    person: share(tally.person),
    indicator: share(tally.indicator),
    mark: share(tally.mark),
    long: share(tally.long),
    distinct: share(tally.distinct),
    heading: share(headings),
    averageLength: share(tally.length),
  };
}

/** How well the content of a column fits a role, 0..1; the header is not looked at. */
export function contentScore(profile: ColumnProfile, role: Topic): number {
  const { filled, sampled } = profile;
  if (filled === 0) return 0;
  const fill = Math.min(1, (filled / Math.max(1, sampled)) * 1.25);
  const isShort = profile.averageLength <= 45;
  switch (role) {
    case "number":
      return isShort && profile.averageLength <= 8 ? profile.numbering * (0.35 + 0.65 * profile.sequence) : 0;
    case "deadline":
    case "deadlineStart":
    case "deadlineEnd":
      return (
        profile.deadline *
        (1 - 0.7 * profile.measure) *
        (1 - 0.8 * profile.long) *
        // «1.1 | 1.2» count, «05.09 | 12.09» are days, «2026 | 2027» years.
        (profile.averageLength < 4 ? 1 - profile.numbering * profile.sequence : 1) *
        fill
      );
    case "responsible":
      return (
        profile.responsible *
        (1 - 0.8 * profile.measure) *
        (1 - 0.6 * profile.deadline) *
        (1 - 0.5 * profile.number) *
        (1 - 0.5 * profile.long) *
        (1 - 0.35 * profile.result) *
        fill
      );
    case "measure":
      return (0.55 * profile.measure + 0.45 * profile.long) * (0.4 + 0.6 * profile.distinct) * fill;
    case "result":
      return profile.result * (1 - 0.4 * profile.number) * (isShort ? 0.7 : 0.9);
    case "indicator":
      return profile.indicator * (0.65 + 0.35 * profile.long) * (1 - 0.5 * profile.deadline);
    case "unit":
      return profile.averageLength <= 14 ? profile.unit * (1 - 0.6 * profile.distinct) : 0;
    default:
      return 0;
  }
}
