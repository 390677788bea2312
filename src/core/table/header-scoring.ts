import { foldText, wordsOf } from "./fold";
import type { Topic } from "./header-lexicon";
import { readPeriodName, type PeriodName } from "./header-period";
import {
  cuesFor,
  hitsOf,
  isCounter,
  isGeneric,
  isHitBy,
  phraseOf,
  stemMatches,
  type Phrase,
} from "./header-words";

/** What the words of a header say. */
export interface HeaderScore extends PeriodName {
  /** Topic -> 0..1.2; absent = 0. */
  readonly topics: ReadonlyMap<Topic, number>;
  /** Share of the words that the best topic or generic words explain, 0..1. */
  readonly coverage: number;
  readonly best: Topic | null;
  readonly bestScore: number;
  readonly wordCount: number;
  /** The column of those who got one mark: «5», «на "4"», «2 (неуд.)». */
  readonly isMark: boolean;
}

const EMPTY: HeaderScore = {
  topics: new Map(),
  coverage: 0,
  best: null,
  bestScore: 0,
  year: null,
  month: null,
  isPart: false,
  roman: null,
  wordCount: 0,
  isMark: false,
};

/** How much a cue is worth by its place in the phrase: the head word leads. */
const PLACE_FACTOR = [1, 0.62, 0.5, 0.42] as const;
const FAR_FACTOR = 0.36;
const TYPO_FACTOR = 0.85;
/** Below this the words are read again with an eye for typing errors. */
const WEAK_WORDS = 0.6;
/** A row number may be named after what it counts; «№ школы» and «№ приказа» are no row numbers. */
const NUMBER_COMPANIONS = [
  "мероприят",
  "пункт",
  "показател",
  "индикатор",
  "строк",
  "задач",
  "порядк",
  "порядков",
  "протокол",
  "план",
];

/** «5», «"2"», «2 (неуд.)», «отметка 4», «на "5"», «"3", %». */
const MARK_NAME =
  /^(?:"?[2-5]"?|"?[2-5]"? ?\((?:неуд|уд|хор|отл)\p{L}*\.?\)|(?:отметк|оценк|кол-?во|количество|число|доля|получили)\p{L}*(?: на| отметок| оценок)? "?[2-5]"?|на "?[2-5]"?|"[2-5]",? ?\(?(?:%|чел\p{L}*\.?|кол\p{L}*)\)?)$/u;
/** An amount in money: whatever the head of the header says, the column holds sums. */
const CURRENCY = /^руб(?:л\p{L}*)?$/u;
const CURRENCY_SCORE = 0.85;

/** «с | по» over two columns of dates. */
const FROM_NAME = /^(?:с|от)$/u;
const TO_NAME = /^(?:по|до)$/u;

interface TopicScores {
  readonly topics: Map<Topic, number>;
  /** Stems that spoke for a topic. */
  readonly stems: ReadonlyMap<Topic, ReadonlySet<string>>;
  readonly almost: boolean;
}

function scoreTopics(phrase: Phrase, almost: boolean): TopicScores {
  const topics = new Map<Topic, number>();
  const stems = new Map<Topic, Set<string>>();
  const hits = hitsOf(phrase, almost);
  for (const cue of cuesFor(hits)) {
    const place = Math.min(...cue.stems.map((stem) => phrase.places[hits.get(stem) ?? 0] ?? 0));
    const score = cue.weight * (PLACE_FACTOR[place] ?? FAR_FACTOR);
    if (score > (topics.get(cue.topic) ?? 0)) topics.set(cue.topic, score);
    const spoke = stems.get(cue.topic) ?? new Set();
    cue.stems.forEach((stem) => spoke.add(stem));
    stems.set(cue.topic, spoke);
  }
  return { topics, stems, almost };
}

function adjust(topics: Map<Topic, number>, phrase: Phrase): void {
  const scale = (topic: Topic, factor: number) => {
    const score = topics.get(topic);
    if (score !== undefined) topics.set(topic, score * factor);
  };
  const has = (stem: string) => phrase.words.some((word) => stemMatches(stem, word));
  const others = phrase.words.filter(
    (word) => !/^(?:№|п|пп|n|no|номер|нумерац\p{L}*)$/u.test(word) && !isGeneric(word),
  );
  // «Номер и наименование мероприятия» holds the measure.
  const isNamed = ["наименовани", "названи", "содержани"].some(has);
  const isOther = others.some((word) => !NUMBER_COMPANIONS.some((stem) => word.startsWith(stem)));
  if (isNamed || isOther) scale("number", isNamed ? 0.3 : 0.5);
  else if (topics.has("number")) scale("measure", 0.5);
  if (has("факт"))
    ["deadline", "deadlineStart", "deadlineEnd", "result"].forEach((t) => scale(t as Topic, 0.62));
  if (has("отметк")) ["result", "deadline", "measure"].forEach((t) => scale(t as Topic, 0.6));
  if (has("значени") && has("предыдущ")) topics.set("baseline", 0.8);
  if (phrase.words.some((word) => CURRENCY.test(word)))
    topics.set("finance", Math.max(topics.get("finance") ?? 0, CURRENCY_SCORE));
  // «Критерии оценки результативности, в баллах» hold points.
  if (has("балл")) scale("result", 0.4);
  // «Базовые показатели (используемые в формуле)» are what an indicator is calculated from.
  if (has("формул") || has("расчет") || has("определени")) scale("baseline", 0.4);
}

