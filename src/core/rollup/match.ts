import { foldText, stem, tokenize, trigrams, trigramSimilarity } from "../russian";
import type { RegionalBlock, RegionalMeasure, RegionalPlan } from "../template";
import { inSlices } from "../steps";
import type { RowMatch } from "./model";
import type { MunicipalRow } from "./plan-model";

/** Below this a row is about something else. */
const SAME_MEANING = 0.5;
/** A number names the same measure where the words do not contradict it. */
const SAME_NUMBER = 0.3;
const SAME_BLOCK = 0.6;
/** How many measures that share words with a row are compared in full. */
const MOST_CANDIDATES = 8;
const SHORTEST_WORD = 3;
/** Keeps the cost of a row independent of the length of the plan: plans of a few hundred measures never reach it. */
const MOST_POSTINGS = 2_000;

type Grams = ReadonlyMap<string, number>;

interface Entry {
  readonly measure: RegionalMeasure;
  readonly block: RegionalBlock;
  readonly grams: Grams;
  readonly stems: ReadonlySet<string>;
}

const stemsOf = (text: string): Set<string> =>
  new Set(
    tokenize(text)
      .filter(({ kind, text: word }) => kind === "word" && word.length >= SHORTEST_WORD)
      .map(({ text: word }) => stem(word)),
  );

/** The keys of most weight, the heaviest first, of equal ones the first; without sorting all of them. */
function heaviest(weights: ReadonlyMap<number, number>, most: number): number[] {
  const best: { readonly key: number; readonly weight: number }[] = [];
  for (const [key, weight] of weights) {
    const least = best[most - 1];
    if (least && weight <= least.weight) continue;
    const place = best.findIndex((other) => other.weight < weight);
    best.splice(place < 0 ? best.length : place, 0, { key, weight });
    best.length = Math.min(best.length, most);
  }
  return best.map(({ key }) => key);
}

/**
 * Finds the regional measure and block that a municipal row stands for, by number and by meaning (rare common
 * words weigh more; then trigrams). An inverted index over stems keeps a row's cost independent of the number of
 * rows; compare a whole plan with one matcher.
 */
export class Matcher {
  private readonly entries: Entry[] = [];
  private readonly byNumber = new Map<string, Entry[]>();
  private readonly byStem = new Map<string, number[]>();
  private readonly blocks: readonly { readonly block: RegionalBlock; readonly grams: Grams }[];
  private readonly sections = new Map<string, RegionalBlock | null>();

  private constructor(plan: RegionalPlan) {
    this.blocks = plan.blocks.map((block) => ({ block, grams: trigrams(block.name) }));
  }

  /** Prepares the plan for comparing, in slices. */
  static *of(plan: RegionalPlan): Generator<void, Matcher> {
    const matcher = new Matcher(plan);
    for (const block of plan.blocks) {
      yield* inSlices(block.measures, (measure) => matcher.add(measure, block));
      yield;
    }
    return matcher;
  }

  private add(measure: RegionalMeasure, block: RegionalBlock): void {
    const entry = { measure, block, grams: trigrams(measure.text), stems: stemsOf(measure.text) };
    const index = this.entries.push(entry) - 1;
    const { number } = measure;
    if (number !== null) {
      const alike = this.byNumber.get(number) ?? [];
      alike.push(entry);
      this.byNumber.set(number, alike);
    }
    for (const word of entry.stems) {
      const postings = this.byStem.get(word) ?? [];
      postings.push(index);
      this.byStem.set(word, postings);
    }
  }

  match(row: MunicipalRow): RowMatch {
    const section = this.blockOf(row.section);
    const grams = trigrams(row.text);
    const stems = stemsOf(row.text);
    const scored = this.candidates(row, stems).map((entry) => ({
      entry,
      score: this.score(entry, row, grams, stems, section),
    }));
    const best = scored.reduce<(typeof scored)[number] | null>(
      (top, each) => (top && top.score >= each.score ? top : each),
      null,
    );
    if (best && best.score >= SAME_MEANING) {
      const { measure, block } = best.entry;
      return { row, measure, block: section ?? block, score: Math.min(1, best.score) };
    }
    return { row, measure: null, block: section, score: best?.score ?? 0 };
  }

  private candidates(row: MunicipalRow, stems: ReadonlySet<string>): Entry[] {
    const found = new Set<Entry>();
    for (const number of [row.regionalNumber, row.number]) {
      if (number !== null) this.byNumber.get(number)?.forEach((entry) => found.add(entry));
    }
    const weights = new Map<number, number>();
    for (const postings of this.tellingPostings(stems)) {
      const weight = this.weightOf(postings.length);
      for (const index of postings) weights.set(index, (weights.get(index) ?? 0) + weight);
    }
    for (const index of heaviest(weights, MOST_CANDIDATES)) {
      const entry = this.entries[index];
      if (entry) found.add(entry);
    }
    return [...found];
  }

  /** Measures with a word of the row; of a very long plan the rare words, which weigh more, until they are enough. */
  private tellingPostings(stems: ReadonlySet<string>): (readonly number[])[] {
    const all = [...stems].map((word) => this.byStem.get(word) ?? []);
    const rareFirst = [...all].sort((a, b) => a.length - b.length);
    let sum = 0;
    const enough = rareFirst.findIndex(({ length }) => (sum += length) > MOST_POSTINGS);
    if (enough < 0) return all;
    const kept = new Set(rareFirst.slice(0, Math.max(1, enough)));
    return all.filter((postings) => kept.has(postings));
  }

  private score(
    entry: Entry,
    row: MunicipalRow,
    grams: Grams,
    stems: ReadonlySet<string>,
    section: RegionalBlock | null,
  ): number {
    const meaning = (trigramSimilarity(grams, entry.grams) + this.commonWords(stems, entry.stems)) / 2;
    const named = row.regionalNumber !== null && row.regionalNumber === entry.measure.number;
    if (named && meaning >= SAME_NUMBER) return SAME_MEANING + meaning / 2;
    const sameNumber = row.number !== null && row.number === entry.measure.number ? 0.06 : 0;
    const sameBlock = section === entry.block ? 0.06 : 0;
    return meaning + (meaning >= SAME_NUMBER ? sameNumber + sameBlock : 0);
  }

  /** Weighted share of common words (Dice, weight = rarity in the regional plan). */
  private commonWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
    const total = (words: ReadonlySet<string>): number =>
      [...words].reduce((sum, word) => sum + this.weightOf(this.byStem.get(word)?.length ?? 1), 0);
    const common = new Set([...a].filter((word) => b.has(word)));
    const size = total(a) + total(b);
    return size === 0 ? 0 : (2 * total(common)) / size;
  }

  private weightOf(documents: number): number {
    return documents === 0 ? 0 : Math.log(1 + this.entries.length / documents);
  }

  /** The regional block that a section's title means; remembered, because a section has many rows. */
  private blockOf(section: string | null): RegionalBlock | null {
    if (section === null) return null;
    const known = this.sections.get(section);
    if (known !== undefined) return known;
    const name = foldText(section).replace(/^[\divxlc.)\s-]+/iu, "");
    const grams = trigrams(name);
    let best: RegionalBlock | null = null;
    let score = SAME_BLOCK;
    for (const each of this.blocks) {
      const likeness = trigramSimilarity(grams, each.grams);
      if (likeness >= score) [best, score] = [each.block, likeness];
    }
    this.sections.set(section, best);
    return best;
  }
}
