import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readTargets, type Target } from "../../src/core/target";
import { REAL_TARGETS } from "./targets-real.cases";
import { UNSEEN_TARGETS } from "./targets-unseen.cases";
import { TARGET_CASES as BY_CONTRACT, type ExpectedTarget } from "./targets.cases";
import { describeUnless } from "../support/describe-unless";

const TARGET_CASES = [...BY_CONTRACT, ...UNSEEN_TARGETS, ...REAL_TARGETS];

const SHARED = join(__dirname, "../../../shared");

const say = (what: string, share: number, count: number): void => {
  process.stdout.write(`targets: ${what}: ${(share * 100).toFixed(1)} % of ${count}\n`);
};

const numbersOf = ({ comparator, value, unit, change }: Target | ExpectedTarget) => ({
  comparator,
  value,
  unit,
  change,
});

function matches(found: readonly Target[], expected: readonly ExpectedTarget[]): boolean {
  if (JSON.stringify(found.map(numbersOf)) !== JSON.stringify(expected.map(numbersOf))) return false;
  return expected.every(({ subject }, index) => subject === undefined || found[index]!.subject === subject);
}

const show = (targets: readonly (Target | ExpectedTarget)[]): string =>
  targets
    .map(
      (t) => `${t.comparator} ${String(t.value)} ${t.unit}${t.change ? " change" : ""} «${t.subject ?? ""}»`,
    )
    .join(" | ");

describe("targets of invented results", () => {
  it("are read as their authors meant in at least 97 of 100 cells", () => {
    const wrong = TARGET_CASES.filter(([text, expected]) => !matches(readTargets(text), expected));
    if (process.env.SHOW_WRONG) {
      for (const [text, expected] of wrong) {
        process.stdout.write(
          `  wrong: ${JSON.stringify(text)}\n    is   ${show(readTargets(text))}\n    must ${show(expected)}\n`,
        );
      }
    }
    const share = (TARGET_CASES.length - wrong.length) / TARGET_CASES.length;
    say("invented cells", share, TARGET_CASES.length);
    expect(share).toBeGreaterThanOrEqual(0.97);
  });
});

const TRUTH = join(SHARED, "corpus/truth/000-primorye-plan.json");

describeUnless(existsSync(TRUTH) ? null : "no ../shared", "targets of the documents", () => {
  interface Row {
    readonly number: string | null;
    readonly result?: string | null;
  }
  const rowsOf = (value: unknown): Row[] => {
    if (Array.isArray(value)) return value.flatMap(rowsOf);
    if (typeof value !== "object" || value === null) return [];
    const nested = Object.values(value).flatMap(rowsOf);
    return "result" in value && "number" in value ? [value as Row, ...nested] : nested;
  };
  const results = (name: string): Row[] =>
    rowsOf(JSON.parse(readFileSync(join(SHARED, "corpus/truth", name), "utf8")));

  /** METHODOLOGY 5.4: item → comparators and values; every other result of the three plans is not measurable. */
  const EXPECTED: Readonly<Record<string, readonly string[]>> = {
    "9": ["eq 100 %"],
    "11": ["eq 34 "],
    "14": ["eq 1000 "],
    "16": ["eq 1000 "],
    "23": ["eq 100 %", "le 200 чел."],
    "24": ["ge 80 %"],
    "26": ["ge 50 %"],
    "27": ["ge 50 %"],
    "28": ["eq 34 "],
    "29": ["eq 100 %"],
    "35": ["eq 100 %"],
    "36": ["eq 100 %"],
  };

  it("are those of the methodology, and no others", () => {
    const primorye = results("000-primorye-plan.json");
    const others = [...results("002-vladivostok.json"), ...results("004-plans.json")];
    const expectedOf = (row: Row): readonly string[] =>
      primorye.includes(row) ? (EXPECTED[String(row.number ?? "").replace(/\.$/u, "")] ?? []) : [];
    const all = [...primorye, ...others].filter((row) => typeof row.result === "string");
    const wrong = all.filter((row) => {
      const found = readTargets(row.result!).map((t) => `${t.comparator} ${String(t.value)} ${t.unit}`);
      return JSON.stringify(found) !== JSON.stringify(expectedOf(row));
    });
    if (process.env.SHOW_WRONG) {
      for (const row of wrong)
        process.stdout.write(`  wrong: ${row.number} ${row.result}\n    ${show(readTargets(row.result!))}\n`);
    }
    say("results of the documents", (all.length - wrong.length) / all.length, all.length);
    expect(wrong.map((row) => row.number)).toEqual([]);
  });
});
