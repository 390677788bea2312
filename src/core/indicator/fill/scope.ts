import { foldText } from "../../russian";
import type { RecognisedTable } from "../../table/model";

/** The municipality that a table is about, as its title or its sheet's name says; null = all. */
export function scopeOf(table: RecognisedTable, municipalities: readonly string[]): string | null {
  const texts = [table.title, table.sheet.name].map(foldText);
  const named = municipalities.filter((name) => {
    const folded = foldText(name);
    return folded.length > 3 && texts.some((text) => text.includes(folded));
  });
  // A longer name holds a shorter one: «Партизанский МО» is not «Партизанский».
  return named.sort((a, b) => b.length - a.length)[0] ?? null;
}
