import { readDeadline } from "../../src/core/deadline";
import { loadTruth, periodOf, readingOf, truthOf } from "./deadlines";
import { DEADLINE_CASES } from "./deadlines.cases";
import { notation, PERIODS } from "./deadlines.notation";
import { describeUnless } from "../support/describe-unless";

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const truth = loadTruth();

describeUnless(truth ? null : "no ../shared", "deadlines of the documents", () => {
  test("every reading equals the agreed one", () => {
    const wrong = truth!.flatMap((entry) => {
      const reading = readingOf(readDeadline(entry.text, periodOf(entry)));
      return JSON.stringify(reading) === JSON.stringify(truthOf(entry))
        ? []
        : [{ text: entry.text, reading }];
    });
    print(`deadlines of the documents: ${truth!.length - wrong.length} of ${truth!.length}`);
    expect(wrong).toEqual([]);
  });
});

describe.each(Object.entries(DEADLINE_CASES))("deadlines in other words: %s", (_, cases) => {
  const table = cases.map(([text, expected, period]) => ({ text, expected, period: period ?? null }));
  test.each(table)("$text is $expected (period $period)", ({ text, expected, period }) => {
    expect(notation(readDeadline(text, period === null ? null : PERIODS[period]))).toBe(expected);
  });
});
