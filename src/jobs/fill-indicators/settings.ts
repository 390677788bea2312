import type { FillSettings } from "../../core/indicator/fill/model";
import type { WorkbookPort } from "../../ports/workbook-port";

const KEY = "indicatorAnswers";

/** Answers of the user kept in the workbook: which indicator a row is, and pass scores. */
interface StoredAnswers {
  readonly indicators?: Readonly<Record<string, string>>;
  readonly minimums?: Readonly<Record<string, number>>;
}

function answersIn(value: unknown): StoredAnswers {
  return typeof value === "object" && value !== null ? value : {};
}

/** The answers as settings of the filling. */
export function indicatorSettings(stored: Readonly<Record<string, unknown>>): FillSettings {
  const { indicators = {}, minimums = {} } = answersIn(stored[KEY]);
  return { corrections: new Map(Object.entries(indicators)), minimums: new Map(Object.entries(minimums)) };
}

/** Keeps the answer «this row is that indicator» («none» = no indicator). */
export async function answerIndicator(port: WorkbookPort, row: string, indicator: string): Promise<void> {
  const [stored] = await port.readSettings([KEY]);
  const answers = answersIn(stored);
  await port.writeSetting(KEY, { ...answers, indicators: { ...answers.indicators, [row]: indicator } });
}
