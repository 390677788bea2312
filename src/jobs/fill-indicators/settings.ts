import type { FillAnswers } from "../../core/indicator/fill/model";
import type { ResultsQuery } from "../../core/indicator/model";
import type { WorkbookPort } from "../../ports/workbook-port";

const KEY = "indicatorAnswers";

/** Answers of the user kept in the workbook: which indicator a row is, of which results, and pass scores. */
interface StoredAnswers {
  readonly indicators?: Readonly<Record<string, string>>;
  readonly queries?: Readonly<Record<string, ResultsQuery>>;
  readonly minimums?: Readonly<Record<string, number>>;
}

function answersIn(value: unknown): StoredAnswers {
  return typeof value === "object" && value !== null ? value : {};
}

/** The answers as the filling takes them. */
export function indicatorSettings(stored: Readonly<Record<string, unknown>>): FillAnswers {
  const { indicators = {}, queries = {}, minimums = {} } = answersIn(stored[KEY]);
  return {
    corrections: new Map(Object.entries(indicators)),
    queries: new Map(Object.entries(queries)),
    minimums: new Map(Object.entries(minimums)),
  };
}

/** Keeps the answer «this row is that indicator» («none» = no indicator); null forgets it. */
export function answerIndicator(port: WorkbookPort, row: string, indicator: string | null): Promise<void> {
  return change(port, (answers) => ({
    ...answers,
    indicators: withAnswer(answers.indicators, row, indicator),
  }));
}

/** Keeps the answer «this row is about these results». */
export function answerResults(port: WorkbookPort, row: string, query: ResultsQuery): Promise<void> {
  return change(port, (answers) => ({ ...answers, queries: withAnswer(answers.queries, row, query) }));
}

/**
 * Keeps pass scores.
 * @param minimums by examYearKey
 */
export function answerMinimums(
  port: WorkbookPort,
  minimums: Readonly<Record<string, number>>,
): Promise<void> {
  return change(port, (answers) => ({ ...answers, minimums: { ...answers.minimums, ...minimums } }));
}

async function change(port: WorkbookPort, next: (answers: StoredAnswers) => StoredAnswers): Promise<void> {
  const [stored] = await port.readSettings([KEY]);
  await port.writeSetting(KEY, next(answersIn(stored)));
}

function withAnswer<T>(
  answers: Readonly<Record<string, T>> | undefined,
  key: string,
  answer: T | null,
): Readonly<Record<string, T>> {
  const others = Object.entries(answers ?? {}).filter(([known]) => known !== key);
  return Object.fromEntries(answer === null ? others : [...others, [key, answer] as const]);
}
