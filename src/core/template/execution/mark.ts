import { normaliseText, tokenize, type Token } from "../../russian";
import { STATUS } from "../document-words";

/** What «Отметка о выполнении» says: `none` where the cell is empty, `unclear` where no word of it is known. */
export type MarkState = "none" | "todo" | "going" | "done" | "failed" | "reference" | "unclear";

export interface Mark {
  readonly state: MarkState;
  /** What is said beside the state: the document that confirms, or the reason why not; "" where nothing is. */
  readonly detail: string;
}

/** Beginnings of participles and nouns that say that something was carried out. */
const DONE = [
  "выполнен",
  "исполнен",
  "проведен",
  "реализован",
  "заверш",
  "сделан",
  "осуществлен",
  "достигнут",
  "обеспечен",
];
/** The same verbs as still going on. */
const GOING = ["выполня", "исполня", "проводит", "реализует", "осуществля", "ведет", "продолжа", "частично"];
const FAILED = ["отменен", "перенесен", "снят", "сорван", "приостановлен"];
const TODO = ["запланирован", "планир", "предстоит", "ожида"];
/** Papers that confirm by being named: «Приказ от 12.03.2026 № 45». */
const PAPERS = [
  "приказ",
  "распоряжен",
  "постановлен",
  "протокол",
  "справк",
  "письм",
  "отчет",
  "договор",
  "соглашен",
  "http",
];
const ACT = /^акт(?:а|у|ом|е|ы|ов)?$/u;
const YES = new Set(["да", "+", "100", "готово"]);
const NO = new Set(["нет", "-", "–"]);

const starts = (word: string, stems: readonly string[]): boolean =>
  stems.some((stem) => word.startsWith(stem));

/**
 * Reads a mark: a word of state («выполнено», «не проведён», «в работе») and what stands beside it. A paper named
 * without a word of state confirms by itself. Pure; linear in the length of the text.
 */
export function readMark(text: string): Mark {
  const shown = normaliseText(text);
  if (shown === "") return { state: "none", detail: "" };
  const lone = shown.toLowerCase().replace(/[\s.%]+$/u, "");
  if (YES.has(lone)) return { state: "done", detail: "" };
  if (NO.has(lone)) return { state: "failed", detail: "" };
  const words = tokenize(shown).filter(({ kind }) => kind === "word");
  for (const [index, token] of words.entries()) {
    const state = stateAt(words, index);
    if (state !== null) return { state, detail: detailAround(shown, token, state) };
  }
  const named =
    words.some(({ text: word }) => starts(word, PAPERS) || ACT.test(word)) || /№\s*\d/u.test(shown);
  return named ? { state: "done", detail: shown } : { state: "unclear", detail: shown };
}

/** The state that the word at an index says together with the words before it; null where it says none. */
function stateAt(words: readonly Token[], index: number): MarkState | null {
  const word = words[index]?.text ?? "";
  const before = words[index - 1]?.text ?? "";
  const negated = before === "не";
  if (word.startsWith(STATUS.reference)) return "reference";
  if (word.startsWith("невыполн") || word.startsWith("неисполн")) return "failed";
  if (starts(word, DONE)) return negated ? "failed" : before.startsWith("частич") ? "going" : "done";
  if (starts(word, GOING) && !(word === "частично" && continuesAsDone(words, index))) {
    return negated ? "failed" : "going";
  }
  if (starts(word, FAILED)) return "failed";
  if (starts(word, TODO)) return "todo";
  if (word === "работе" && before === "в") return "going";
  if (word.startsWith("начат")) return negated ? "todo" : "going";
  return null;
}

/** «частично выполнено»: the state is told at the second word, so that the rest is read behind it. */
const continuesAsDone = (words: readonly Token[], index: number): boolean =>
  starts(words[index + 1]?.text ?? "", DONE);

/** «Выполнено (справка № 3)» -> «справка № 3»; words before the state stay where a paper is named first. */
function detailAround(shown: string, token: Token, state: MarkState): string {
  const bare = (part: string): string =>
    part
      .replace(/^[\s.,:;()–—-]+/u, "")
      .replace(/[\s,:;(–—-]+$/u, "")
      .trim();
  const after = bare(shown.slice(token.end));
  const rest = after.endsWith(")") && !after.includes("(") ? bare(after.slice(0, -1)) : after;
  if (rest !== "" || state !== "done") return rest.replace(/^на\s+100\s*%?$/u, "");
  const before = bare(shown.slice(0, token.start));
  return /\d|№/u.test(before) ? before : "";
}
