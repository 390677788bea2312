import { ru } from "chrono-node";
import type { ParsedComponents, ParsedResult } from "chrono-node";
import { readDeadline } from "../../src/core/deadline";
import { daysInMonth, isoDate } from "../../src/core/deadline/calendar";
import { loadTruth, periodOf, readingOf, truthOf, type TruthEntry } from "./deadlines";

type Dates = readonly [start: string | null, end: string | null];

const NONE: Dates = [null, null];

/** First and last day of what chrono found: its month or year where the text gives no day. */
function spanOf(components: ParsedComponents): [string, string] {
  const year = components.get("year") ?? 0;
  const month = components.get("month") ?? 1;
  const day = components.get("day") ?? 1;
  if (components.isCertain("day")) return [isoDate(year, month, day), isoDate(year, month, day)];
  if (components.isCertain("month")) {
    return [isoDate(year, month, 1), isoDate(year, month, daysInMonth(year, month))];
  }
  return [isoDate(year, 1, 1), isoDate(year, 12, 31)];
}

/** The dates of all that chrono found in a text, from the first start to the last end. */
function datesOf(results: readonly ParsedResult[]): Dates {
  const spans = results.flatMap((result) => [
    spanOf(result.start),
    ...(result.end == null ? [] : [spanOf(result.end)]),
  ]);
  if (spans.length === 0) return NONE;
  const starts = spans.map(([start]) => start).sort();
  const ends = spans.map(([, end]) => end).sort();
  return [starts[0]!, ends.at(-1)!];
}

const sameDates = (entry: TruthEntry, [start, end]: Dates): boolean =>
  entry.start === start && entry.end === end;

interface Rival {
  readonly name: string;
  readonly read: (entry: TruthEntry) => Dates;
}

const RIVALS: readonly Rival[] = [
  {
    name: "ours",
    read: (entry) => {
      const { start, end } = readDeadline(entry.text, periodOf(entry));
      return [start, end];
    },
  },
  {
    name: "chrono-node (ru)",
    // The plan period begins on the reference date, as «forwardDate» wants it.
    read: (entry) => {
      const [year, month, day] = periodOf(entry).start.split("-").map(Number);
      return datesOf(ru.parse(entry.text, new Date(year!, month! - 1, day!), { forwardDate: true }));
    },
  },
];

const WARM_UP_ROUNDS = 50;
const MEASURED_SECONDS = 1;

/** Readings a second of processor time, over about a second after a warm-up: other work on the machine is left out. */
function speedOf({ read }: Rival, entries: readonly TruthEntry[]): number {
  for (let round = 0; round < WARM_UP_ROUNDS; round++) entries.forEach(read);
  const started = process.cpuUsage();
  let count = 0;
  let spent = 0;
  while (spent < MEASURED_SECONDS) {
    entries.forEach(read);
    count += entries.length;
    const { user, system } = process.cpuUsage(started);
    spent = (user + system) / 1e6;
  }
  return Math.round(count / spent);
}

const share = (right: number, all: number): string =>
  `${right} of ${all} (${((100 * right) / all).toFixed(1)} %)`;

/**
 * Prints how our reader and chrono-node read the deadlines of the documents: dates right (chrono knows neither
 * kinds nor recurrences, so only start and end are compared) and readings a second. Prints one line where the
 * documents are not beside the project.
 */
export function compareWithChrono(print: (line: string) => void): void {
  const truth = loadTruth();
  if (truth === null) {
    print("skipped: deadlines beside chrono-node (../shared is not there)");
    return;
  }
  const whole = truth.filter(
    (entry) =>
      JSON.stringify(readingOf(readDeadline(entry.text, periodOf(entry)))) === JSON.stringify(truthOf(entry)),
  );
  print(`deadlines, every field of the contract: ours ${share(whole.length, truth.length)}`);
  const dated = truth.filter(({ start, end }) => start !== null || end !== null);
  for (const rival of RIVALS) {
    const right = truth.filter((entry) => sameDates(entry, rival.read(entry)));
    const rightDated = right.filter((entry) => dated.includes(entry));
    const invented = truth.filter(
      (entry) => !dated.includes(entry) && rival.read(entry).some((date) => date !== null),
    );
    print(
      `deadlines, dates only: ${rival.name} ${share(right.length, truth.length)}, ` +
        `of those with dates ${share(rightDated.length, dated.length)}, ` +
        `dates invented ${invented.length}, ${speedOf(rival, truth)} readings a second`,
    );
  }
}
