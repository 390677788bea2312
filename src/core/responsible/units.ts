import type { Token } from "../russian";
import type { CaseSet } from "../russian/declension";
import type { Glossary } from "./glossary";
import type { Acronym } from "./lexicon/acronyms";
import type { Head } from "./lexicon/heads";

/** How strongly a separator parts: `hard` always, the others by what follows. */
export type Separator = "hard" | "line" | "comma" | "and" | "slash" | "dash" | "stop" | "with";

export type UnitKind =
  "word" | "preposition" | "number" | "acronym" | "legal" | "quoted" | "bracketed" | "person" | "separator";

/** The smallest piece the grammar looks at. Offsets are indices into the cell text. */
export interface Unit {
  readonly kind: UnitKind;
  /** Folded. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly separator?: Separator;
  /** A line break stands before the unit. */
  readonly lineBefore: boolean;
  readonly head?: Head;
  /** Cases of a head or of a word with an adjective ending; 0 unknown. */
  readonly cases: CaseSet;
  /** Dictionary entry; undefined for an abbreviation nobody knows. */
  readonly acronym?: Acronym;
  /** The connective «совместно с» puts what follows into this case. */
  readonly governs?: CaseSet;
}

/** What the readers of units share: the cell, its tokens and what the workbook says about names. */
export interface Lexer {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly glossary: Glossary;
  /** The cell is prose in capitals, which say nothing about abbreviations then. */
  readonly shouted: boolean;
}

/** A unit with the index of the token after it; `unit` is null for a sign that means nothing here. */
export interface Reading {
  readonly unit: Unit | null;
  readonly next: number;
}

type Extra = Partial<Pick<Unit, "separator" | "head" | "cases" | "acronym" | "governs" | "text">>;

/** A unit made of the tokens `from`…`next` (exclusive); its text joins the folded tokens. */
export function reading(
  lexer: Lexer,
  kind: UnitKind,
  from: number,
  next: number,
  extra: Extra = {},
): Reading {
  const { tokens } = lexer;
  const first = tokens[from]!;
  const text = extra.text ?? textOf(tokens, from, next);
  const place = { start: first.start, end: tokens[next - 1]!.end, lineBefore: first.gap === "\n" };
  return { unit: { cases: 0, ...extra, kind, text, ...place }, next };
}

/** The folded tokens `from`…`next` (exclusive) with their spaces, line breaks among them, as single spaces. */
export function textOf(tokens: readonly Token[], from: number, next: number): string {
  let text = "";
  for (let i = from; i < next; i++) text += (i > from && tokens[i]!.gap !== "" ? " " : "") + tokens[i]!.text;
  return text;
}

/** End of «учителя-предметники», «5-9», «9-х»: tokens glued by a dash without spaces. */
export function endOfCompound(tokens: readonly Token[], from: number): number {
  let end = from + 1;
  while (
    tokens[end]?.text === "-" &&
    tokens[end]!.gap === "" &&
    tokens[end + 1]?.gap === "" &&
    (tokens[end + 1]!.kind === "word" || tokens[end + 1]!.kind === "number")
  ) {
    end += 2;
  }
  return end;
}