function bestOf(topics: ReadonlyMap<Topic, number>): [Topic | null, number] {
  let best: Topic | null = null;
  let score = 0;
  for (const [topic, value] of topics) if (value > score) [best, score] = [topic, value];
  return [best, score];
}

/** Words as they stand; where they say little, words with one typing error. */
function scoreWithTypos(phrase: Phrase): TopicScores {
  const exact = scoreTopics(phrase, false);
  const [, exactScore] = bestOf(exact.topics);
  if (exactScore >= WEAK_WORDS) return exact;
  const almost = scoreTopics(phrase, true);
  const [, almostScore] = bestOf(almost.topics);
  if (almostScore * TYPO_FACTOR <= exactScore) return exact;
  for (const [topic, score] of almost.topics) almost.topics.set(topic, score * TYPO_FACTOR);
  return almost;
}

/** Scores are asked again and again for the same short texts. */
const memo = new Map<string, HeaderScore>();
const MEMO_LIMIT = 5_000;

/** Scores one header text. */
export function scoreHeader(text: string): HeaderScore {
  const known = memo.get(text);
  if (known) return known;
  if (memo.size >= MEMO_LIMIT) memo.clear();
  const score = readHeader(text);
  memo.set(text, score);
  return score;
}

function readHeader(text: string): HeaderScore {
  const folded = foldText(text);
  const phrase = phraseOf(folded);
  if (phrase.words.length === 0) return EMPTY;
  const { topics, stems, almost } = scoreWithTypos(phrase);
  adjust(topics, phrase);
  const isMark = MARK_NAME.test(folded);
  if (isMark) topics.set("score", 0.6);
  if (FROM_NAME.test(folded)) topics.set("deadlineStart", 0.7);
  if (TO_NAME.test(folded)) topics.set("deadlineEnd", 0.7);
  const [best, bestScore] = bestOf(topics);
  const spoke = (best === null ? undefined : stems.get(best)) ?? new Set();
  const explained = phrase.words.filter(
    (word) => isGeneric(word) || isCounter(word, phrase.words) || isHitBy(word, spoke, almost),
  ).length;
  return {
    topics,
    best,
    bestScore,
    coverage: isMark ? 1 : explained / phrase.words.length,
    ...readPeriodName(folded, phrase.words),
    wordCount: phrase.words.length,
    isMark,
  };
}

/** How much a group header says for the columns under it, when they have a word of their own. */
const GROUP_FACTOR = 0.7;
const GROUP_FACTOR_OVER_GENERIC = 0.96;
const WEAK_LEAF = 0.62;
const BASELINE_GROUP = 0.7;
const PLAN_TOPICS: ReadonlySet<Topic> = new Set<Topic>([
  "number",
  "measure",
  "deadline",
  "responsible",
  "result",
  "indicator",
  "unit",
  "method",
  "baseline",
  "target",
]);

/** Scores the header of a column from the group header down to the leaf. */
export function scoreHeaderLevels(levels: readonly string[]): HeaderScore {
  const scores = levels.map((level) => scoreHeader(level)).filter((score) => score.wordCount > 0);
  const leaf = scores[scores.length - 1];
  if (!leaf) return EMPTY;
  const groups = scores.slice(0, -1);
  if (groups.length === 0) return leaf;
  const leafIsWeak = leaf.best === null || leaf.bestScore < WEAK_LEAF || !PLAN_TOPICS.has(leaf.best);
  const topics = new Map(leaf.topics);
  for (const group of groups) {
    for (const [topic, score] of group.topics) {
      const factor = topic === "finance" ? 1 : leafIsWeak ? GROUP_FACTOR_OVER_GENERIC : GROUP_FACTOR;
      topics.set(topic, Math.max(topics.get(topic) ?? 0, score * factor));
    }
  }
  addStartAndEnd(topics, groups, levels[levels.length - 1] ?? "");
  // «Базовое значение» over «значение | дата»: a date of the value, no deadline.
  if (groups.some((group) => (group.topics.get("baseline") ?? 0) >= BASELINE_GROUP))
    topics.delete("deadline");
  const [best, bestScore] = bestOf(topics);
  return { ...leaf, topics, best, bestScore, year: leaf.year ?? yearUnder(groups, leaf) };
}

/** «Срок» over «начало | окончание», «с | по». */
function addStartAndEnd(topics: Map<Topic, number>, groups: readonly HeaderScore[], leaf: string): void {
  const deadline = Math.max(...groups.map((group) => group.topics.get("deadline") ?? 0));
  if (deadline < 0.6) return;
  const words = wordsOf(foldText(leaf));
  if (words.some((word) => /^(?:с|от|начал\p{L}*|старт)$/u.test(word))) topics.set("deadlineStart", 1.1);
  if (words.some((word) => /^(?:по|до|окончани\p{L}*|завершени\p{L}*|конец)$/u.test(word))) {
    topics.set("deadlineEnd", 1.1);
  }
}

/** «2023» over «план | факт»: the year of the group is the year of the column. */
function yearUnder(groups: readonly HeaderScore[], leaf: HeaderScore): number | null {
  const isValue = leaf.best === null || ["target", "fact", "value", "count", "share"].includes(leaf.best);
  const year = groups.map((group) => group.year).find((value) => value !== null);
  return isValue && year !== undefined ? year : null;
}
