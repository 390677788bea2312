import type { Result } from "./model";
import { FUNCTIONS } from "./table";

const examples = FUNCTIONS.flatMap(({ id, examples: list, run }) =>
  list.map((example) => ({ id, run, ...example })),
);

/** As docs and the pane print a result: decimal comma, at most four decimals. */
function shown(result: Result): string {
  const cell = (value: string | number | boolean) =>
    typeof value === "number" ? String(Number(value.toFixed(4))).replace(".", ",") : String(value);
  return Array.isArray(result) ? result.map((row) => row.map(cell).join(" | ")).join(" / ") : cell(result);
}

test.each(examples)("$formula shows what the help says", ({ run, args, shown: expected }) => {
  expect(shown(run(...args))).toBe(expected);
});

test("every function has an example, words in both languages and an id that Excel takes", () => {
  for (const { id, description, parameters, examples: list } of FUNCTIONS) {
    expect(id).toMatch(/^[A-Z][A-Z0-9.]{2,127}$/u);
    expect([id, list.length > 0, description.ru !== "", description.en !== ""]).toEqual([
      id,
      true,
      true,
      true,
    ]);
    for (const { name, description: about } of parameters) {
      expect([id, name.ru, name.en, about.ru, about.en].every((text) => text !== "")).toBe(true);
      expect(name.ru).toMatch(/^[\p{L}\d_]+$/u);
    }
  }
  expect(new Set(FUNCTIONS.map(({ id }) => id)).size).toBe(FUNCTIONS.length);
});
