import { canonicalName } from "./canonical";
import { makeGlossary, type Glossary, type GlossaryInput } from "./glossary";
import { readUnits } from "./lexer";
import type { Party, Responsible } from "./model";
import { printedName } from "./names";
import { withoutWraps } from "./wraps";
import { splitPhrases, withoutLabels } from "./split";

export { findAliases, type AliasGroup, type AliasVariant } from "./aliases";
export { definedAbbreviations, type DefinedAbbreviation } from "./definitions";
export { makeGlossary, partyKey, type Glossary, type GlossaryInput } from "./glossary";
export type { Party, Responsible } from "./model";

const NO_GLOSSARY = makeGlossary();
const HAS_LETTER = /\p{L}/u;
/** «тел. 2-15-40» after a name is no party. */
const CONTACT = /^(?:тел|телефон|факс|моб|e-?mail)[.:]?[\s\d()+-]*$/iu;

/** A plan names the same few bodies in thousands of rows: readings are remembered with their glossary. */
const READINGS = new WeakMap<Glossary, Map<string, Responsible>>();
const MOST_READINGS = 5_000;

const isPrepared = (glossary: Glossary | GlossaryInput): glossary is Glossary => "phraseAt" in glossary;

function read(text: string, glossary: Glossary): Responsible {
  const whole = withoutWraps(text);
  const units = readUnits(whole, glossary);
  const parties: Party[] = [];
  for (const phrase of splitPhrases(withoutLabels(units, whole))) {
    const name = printedName(phrase, whole);
    if (HAS_LETTER.test(name) && !CONTACT.test(name))
      parties.push({ name, canonical: canonicalName(phrase, whole, glossary) });
  }
  return { text, parties };
}

/**
 * Reads an «Ответственные» cell into the bodies, posts and persons that it names (DESIGN.md, contract
 * «Responsible»). Never throws; a cell that names nobody gives no parties. For many cells prepare the
 * glossary once with `makeGlossary`. Linear in the length of the text.
 */
export function readResponsible(text: string, glossary: Glossary | GlossaryInput = NO_GLOSSARY): Responsible {
  if (!isPrepared(glossary)) return read(text, makeGlossary(glossary));
  const readings = READINGS.get(glossary) ?? new Map<string, Responsible>();
  const known = readings.get(text);
  if (known !== undefined) return known;
  if (readings.size >= MOST_READINGS) readings.clear();
  const result = read(text, glossary);
  READINGS.set(glossary, readings.set(text, result));
  return result;
}
