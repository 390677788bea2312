/**
 * The Russian stemmer of the Snowball project (snowballstem.org, algorithm «russian»): strips endings, so
 * that «мероприятия» and «мероприятий» meet. Stems are keys for comparing, not words to show.
 */

const VOWELS = "аеиоуыэюя";

const bySize = (list: string): string[] => list.split(" ").sort((a, b) => b.length - a.length);

const GERUND_AFTER_A = bySize("в вши вшись");
const GERUND = bySize("ив ивши ившись ыв ывши ывшись");
const ADJECTIVE = bySize(
  "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею",
);
const PARTICIPLE_AFTER_A = bySize("ем нн вш ющ щ");
const PARTICIPLE = bySize("ивш ывш ующ");
const REFLEXIVE = bySize("ся сь");
const VERB_AFTER_A = bySize("ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно");
const VERB = bySize(
  "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю",
);
const NOUN = bySize(
  "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я",
);
const SUPERLATIVE = bySize("ейше ейш");
const DERIVATIONAL = bySize("ость ост");

/** Index after the first vowel (start of region RV). */
function regionAfterVowel(word: string): number {
  for (let i = 0; i < word.length; i++) if (VOWELS.includes(word[i]!)) return i + 1;
  return word.length;
}

/** Index after the first non-vowel that follows a vowel, looking from `from` (regions R1 and R2). */
function regionAfterSyllable(word: string, from: number): number {
  for (let i = from + 1; i < word.length; i++) {
    if (!VOWELS.includes(word[i]!) && VOWELS.includes(word[i - 1]!)) return i + 1;
  }
  return word.length;
}

/** The word without the longest ending of the list that lies inside the region, or null. */
function cut(word: string, region: number, endings: readonly string[], afterA = false): string | null {
  for (const ending of endings) {
    const at = word.length - ending.length;
    if (at < region || !word.endsWith(ending)) continue;
    if (!afterA) return word.slice(0, at);
    const before = word[at - 1];
    if (at - 1 >= region && (before === "а" || before === "я")) return word.slice(0, at);
  }
  return null;
}

function cutInflection(word: string, region: number): string {
  const gerund = cut(word, region, GERUND) ?? cut(word, region, GERUND_AFTER_A, true);
  if (gerund !== null) return gerund;
  const base = cut(word, region, REFLEXIVE) ?? word;
  const adjective = cut(base, region, ADJECTIVE);
  if (adjective !== null) {
    return (
      cut(adjective, region, PARTICIPLE) ?? cut(adjective, region, PARTICIPLE_AFTER_A, true) ?? adjective
    );
  }
  return cut(base, region, VERB) ?? cut(base, region, VERB_AFTER_A, true) ?? cut(base, region, NOUN) ?? base;
}

/** Stem of one folded (lower case, ё as е) Russian word; other scripts come back unchanged. */
export function stem(word: string): string {
  const rv = regionAfterVowel(word);
  if (rv >= word.length) return word;
  const r2 = regionAfterSyllable(word, regionAfterSyllable(word, 0));
  let result = cutInflection(word, rv);
  if (result.endsWith("и") && result.length > rv) result = result.slice(0, -1);
  result = cut(result, Math.max(r2, rv), DERIVATIONAL) ?? result;
  const plain = cut(result, rv, SUPERLATIVE);
  if (plain !== null) result = plain;
  if (result.endsWith("нн")) return result.slice(0, -1);
  return plain === null && result.endsWith("ь") && result.length > rv ? result.slice(0, -1) : result;
}
