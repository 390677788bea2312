import { canonicalName } from "./canonical";
import { makeGlossary, type Glossary, type GlossaryInput } from "./glossary";
import { readUnits } from "./lexer";
import type { Party, Responsible } from "./model";
import { printedName } from "./names";
import { afterLabel, splitPhrases } from "./split";

export type { Party, Responsible } from "./model";
export { makeGlossary, partyKey, type Glossary, type GlossaryInput } from "./glossary";

const NO_GLOSSARY = makeGlossary();
const HAS_LETTER = /\p{L}/u;

const isPrepared = (glossary: Glossary | GlossaryInput): glossary is Glossary => "phraseAt" in glossary;

/**
 * Reads an «Ответственные» cell into the bodies, posts and persons that it names (DESIGN.md, contract
 * «Responsible»). Never throws; a cell that names nobody gives no parties. For many cells prepare the
 * glossary once with `makeGlossary`. Linear in the length of the text.
 */
export function readResponsible(text: string, glossary: Glossary | GlossaryInput = NO_GLOSSARY): Responsible {
  const prepared = isPrepared(glossary) ? glossary : makeGlossary(glossary);
  const units = readUnits(text, prepared);
  const parties: Party[] = [];
  for (const phrase of splitPhrases(units.slice(afterLabel(units, text)))) {
    const name = printedName(phrase, text);
    if (HAS_LETTER.test(name)) parties.push({ name, canonical: canonicalName(phrase, name, text, prepared) });
  }
  return { text, parties };
}
