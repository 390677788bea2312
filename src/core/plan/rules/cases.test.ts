import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { cellAddress } from "../../sheet/address";
import { checkPlan } from "../check";
import type { Finding } from "../finding";
import { RULES, ruleByCode } from "../registry";
import { buildContext } from "../testing/plan-builder";
import type { ExpectedFinding, RuleCases } from "../testing/rule-case";
import { RULE_TEXTS_EN } from "../../../i18n/rules/en";
import { RULE_TEXTS_RU } from "../../../i18n/rules/ru";

const FOLDER = __dirname;
const DOMAIN_CODES = join(FOLDER, "../../../../../shared/domain/rules.json");

const folders = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "shared")
  .map(({ name }) => name);

function casesOf(folder: string): RuleCases {
  return (jest.requireActual(join(FOLDER, folder, "cases.ts")) as { cases: RuleCases }).cases;
}

/** «B3» on the first sheet, «Лист2!B3» on the others. */
function cellOf(finding: Finding, firstSheet: string): string {
  const address = cellAddress(finding.location);
  return finding.location.sheet.name === firstSheet ? address : `${finding.location.sheet.name}!${address}`;
}

/** Arguments that describeFinding gives to every message. */
const RESERVED = ["place", "found", "expected"];

function fixText(finding: Finding): string | null {
  const edit = finding.fix?.edits[0];
  if (edit?.kind !== "cell") return null;
  return edit.after.kind === "text"
    ? edit.after.text
    : edit.after.kind === "number"
      ? String(edit.after.value)
      : "";
}

/** Only what the case speaks of is compared. */
function told(finding: Finding, wanted: ExpectedFinding | undefined, firstSheet: string): ExpectedFinding {
  const args = Object.fromEntries(
    Object.keys(wanted?.args ?? {}).map((key) => [key, finding.args[key] ?? "(none)"]),
  );
  return {
    cell: cellOf(finding, firstSheet),
    ...(wanted?.variant === undefined && finding.variant === "" ? {} : { variant: finding.variant }),
    ...(wanted?.expected === undefined ? {} : { expected: finding.expected }),
    ...(wanted?.args === undefined ? {} : { args }),
    ...(wanted?.fix === undefined ? {} : { fix: fixText(finding) }),
  };
}

function run(code: string, given: Parameters<typeof buildContext>[0]): Finding[] {
  const rule = ruleByCode(code);
  if (!rule) throw new Error(`No rule ${code} in the registry`);
  const context = buildContext(given);
  const on = { ...context.schema, rules: { ...context.schema.rules, [code]: { enabled: true } } };
  return checkPlan({ ...context, schema: on }, [], [rule]);
}

describe.each(folders)("rule folder %s", (folder) => {
  const { code, valid, invalid } = casesOf(folder);
  const rule = ruleByCode(code);

  it("is named by its code and stands in the registry", () => {
    expect(folder).toBe(code.toLowerCase());
    expect(rule?.code).toBe(code);
  });

  it("has a near miss, a defect, a doc and texts in both languages", () => {
    expect(valid.length).toBeGreaterThan(0);
    expect(invalid.length).toBeGreaterThan(0);
    const doc = readFileSync(join(FOLDER, folder, "doc.md"), "utf8");
    expect(doc.startsWith(`# ${code}`)).toBe(true);
    expect(RULE_TEXTS_RU[code]).toBeDefined();
    expect(RULE_TEXTS_EN[code]).toBeDefined();
  });

  it("says honestly whether it can fix", () => {
    const fixes = invalid.flatMap(({ given }) => run(code, given)).filter(({ fix }) => fix !== null);
    expect(fixes.length > 0).toBe(rule?.fixable);
  });

  it.each(valid)("is silent: $name", ({ given }) => {
    const first = given.tables[0]?.sheet ?? "Лист1";
    expect(run(code, given).map((finding) => cellOf(finding, first))).toEqual([]);
  });

  it.each(invalid)("reports: $name", ({ given, findings }) => {
    const first = given.tables[0]?.sheet ?? "Лист1";
    const found = run(code, given);
    expect(found.map((finding, index) => told(finding, findings[index], first))).toEqual(findings);
  });

  it.each(invalid)("leaves the names of common arguments alone: $name", ({ given }) => {
    for (const { args } of run(code, given)) {
      expect(RESERVED.filter((name) => name in args)).toEqual([]);
    }
  });

  it.each(invalid)("has a sentence for every variant of: $name", ({ given }) => {
    for (const finding of run(code, given)) {
      for (const texts of [RULE_TEXTS_RU, RULE_TEXTS_EN]) {
        const { message } = texts[code] ?? { message: {} };
        expect(Object.keys(message)).toContain(finding.variant === "" ? "main" : finding.variant);
      }
    }
  });
});

describe("registry", () => {
  it("holds every rule folder once, in the order of codes", () => {
    const codes = RULES.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes.map((code) => code.toLowerCase())).toEqual([...folders].sort());
  });

  it("uses the codes of the domain list for its kinds of defect", () => {
    if (!existsSync(DOMAIN_CODES)) {
      console.log("skipped: the domain list of codes is not here");
      return;
    }
    const known = new Set(
      (JSON.parse(readFileSync(DOMAIN_CODES, "utf8")) as { rules: { code: string }[] }).rules.map(
        ({ code }) => code,
      ),
    );
    const own = RULES.map(({ code }) => code).filter((code) => !known.has(code));
    expect(own).toEqual(OWN_CODES);
  });
});

/** Rules that users of such a tool expect besides the list. */
const OWN_CODES: readonly string[] = ["CELL-ERROR", "NUM-STYLE"];
