/** A glossary as people write it, and the lines of it that name no pair. */
export interface GlossaryReading {
  /** Alias -> canonical name. */
  readonly glossary: Readonly<Record<string, string>>;
  /** As typed, in order. */
  readonly unread: readonly string[];
}

/** «ИМЦ = Информационно-методический центр»: a tab does too, as it comes with two columns copied from a sheet. */
const PAIR = /^([^=\t]+)[=\t]([^=\t]+)$/u;

/** Reads a pair a line; of an alias named twice the last line counts. */
export function glossaryOfLines(text: string): GlossaryReading {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== "");
  const pairs = lines.map((line) => {
    const [, alias = "", canonical = ""] = PAIR.exec(line) ?? [];
    return { line, alias: tidy(alias), canonical: tidy(canonical) };
  });
  const isPair = ({ alias, canonical }: (typeof pairs)[number]) => alias !== "" && canonical !== "";
  return {
    glossary: Object.fromEntries(
      pairs.filter(isPair).map(({ alias, canonical }) => [alias, canonical] as const),
    ),
    unread: pairs.filter((pair) => !isPair(pair)).map(({ line }) => line.trim()),
  };
}

export function linesOfGlossary(glossary: GlossaryReading["glossary"]): string {
  return Object.entries(glossary)
    .map(([alias, canonical]) => `${alias} = ${canonical}`)
    .join("\n");
}

function tidy(words: string): string {
  return words.replace(/\s+/gu, " ").trim();
}
