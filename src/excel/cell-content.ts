import type { CellContent } from "../core/sheet/edit";

/** Excel would take these for a formula, a number, a date or a truth value if they came without the apostrophe. */
const LOOKS_ACTIVE = /^[=+\-@\t\r']/u;
const LOOKS_NUMERIC = /^[\s\d.,:;/%()$€₽eE+-]*\d[\s\d.,:;/%()$€₽eE+-]*$/u;
const LOOKS_DATE = /^\d{1,2}[\s.-]*\p{L}{3,}|^\p{L}{3,}[\s.-]*\d{2,4}$/u;
const LOOKS_LOGICAL = /^(?:true|false|истина|ложь)$/iu;

/**
 * What is given to `range.formulas` so that the cell ends up holding exactly `content`. Text stays text: the
 * leading apostrophe is Excel's own mark for that and is not part of the value.
 */
export function hostContent(content: CellContent): string | number | boolean {
  switch (content.kind) {
    case "empty":
      return "";
    case "text": {
      const { text } = content;
      const active =
        LOOKS_ACTIVE.test(text) ||
        LOOKS_NUMERIC.test(text) ||
        LOOKS_DATE.test(text) ||
        LOOKS_LOGICAL.test(text);
      return active ? `'${text}` : text;
    }
    case "formula":
      return content.formula;
    case "number":
    case "boolean":
      return content.value;
  }
}

/** Bytes that a content takes in a request, for the limit of one sync. */
export function contentBytes(content: CellContent | null): number {
  if (content === null || content.kind === "empty") return 4;
  if (content.kind === "text") return 2 * content.text.length + 4;
  return content.kind === "formula" ? 2 * content.formula.length + 4 : 16;
}
