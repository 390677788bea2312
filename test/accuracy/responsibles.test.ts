import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readResponsible, type GlossaryInput } from "../../src/core/responsible";
import { RESPONSIBLE_CASES as BY_CONTRACT } from "./responsibles.cases";
import { REGIONAL_CASES } from "./responsibles.regions";
import { REAL_CASES } from "./responsibles-real.cases";
import { UNSEEN_CASES } from "./responsibles-unseen.cases";
import { describeUnless } from "../support/describe-unless";

const RESPONSIBLE_CASES = [...BY_CONTRACT, ...REGIONAL_CASES];

const TRUTH = join(__dirname, "../../../shared/domain/responsibles.json");

interface TruthRow {
  readonly seed: string;
  readonly text: string;
  readonly organisations: readonly string[];
  readonly canonical?: readonly string[];
}

interface Truth {
  readonly tableResponsibles: readonly TruthRow[];
  readonly glossary: readonly { seed: string; abbr: string; expansion: string | null }[];
  readonly aliasGroups: readonly { seed: string; canonical: string; variants: readonly string[] }[];
}

/** Share of `rows` for which `right` holds, with the others listed. */
function score<T>(rows: readonly T[], right: (row: T) => boolean, show: (row: T) => string): number {
  const wrong = rows.filter((row) => !right(row));
  if (process.env.SHOW_WRONG) for (const row of wrong) process.stdout.write(`  wrong: ${show(row)}\n`);
  return (rows.length - wrong.length) / rows.length;
}

const say = (what: string, share: number, count: number): void => {
  process.stdout.write(`responsibles: ${what}: ${(share * 100).toFixed(1)} % of ${count}\n`);
};

const names = (text: string, glossary?: GlossaryInput): string[] =>
  readResponsible(text, glossary).parties.map((party) => party.name);
const canonicals = (text: string, glossary?: GlossaryInput): string[] =>
  readResponsible(text, glossary).parties.map((party) => party.canonical);
const same = (a: readonly string[], b: readonly string[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What the workbook of that document would say about its names. */
function glossaryOf(truth: Truth, seed: string): GlossaryInput {
  const abbreviations: Record<string, string> = {};
  for (const entry of truth.glossary) {
    if (entry.seed === seed && entry.expansion !== null) abbreviations[entry.abbr] = entry.expansion;
  }
  const aliases: Record<string, string> = {};
  for (const group of truth.aliasGroups) {
    if (
      !group.seed.split(",").includes(seed) ||
      group.variants.some((name) => name.includes("городской методический"))
    )
      continue;
    for (const variant of group.variants) aliases[variant] = group.canonical;
  }
  return { aliases, abbreviations };
}

describe("responsibles of invented plans", () => {
  it("are split as their authors meant in at least 97 of 100 cells", () => {
    const share = score(
      RESPONSIBLE_CASES,
      ([text, expected]) => same(names(text), expected),
      ([text, expected]) =>
        `${JSON.stringify(text)}\n    is   ${names(text).join(" | ")}\n    must ${expected.join(" | ")}`,
    );
    say("invented cells, names", share, RESPONSIBLE_CASES.length);
    expect(share).toBeGreaterThanOrEqual(0.97);
  });

  it("have the canonical names of the contract in at least 97 of 100 cells", () => {
    const share = score(
      RESPONSIBLE_CASES,
      ([text, printed, canonical]) => same(canonicals(text), canonical ?? printed),
      ([text, printed, canonical]) =>
        `${JSON.stringify(text)}\n    is   ${canonicals(text).join(" | ")}\n    must ${(canonical ?? printed).join(" | ")}`,
    );
    say("invented cells, canonical", share, RESPONSIBLE_CASES.length);
    expect(share).toBeGreaterThanOrEqual(0.97);
  });
});

describe.each([
  ["cells of strangers", UNSEEN_CASES],
  ["cells of real plans", REAL_CASES],
])("responsibles: %s", (what, cases) => {
  it("are split as their authors meant in at least 97 of 100 cells", () => {
    const share = score(
      cases,
      ([text, expected]) => same(names(text), expected),
      ([text, expected]) =>
        `${JSON.stringify(text)}\n    is   ${names(text).join(" | ")}\n    must ${expected.join(" | ")}`,
    );
    say(`${what}, names`, share, cases.length);
    expect(share).toBeGreaterThanOrEqual(0.97);
  });
});

describeUnless(existsSync(TRUTH) ? null : "no ../shared", "responsibles of the documents", () => {
  const truth = JSON.parse(readFileSync(TRUTH, "utf8")) as Truth;
  const rows = truth.tableResponsibles;
  const canonicalOf = (row: TruthRow): readonly string[] => row.canonical ?? row.organisations;

  it("are read with the glossary of their document in at least 95 of 100 strings", () => {
    const share = score(
      rows,
      (row) => {
        const glossary = glossaryOf(truth, row.seed);
        const { parties } = readResponsible(row.text, glossary);
        const named = parties.every(
          ({ name, canonical }, index) =>
            name === row.organisations[index] || canonical === row.organisations[index],
        );
        return named && same(canonicals(row.text, glossary), canonicalOf(row));
      },
      (row) =>
        `${row.seed} ${JSON.stringify(row.text)}\n    is   ${canonicals(row.text, glossaryOf(truth, row.seed)).join(" | ")}\n    must ${canonicalOf(row).join(" | ")}`,
    );
    say("documents with glossary, names and canonical", share, rows.length);
    expect(share).toBeGreaterThanOrEqual(0.95);
  });

  it("are split the same without any glossary in at least 95 of 100 strings", () => {
    const share = score(
      rows,
      (row) => names(row.text).length === row.organisations.length,
      (row) => `${row.seed} ${JSON.stringify(row.text)}\n    is   ${names(row.text).join(" | ")}`,
    );
    say("documents without glossary, number of parties", share, rows.length);
    const exact = score(
      rows,
      (row) => same(names(row.text), row.organisations),
      (row) => `${row.text} -> ${names(row.text).join(" | ")}`,
    );
    say("documents without glossary, names", exact, rows.length);
    expect(share).toBeGreaterThanOrEqual(0.95);
  });
});
