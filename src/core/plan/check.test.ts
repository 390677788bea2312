import { checkPlan } from "./check";
import type { AcceptedDeviation, Finding } from "./finding";
import { defineRule } from "./rule";
import { buildContext } from "./testing/plan-builder";
import { measures, plan } from "./testing/specs";

const faulty = plan(measures(3, { 2: { responsible: "" }, 3: { responsible: "", deadline: "" } }));

function deviationOf(finding: Finding): AcceptedDeviation {
  return {
    rule: finding.rule,
    row: finding.location.ref,
    found: finding.found,
    reason: "Так решено",
    date: "2024-02-01",
  };
}

describe("checkPlan", () => {
  it("gives all findings at once in reading order", () => {
    const found = checkPlan(buildContext(faulty));
    expect(found.map(({ rule, location }) => [rule, location.row, location.column])).toEqual([
      ["RESP-EMPTY", 2, 3],
      ["DATE-MISSING", 3, 2],
      ["RESP-EMPTY", 3, 3],
    ]);
  });

  it("gives the same ids in every run, also when a row is inserted above", () => {
    const ids = checkPlan(buildContext(faulty)).map(({ id }) => id);
    expect(checkPlan(buildContext(faulty)).map(({ id }) => id)).toEqual(ids);
    const moved = plan([
      { section: "Кадры" },
      ...measures(3, { 2: { responsible: "" }, 3: { responsible: "", deadline: "" } }),
    ]);
    expect(checkPlan(buildContext(moved)).map(({ id }) => id)).toEqual(ids);
  });

  it("names the row as its owner knows it", () => {
    const [finding] = checkPlan(buildContext(faulty));
    expect(finding?.location.rowLabel).toBe("2. Семинар для заместителей директоров");
  });

  it("obeys switches and severities of the schema", () => {
    const context = buildContext({
      ...faulty,
      schema: { rules: { "RESP-EMPTY": { enabled: false }, "DATE-MISSING": { severity: "info" } } },
    });
    expect(checkPlan(context).map(({ rule, severity }) => [rule, severity])).toEqual([
      ["DATE-MISSING", "info"],
    ]);
  });

  it("marks accepted deviations, until the row changes", () => {
    const [finding] = checkPlan(buildContext(faulty));
    const accepted = finding ? [deviationOf(finding)] : [];
    expect(checkPlan(buildContext(faulty), accepted)[0]?.accepted?.reason).toBe("Так решено");
    const renamed = plan(measures(3, { 2: { responsible: "", measure: "Другое дело" } }));
    expect(checkPlan(buildContext(renamed), accepted)[0]?.accepted).toBeNull();
  });

  it("reports a cell once, however often a rule says so", () => {
    const stutter = defineRule({
      code: "X-TWICE",
      severity: "info",
      scope: "table",
      kinds: ["plan"],
      source: "test",
      fixable: false,
      enabled: true,
      *check(_context, table) {
        for (let time = 0; time < 2; time += 1) {
          yield { table, sheetId: table.table.sheet.id, row: 1, column: 0, item: null, found: "1." };
        }
      },
    });
    expect(checkPlan(buildContext(faulty), [], [stutter])).toHaveLength(1);
  });

  it("refuses a fix of a rule that says it has none", () => {
    const liar = defineRule({
      code: "X-LIAR",
      severity: "info",
      scope: "table",
      kinds: ["plan"],
      source: "test",
      fixable: false,
      enabled: true,
      *check(_context, table) {
        yield {
          table,
          sheetId: "",
          row: 0,
          column: 0,
          item: null,
          found: "",
          fix: { safe: true, edits: [] },
        };
      },
    });
    expect(() => checkPlan(buildContext(faulty), [], [liar])).toThrow("X-LIAR");
  });
});
