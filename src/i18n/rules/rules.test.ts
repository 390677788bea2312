import { IntlMessageFormat } from "intl-messageformat";
import { checkPlan } from "../../core/plan/check";
import { RULES } from "../../core/plan/registry";
import { buildContext } from "../../core/plan/testing/plan-builder";
import { measures, plan } from "../../core/plan/testing/specs";
import { RULE_TEXTS_EN } from "./en";
import { describeFinding } from "./index";
import { RULE_TEXTS_RU } from "./ru";

const codes = RULES.map(({ code }) => code);

/** Names of the arguments a message uses, sorted. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  const walk = (nodes: unknown): void => {
    if (Array.isArray(nodes)) return nodes.forEach(walk);
    if (typeof nodes !== "object" || nodes === null) return;
    const node = nodes as { type?: number; value?: unknown; options?: Record<string, { value: unknown }> };
    if (typeof node.value === "string" && node.type !== 0) names.add(node.value);
    for (const option of Object.values(node.options ?? {})) walk(option.value);
  };
  walk(new IntlMessageFormat(message, "ru").getAst());
  return [...names].sort();
}

describe("texts of the rules", () => {
  it("exist for the rules there are, and for no others", () => {
    expect(Object.keys(RULE_TEXTS_RU).sort()).toEqual(codes);
    expect(Object.keys(RULE_TEXTS_EN).sort()).toEqual(codes);
  });

  it.each(codes)("%s: English mirrors Russian in variants and arguments", (code) => {
    const ru = RULE_TEXTS_RU[code];
    const en = RULE_TEXTS_EN[code];
    for (const part of ["message", "action"] as const) {
      expect(Object.keys(en?.[part] ?? {})).toEqual(Object.keys(ru?.[part] ?? {}));
      for (const [variant, message] of Object.entries(ru?.[part] ?? {})) {
        expect(argumentsOf(en?.[part][variant] ?? "")).toEqual(argumentsOf(message));
      }
    }
  });

  it.each(codes)("%s: complete sentences with a main action and a reason", (code) => {
    const text = RULE_TEXTS_RU[code];
    expect(Object.keys(text?.message ?? {}).length).toBeGreaterThan(0);
    for (const sentence of [
      ...Object.values(text?.message ?? {}),
      ...Object.values(text?.action ?? {}),
      text?.why,
    ]) {
      expect(sentence).toMatch(/[.?!]$/u);
    }
    expect(text?.why).toMatch(/^Общее правило проверки: /u);
    expect(text?.title).not.toMatch(/\.$/u);
  });
});

describe("describeFinding", () => {
  const [finding] = checkPlan(buildContext(plan(measures(2, { 2: { responsible: "" } }))));

  it("speaks by the pattern: what is there, what to do", () => {
    expect(finding && describeFinding(finding, "ru")).toMatchObject({
      message: "Строка 2: ответственный не указан.",
      action: "Впишите организацию или выберите из списка.",
    });
  });

  it("cites the user's own act where there is one", () => {
    expect(finding && describeFinding(finding, "ru", "Приказ № 1, пункт 2").why).toBe("Приказ № 1, пункт 2");
  });
});
