import { partTime } from "../deadline";
import { mentionsMonth, mentionsPerson } from "./cell-features";
import { foldText } from "./fold";
import type { Field, Section } from "./model";
import type { Fields } from "./row-fields";

/** What a heading says of all its records: «Раздел 2. Кадры (отв. Иванова И.И., до 01.09.2024)». */
export interface HeadingFacts {
  /** "" where the heading names none. */
  readonly deadline: string;
  readonly responsible: string;
}

const SIGN_OF_FACTS = /[(:–—]/u;
const LABEL =
  /(?<!\p{L})(?:отв\.|(?:ответственн(?:ый|ая|ое|ые|ых)|исполнител[ьи]|куратор\p{L}?|координатор\p{L}?)(?!\p{L}))(?:\s+исполнител[ьи])?/iu;
/** After a label outside brackets a sign must stand: «Ответственный: УО». */
const LABEL_WITH_SIGN = new RegExp(`${LABEL.source}\\s*[:–—-]`, "iu");
const TIME_LABEL =
  /^(?:срок\p{L}*|до|с|к|не позднее|в течение|весь|ежемесячно|ежеквартально|постоянно)(?!\p{L})/u;
const DAY = /\d{1,2}\.\d{1,2}/u;
const MAX_TITLE = 400;

/** The last bracket of a title: the facts stand at its end. */
function lastBracket(title: string): string {
  const end = title.lastIndexOf(")");
  const start = title.lastIndexOf("(", end);
  return end > start && start >= 0 ? title.slice(start + 1, end) : "";
}

/** Where the facts stand: a bracket that names somebody or a time, or the words after a label. */
function factsIn(title: string): string {
  const bracket = lastBracket(title);
  if (LABEL.test(bracket) || mentionsPerson(bracket)) return bracket;
  const label = LABEL_WITH_SIGN.exec(title);
  if (label) return title.slice(label.index);
  const folded = foldText(bracket);
  const isTime = TIME_LABEL.test(folded) || mentionsMonth(folded) || DAY.test(folded);
  return isTime && partTime(bracket).rest === "" ? bracket : "";
}

/** Reads the facts of a heading; null where it is nothing but a title. Linear in its length. */
export function readHeadingFacts(title: string): HeadingFacts | null {
  if (title.length > MAX_TITLE || !SIGN_OF_FACTS.test(title)) return null;
  const facts = factsIn(title);
  if (facts === "") return null;
  const { time, rest } = partTime(facts);
  const responsible = rest
    .replace(LABEL, "")
    .replace(/^[\s:–—-]+/u, "")
    .trim();
  return time === "" && responsible === "" ? null : { deadline: time, responsible };
}

interface OpenHeading {
  readonly level: number;
  readonly fields: Fields;
}

/** What the headings above a record say of it: the nearest heading counts, and the cells of the record first. */
export class HeadingInheritance {
  private open: readonly OpenHeading[] = [];
  /** Some heading said something. */
  isUsed = false;

  /** @param column of the heading's title */
  enter({ row, title, level }: Section, column: number): void {
    const facts = readHeadingFacts(title);
    const outer = this.open.filter((heading) => heading.level < level);
    const fieldOf = (text: string): Field => ({ row, column, text, value: text, numberFormat: "General" });
    const fields: Fields = {};
    if (facts?.deadline) fields.deadline = fieldOf(facts.deadline);
    if (facts?.responsible) fields.responsible = fieldOf(facts.responsible);
    this.isUsed ||= facts !== null;
    this.open = [...outer, { level, fields }];
  }

  /** The fields of a record with those that only its headings name. */
  complete(fields: Fields): Fields {
    if (!this.isUsed) return fields;
    const completed: Fields = { ...fields };
    const hasTime = [fields.deadline, fields.deadlineStart, fields.deadlineEnd].some((field) => field?.text);
    for (const heading of [...this.open].reverse()) {
      const { deadline, responsible } = heading.fields;
      if (deadline && !hasTime && !completed.deadline?.text) completed.deadline = deadline;
      if (responsible && !completed.responsible?.text) completed.responsible = responsible;
    }
    return completed;
  }
}
