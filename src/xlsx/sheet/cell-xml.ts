import type { CellContent } from "../../core/sheet/edit";
import type { CellValue } from "../../core/sheet/grid";
import { encodeCellText, encodeText } from "../xml/escape";
import { toFileFormula } from "./formula-names";

/** Error codes that a cell of type "e" may hold. */
const ERRORS = new Set(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#GETTING_DATA"]);

/**
 * A `<c>` element (ECMA-376 part 1, 18.3.1.4). Text is written inline, so that the shared string table stays as
 * it is; a formula carries its computed value, so that a viewer shows numbers without calculating.
 * @param p prefix of the sheet's elements
 * @param block range that an array formula in this cell fills
 */
export function cellXml(
  address: string,
  style: number,
  content: CellContent | null,
  p: string,
  block: string | null = null,
): string {
  const open = `<${p}c r="${address}"${style === 0 ? "" : ` s="${style}"`}`;
  const cell = (type: string, inner: string): string => `${open}${type}>${inner}</${p}c>`;
  switch (content?.kind) {
    case undefined:
    case "empty":
      return `${open}/>`;
    case "text":
      if (content.text === "") return `${open}/>`;
      return cell(' t="inlineStr"', `<${p}is>${textXml(content.text, p)}</${p}is>`);
    case "number":
      return cell("", `<${p}v>${content.value}</${p}v>`);
    case "boolean":
      return cell(' t="b"', `<${p}v>${content.value ? 1 : 0}</${p}v>`);
    case "formula": {
      const { type, value } = cachedResult(content.computed, p);
      const range = block ?? (content.array ? address : null);
      return cell(type, formulaXml(content.formula, p, range) + value);
    }
  }
}

/** A cell that an array formula fills from elsewhere: its cached value alone. */
export function filledCellXml(address: string, style: number, filled: CellValue): string {
  const { type, value } = cachedResult(filled, "");
  return `<c r="${address}"${style === 0 ? "" : ` s="${style}"`}${type}>${value}</c>`;
}

/** @param block range of an array formula, null for a plain one */
export function formulaXml(formula: string, p: string, block: string | null = null): string {
  const array = block === null ? "" : ` t="array" ref="${block}"`;
  return `<${p}f${array}>${encodeText(toFileFormula(formula))}</${p}f>`;
}

/** `<t>` with its spaces kept. */
export function textXml(text: string, p: string): string {
  const space = /^\s|\s$|\n|\s{2}/u.test(text) ? ' xml:space="preserve"' : "";
  return `<${p}t${space}>${encodeCellText(text)}</${p}t>`;
}

/** The type attribute and the `<v>` element of a formula's result. */
export function cachedResult(value: CellValue, p: string): { type: string; value: string } {
  if (typeof value === "boolean") return { type: ' t="b"', value: `<${p}v>${value ? 1 : 0}</${p}v>` };
  if (typeof value === "number") {
    return Number.isFinite(value) ? { type: "", value: `<${p}v>${value}</${p}v>` } : { type: "", value: "" };
  }
  const type = ERRORS.has(value) ? ' t="e"' : ' t="str"';
  return { type, value: `<${p}v>${encodeCellText(value)}</${p}v>` };
}
