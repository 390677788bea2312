import { stem, tokenize } from "../russian";

/** Beginnings of words that every municipality's name has. */
const COMMON = /^(?:муниципальн|городск|сельск|округ|район|образовани|город|краев|област|мо$|го$|мр$)/u;

/** Stems of the words that are a municipality's own: «Артёмовский городской округ» -> «артемовск». */
export function properStems(name: string): string[] {
  return tokenize(name)
    .filter(({ kind, text }) => kind === "word" && text.length > 4 && !COMMON.test(text))
    .map(({ text }) => stem(text));
}

/** Do two spellings name one municipality: «Озёрный ГО», «Озёрный городской округ»? */
export function sameMunicipality(a: string, b: string): boolean {
  const own = new Set(properStems(a));
  const other = properStems(b);
  return own.size > 0 && other.length === own.size && other.every((word) => own.has(word));
}
