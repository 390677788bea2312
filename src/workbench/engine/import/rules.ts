import { type IRange, type ISheetDataValidationRule } from "@univerjs/core";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  type CFValueType,
  type IConditionFormattingRule,
  type IConditionalFormattingRuleConfig,
} from "@univerjs/sheets-conditional-formatting";
import { parseRange, rangeAddress } from "../../../core/sheet/address";
import { fromFileFormula } from "../../../xlsx/sheet/formula-names";
import { ruleOf, type AlertStyle, type Validation, type ValidationKind } from "../data-validations";
import { univerRange } from "../sheet-layout";
import type { CellStyles } from "./cell-styles";
import type { Colours } from "./colours";
import type { XmlNode } from "./xml-node";

/** "A1:B2 D4" as ranges. */
function rangesOf(sqref: string | null): IRange[] {
  return (sqref ?? "")
    .split(/\s+/u)
    .map((part) => parseRange(part))
    .filter((range) => range !== null)
    .map(univerRange);
}

/** The conditional formats of a sheet that Univer can show, the strongest first; other kinds stay in the file. */
export function readConditionalFormats(
  root: XmlNode,
  styles: CellStyles,
  colours: Colours,
): IConditionFormattingRule[] {
  const found: { priority: number; rule: IConditionFormattingRule }[] = [];
  for (const block of root.children("conditionalFormatting")) {
    const ranges = rangesOf(block.attribute("sqref"));
    const [first] = ranges;
    if (!first) continue;
    const corner = {
      top: first.startRow,
      bottom: first.startRow,
      left: first.startColumn,
      right: first.startColumn,
    };
    for (const node of block.children("cfRule")) {
      const rule = ruleConfig(node, styles, colours, rangeAddress(corner));
      if (!rule) continue;
      const priority = node.number("priority") ?? 0;
      const stopIfTrue = node.flag("stopIfTrue");
      found.push({ priority, rule: { cfId: globalThis.crypto.randomUUID(), ranges, stopIfTrue, rule } });
    }
  }
  return found.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
}

const COMPARISONS: Readonly<Record<string, readonly [CFNumberOperator, string]>> = {
  equal: [CFNumberOperator.equal, "="],
  notEqual: [CFNumberOperator.notEqual, "<>"],
  greaterThan: [CFNumberOperator.greaterThan, ">"],
  greaterThanOrEqual: [CFNumberOperator.greaterThanOrEqual, ">="],
  lessThan: [CFNumberOperator.lessThan, "<"],
  lessThanOrEqual: [CFNumberOperator.lessThanOrEqual, "<="],
};

function ruleConfig(
  node: XmlNode,
  styles: CellStyles,
  colours: Colours,
  corner: string,
): IConditionalFormattingRuleConfig | null {
  const highlight = {
    type: CFRuleType.highlightCell,
    style: styles.differential(node.number("dxfId") ?? -1),
  } as const;
  const formulas = node.children("formula").map((formula) => formula.text);
  switch (node.attribute("type")) {
    case "expression":
      return { ...highlight, subType: CFSubRuleType.formula, value: fromFileFormula(formulas[0] ?? "FALSE") };
    case "cellIs": {
      const value = comparison(node.attribute("operator") ?? "", formulas, corner);
      return value === null ? null : { ...highlight, subType: CFSubRuleType.formula, value };
    }
    case "containsText": {
      const value = node.attribute("text") ?? "";
      return { ...highlight, subType: CFSubRuleType.text, operator: CFTextOperator.containsText, value };
    }
    case "colorScale":
      return colourScale(node.child("colorScale"), colours);
    case "dataBar":
      return dataBar(node.child("dataBar"), colours);
    default:
      return null;
  }
}

/** «cellIs» as a formula over the corner of the range: it holds for numbers, texts and references alike. */
function comparison(operator: string, formulas: readonly string[], corner: string): string | null {
  const [low = "", high = ""] = formulas;
  if (operator === "between") return `=AND(${corner}>=${low},${corner}<=${high})`;
  if (operator === "notBetween") return `=OR(${corner}<${low},${corner}>${high})`;
  const sign = COMPARISONS[operator]?.[1];
  return sign ? `=${corner}${sign}${low}` : null;
}

function limit(node: XmlNode): { type: CFValueType; value?: number } {
  const value = node.number("val");
  return { type: node.attribute("type") as CFValueType, value: value ?? undefined };
}

function colourScale(node: XmlNode | null, colours: Colours): IConditionalFormattingRuleConfig | null {
  if (!node) return null;
  const colors = node.children("color").map((colour) => colours.of(colour) ?? "#FFFFFF");
  const config = node
    .children("cfvo")
    .map((point, index) => ({ index, color: colors[index] ?? "#FFFFFF", value: limit(point) }));
  return { type: CFRuleType.colorScale, config };
}

function dataBar(node: XmlNode | null, colours: Colours): IConditionalFormattingRuleConfig | null {
  const [min, max] = node?.children("cfvo") ?? [];
  if (!node || !min || !max) return null;
  const positiveColor = colours.of(node.child("color")) ?? "#638EC6";
  return {
    type: CFRuleType.dataBar,
    isShowValue: node.flag("showValue", true),
    config: { min: limit(min), max: limit(max), isGradient: true, positiveColor, nativeColor: "#FF0000" },
  };
}

const KINDS: Readonly<Record<string, ValidationKind>> = {
  list: "list",
  whole: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
  none: "any",
};
const ALERTS: Readonly<Record<string, AlertStyle>> = { warning: "Warning", information: "Information" };

/** The data validations of a sheet. */
export function readValidations(root: XmlNode): ISheetDataValidationRule[] {
  return (root.child("dataValidations")?.children("dataValidation") ?? []).flatMap((node) => {
    const ranges = rangesOf(node.attribute("sqref"));
    const kind = KINDS[node.attribute("type") ?? "none"];
    if (!kind || ranges.length === 0) return [];
    return [{ ...ruleOf(validationOf(node, kind), []), ranges }];
  });
}

function validationOf(node: XmlNode, kind: ValidationKind): Validation {
  const first = node.child("formula1")?.text ?? null;
  const second = node.child("formula2")?.text ?? null;
  const plain = kind === "list" || kind === "custom" || kind === "any";
  return {
    kind,
    operator: plain ? null : (node.attribute("operator") ?? "between"),
    formula1: first === null ? null : formulaOf(first, kind),
    formula2: second === null ? null : formulaOf(second, kind),
    // A file's showDropDown="1" HIDES the arrow (18.3.1.32).
    dropDown: !node.flag("showDropDown"),
    ignoreBlanks: node.flag("allowBlank"),
    alert: {
      show: node.flag("showErrorMessage"),
      style: ALERTS[node.attribute("errorStyle") ?? ""] ?? "Stop",
      title: node.attribute("errorTitle") ?? "",
      message: node.attribute("error") ?? "",
    },
    prompt: {
      show: node.flag("showInputMessage"),
      title: node.attribute("promptTitle") ?? "",
      message: node.attribute("prompt") ?? "",
    },
  };
}

/** «"да,нет"» as да,нет; numbers as they are; everything else as a formula. */
function formulaOf(text: string, kind: ValidationKind): string {
  const literal = /^"([^]*)"$/u.exec(text);
  if (literal && kind === "list") return (literal[1] ?? "").replace(/""/gu, '"');
  if (kind !== "list" && kind !== "custom" && Number.isFinite(Number(text))) return text;
  return fromFileFormula(text);
}
