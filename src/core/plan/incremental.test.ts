import { checkPlan } from "./check";
import { recheckRows } from "./incremental";
import { buildContext } from "./testing/plan-builder";
import type { RowSpec } from "./testing/plan-builder";
import { measures, plan } from "./testing/specs";
import { changesBetween } from "./touched";

/** Checks `before`, edits it into `after`, re-checks, and compares with a full check of `after`. */
function expectSame(before: RowSpec[], after: RowSpec[]): void {
  const old = buildContext(plan(before, { documentDate: "2024-01-10" }));
  const now = { ...buildContext(plan(after, { documentDate: "2024-01-10" })), schema: old.schema };
  const changes = changesBetween(old, now);
  expect(changes).not.toBeNull();
  expect(recheckRows(now, checkPlan(old), changes ?? [])).toEqual(checkPlan(now));
}

const faulty = () => measures(8, { 2: { responsible: "" }, 4: { number: "" }, 6: { deadline: "Март 2023" } });

describe("recheckRows", () => {
  it.each([
    ["a defect repaired", measures(8, { 4: { number: "" }, 6: { deadline: "Март 2023" } })],
    [
      "a new defect in the row",
      measures(8, { 2: { responsible: "", deadline: "" }, 4: { number: "" }, 6: { deadline: "Март 2023" } }),
    ],
    [
      "a number that others depend on",
      measures(8, { 2: { responsible: "" }, 4: { number: "9." }, 6: { deadline: "Март 2023" } }),
    ],
    [
      "a measure that becomes a repetition",
      measures(8, {
        2: { responsible: "" },
        4: { number: "" },
        6: { deadline: "Март 2023" },
        8: { measure: "Собеседование с директорами школ" },
      }),
    ],
    [
      "the text that a faulty row is known by",
      measures(8, {
        2: { responsible: "", measure: "Другое дело" },
        4: { number: "", measure: "Третье дело" },
        6: { deadline: "Март 2023" },
      }),
    ],
    ["nothing", faulty()],
  ])("equals a full check after an edit: %s", (_name, after) => {
    expectSame(faulty(), after);
  });

  it("asks for a full check when rows were added", () => {
    expect(changesBetween(buildContext(plan(measures(3))), buildContext(plan(measures(4))))).toBeNull();
  });
});
