import { rangeAddress } from "../../core/sheet/address";
import type { ConditionalFormatSpec, DataValidationSpec } from "../../core/sheet/edit";
import { toFileFormula } from "../sheet/formula-names";
import { encodeAttribute, encodeText } from "../xml/escape";

/** Rules of a sheet: conditional formats and validations (ECMA-376 part 1, 18.3.1.18 and 18.3.1.32). */
export function conditionalFormatXml(
  spec: ConditionalFormatSpec,
  differential: number,
  priority: number,
  p: string,
): string {
  const stop = spec.stopIfTrue ? ' stopIfTrue="1"' : "";
  const rule =
    `<${p}cfRule type="expression" dxfId="${differential}" priority="${priority}"${stop}>` +
    `<${p}formula>${encodeText(toFileFormula(spec.formula))}</${p}formula></${p}cfRule>`;
  const tag = `${p}conditionalFormatting`;
  return `<${tag} sqref="${rangeAddress(spec.range)}">${rule}</${tag}>`;
}

/** A list to choose from; without `strict` another value is asked about, never refused. */
export function validationXml(spec: DataValidationSpec, p: string): string {
  const { strict, prompt } = spec;
  const shown = prompt
    ? ` showInputMessage="1" promptTitle="${encodeAttribute(prompt.title.slice(0, 32))}"` +
      ` prompt="${encodeAttribute(prompt.text.slice(0, 255))}"`
    : "";
  const tag = `${p}dataValidation`;
  return (
    `<${tag} type="list"${strict ? "" : ' errorStyle="information"'} allowBlank="1"${shown}` +
    `${strict ? ' showErrorMessage="1"' : ""} sqref="${rangeAddress(spec.range)}">` +
    `<${p}formula1>${encodeText(toFileFormula(spec.listSource))}</${p}formula1></${tag}>`
  );
}
