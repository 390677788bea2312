import { stem, tokenize } from "../../russian";
import type { RegionalBlock, RegionalPlan } from "../regional-plan";

const SHORTEST_WORD = 4;
/** A word in the title says more of a block than a word somewhere in its measures. */
const IN_TITLE = 3;

const stemsOf = (text: string): Set<string> =>
  new Set(
    tokenize(text)
      .filter(({ kind, text: word }) => kind === "word" && word.length >= SHORTEST_WORD)
      .map(({ text: word }) => stem(word)),
  );

interface Entry {
  readonly block: RegionalBlock;
  readonly title: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
}

/** Finds the block of a plan that speaks of a topic: words that few blocks have weigh more. */
export class BlockChooser {
  private readonly entries: readonly Entry[];

  constructor({ blocks }: RegionalPlan) {
    this.entries = blocks.map((block) => ({
      block,
      title: stemsOf([...block.parents, block.name].join(" ")),
      measures: stemsOf(block.measures.map(({ text }) => text).join(" ")),
    }));
  }

  /** The block with most in common; null where no word tells one block from another. */
  choose(topic: string): RegionalBlock | null {
    const [only] = this.entries;
    if (only && this.entries.length === 1) return only.block;
    const scores = new Map<Entry, number>();
    for (const word of stemsOf(topic)) {
      const having = this.entries.filter(({ title, measures }) => title.has(word) || measures.has(word));
      const weight = having.length === 0 ? 0 : Math.log(this.entries.length / having.length);
      for (const entry of having) {
        scores.set(entry, (scores.get(entry) ?? 0) + weight * (entry.title.has(word) ? IN_TITLE : 1));
      }
    }
    const [best] = [...scores].sort(([, a], [, b]) => b - a);
    return best && best[1] > 0 ? best[0].block : null;
  }
}
