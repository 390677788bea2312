import fc from "fast-check";
import { foldText } from "../russian";
import type { Period } from "../table/model";
import { formatDeadline, occurrences, periodLabel, readDeadline, type Deadline } from ".";

/** Words and signs of which deadlines are made, so that random rows of them reach every rule. */
const VOCABULARY = (
  "январь марта мае сент. август декабрём до к с со по на в за не позднее реже начиная и , ; : - – / ( ) . " +
  "2023 2024 2025 2023-2024 2023/24 23 01.09.2023 15.05 31.02.2023 1 2 3 10 25 31 I III IV первый второе последняя " +
  "квартал кв. полугодие четверть год года г. гг. учебный уч. учебного месяц месяца неделя дней декада числа " +
  "ежегодно ежемесячно ежеквартально раз раза каждый каждую понедельник пятницам отчётным следующего за итогам " +
  "постоянно течение всего период необходимости мере графику плану УО «РМК» после проведения начала конец лето " +
  "каникулы X-1 IX XII.2024 семестр текущего включительно этап срок согласно № * ёлка план"
).split(" ");

const separator = fc.constantFrom(" ", " ", " ", "", "\n");
const phrase = fc
  .array(fc.tuple(fc.constantFrom(...VOCABULARY), separator), { maxLength: 12 })
  .map((pairs) => pairs.map(([word, gap]) => word + gap).join(""));

const PERIODS: readonly (Period | null)[] = [
  null,
  { start: "2023-01-01", end: "2023-12-31" },
  { start: "2023-09-01", end: "2024-08-31" },
  { start: "2022-10-01", end: "2025-12-31" },
];
const period = fc.constantFrom(...PERIODS);
const anything = fc.oneof(phrase, fc.string({ unit: "binary", maxLength: 60 }), fc.string());

const RUNS = { numRuns: 500 };
const ISO = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;

function everyDeadline(deadline: Deadline): Deadline[] {
  return [deadline, ...deadline.parts.flatMap(everyDeadline)];
}

/** What a reading says, without the spelling of the text. */
function meaning(deadline: Deadline): object {
  const { kind, start, end, recurrence, certain, byDocument, parts } = deadline;
  const document = byDocument === null ? null : foldText(byDocument);
  return { kind, start, end, recurrence, certain, document, parts: parts.map(meaning) };
}

describe("any text", () => {
  test("is read without an error into ordered, well-formed dates", () => {
    fc.assert(
      fc.property(anything, period, (text, plan) => {
        for (const { start, end, kind, certain } of everyDeadline(readDeadline(text, plan))) {
          if (start !== null) expect(start).toMatch(ISO);
          if (end !== null) expect(end).toMatch(ISO);
          if (start !== null && end !== null) expect(start <= end).toBe(true);
          if (kind === "none")
            expect({ start, end, certain }).toEqual({ start: null, end: null, certain: false });
        }
      }),
      RUNS,
    );
  });

  test("reads the same twice and from its own text", () => {
    fc.assert(
      fc.property(anything, period, (text, plan) => {
        const once = readDeadline(text, plan);
        expect(readDeadline(once.text, plan)).toEqual(once);
      }),
    );
  });

  test.each<[string, (text: string) => string]>([
    ["capitals", (text) => text.toUpperCase()],
    ["small letters", (text) => text.toLowerCase()],
    ["long dashes", (text) => text.replace(/[-–]/gu, "—")],
    ["hyphens", (text) => text.replace(/[-–]/gu, "-")],
    ["no-break spaces", (text) => text.replace(/ /gu, "\u00a0")],
    ["doubled spaces", (text) => text.replace(/ /gu, "  ")],
    ["outer spaces", (text) => `  ${text} `],
    ["е for ё", (text) => text.replace(/ё/gu, "е")],
    ["soft hyphens", (text) => text.replace(/(\p{L})(?=\p{L})/gu, "$1\u00ad")],
  ])("%s change nothing", (_, change) => {
    fc.assert(
      fc.property(phrase, period, (text, plan) => {
        expect(meaning(readDeadline(change(text), plan))).toEqual(meaning(readDeadline(text, plan)));
      }),
      RUNS,
    );
  });

  test("a plan period never changes a date that the text gives", () => {
    fc.assert(
      fc.property(phrase, period, (text, plan) => {
        const alone = readDeadline(text, null);
        const planned = readDeadline(text, plan);
        const sure = alone.certain && alone.kind !== "recurring" && alone.kind !== "continuous";
        if (sure && alone.start !== null) expect(planned.start).toBe(alone.start);
        if (sure && alone.end !== null) expect(planned.end).toBe(alone.end);
      }),
      RUNS,
    );
  });

  test.each(["в ", "2023, ", "март - ", "по плану ", "раз в ", "( ", '"', "1, ", "до ", "I ", "20__"])(
    "%j repeated 20,000 times is read in linear time",
    (unit) => {
      const started = performance.now();
      readDeadline(unit.repeat(20_000), PERIODS[1]!);
      expect(performance.now() - started).toBeLessThan(8000);
    },
  );
});

describe("the house style", () => {
  test("reads as the same deadline and is its own style", () => {
    fc.assert(
      fc.property(phrase, period, (text, plan) => {
        const deadline = readDeadline(text, plan);
        const formatted = formatDeadline(deadline);
        if (formatted === null) return;
        const again = readDeadline(formatted, null);
        expect({ ...meaning(again), parts: [] }).toEqual({ ...meaning(deadline), parts: [] });
        expect(formatDeadline(again)).toBe(formatted);
      }),
      RUNS,
    );
  });
});

describe("occurrences", () => {
  test("lie inside the period, in order, without doubles", () => {
    fc.assert(
      fc.property(phrase, period, (text, plan) => {
        const window = plan ?? PERIODS[1]!;
        let last = "";
        for (const { start, end } of occurrences(readDeadline(text, plan), window)) {
          expect(window.start <= start && start <= end && end <= window.end).toBe(true);
          expect(`${start}${end}` > last).toBe(true);
          last = `${start}${end}`;
        }
      }),
      RUNS,
    );
  });
});

test.each([
  ["август 2021", "2021-08"],
  ["март-май 2021", "2021-03..2021-05"],
  ["1 сентября 2021 г.", "2021-09-01"],
  ["до 1 сентября 2021 г.", "..2021-09-01"],
  ["постоянно", ""],
])("the dates of «%s» are labelled %j", (text, label) => {
  expect(periodLabel(readDeadline(text, null))).toBe(label);
});
