import {
  DataValidationErrorStyle,
  type DataValidationOperator,
  DataValidationType,
  type IDataValidationRule,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from "@univerjs/data-validation";
import { type CellRange, rangesOverlap } from "../../core/sheet/address";
import type { ModelContext } from "./model-context";
import { withoutRange } from "./range-difference";
import { cellRange, univerRange } from "./sheet-layout";
import type { SheetModel } from "./sheet-model";

export type ValidationKind = "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom" | "any";
export type AlertStyle = "Stop" | "Warning" | "Information";

/** One validation of a block of cells. */
export interface Validation {
  readonly kind: ValidationKind;
  /** "between", "greaterThan"…; null for lists and formulas. */
  readonly operator: string | null;
  /** List source («=Справочник!$A$1:$A$9» or «да,нет»), limits, or the formula of a custom rule. */
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly dropDown: boolean;
  readonly ignoreBlanks: boolean;
  readonly alert: { show: boolean; style: AlertStyle; title: string; message: string };
  readonly prompt: { show: boolean; title: string; message: string };
}

export const NO_VALIDATION: Validation = {
  kind: "any",
  operator: null,
  formula1: null,
  formula2: null,
  dropDown: true,
  ignoreBlanks: true,
  alert: { show: true, style: "Stop", title: "", message: "" },
  prompt: { show: true, title: "", message: "" },
};

const ALERTS: readonly (readonly [AlertStyle, DataValidationErrorStyle])[] = [
  ["Stop", DataValidationErrorStyle.STOP],
  ["Warning", DataValidationErrorStyle.WARNING],
  ["Information", DataValidationErrorStyle.INFO],
];

/** The data validations of one sheet. */
export class DataValidations {
  private readonly rules: DataValidationModel;

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: SheetModel,
  ) {
    this.rules = context.injector.get(DataValidationModel);
  }

  list(): { ranges: CellRange[]; validation: Validation }[] {
    return this.all().map((rule) => ({ ranges: rule.ranges.map(cellRange), validation: validationOf(rule) }));
  }

  /** The validation that all cells of the range share; null where there is none, "mixed" where they differ. */
  of(range: CellRange): Validation | null | "mixed" {
    const touching = this.all().filter((rule) => this.touches(rule, range));
    const [first] = touching;
    if (!first) return null;
    const rest = first.ranges
      .map(cellRange)
      .reduce<CellRange[]>((open, covered) => open.flatMap((each) => withoutRange(each, covered)), [range]);
    return rest.length === 0 ? validationOf(first) : "mixed";
  }

  /** Gives the range a validation of its own; what other validations had of it, they lose. */
  set(range: CellRange, validation: Validation): void {
    this.sheet.ensure(range);
    this.clear(range);
    const rule = ruleOf(validation, [range]);
    this.sheet.run(AddDataValidationMutation.id, { rule, source: "command" });
  }

  clear(range: CellRange): void {
    for (const rule of this.all().filter((each) => this.touches(each, range))) {
      const rest = rule.ranges.map(cellRange).flatMap((each) => withoutRange(each, range));
      if (rest.length === 0) {
        this.sheet.run(RemoveDataValidationMutation.id, { ruleId: rule.uid, source: "command" });
      } else {
        const payload = { type: UpdateRuleType.RANGE, payload: rest.map(univerRange) };
        this.sheet.run(UpdateDataValidationMutation.id, { ruleId: rule.uid, payload, source: "command" });
      }
    }
  }

  private all(): ISheetDataValidationRule[] {
    return this.rules.getRules(
      this.context.workbook.getUnitId(),
      this.sheet.id,
    ) as ISheetDataValidationRule[];
  }

  private touches(rule: ISheetDataValidationRule, range: CellRange): boolean {
    return rule.ranges.some((each) => rangesOverlap(cellRange(each), range));
  }
}

/** The rule of Univer for a validation of some ranges. */
export function ruleOf(validation: Validation, ranges: readonly CellRange[]): ISheetDataValidationRule {
  const { alert, prompt } = validation;
  return {
    uid: globalThis.crypto.randomUUID(),
    type: validation.kind === "any" ? DataValidationType.ANY : validation.kind,
    operator: (validation.operator as DataValidationOperator | null) ?? undefined,
    formula1: validation.formula1 ?? undefined,
    formula2: validation.formula2 ?? undefined,
    allowBlank: validation.ignoreBlanks,
    showDropDown: validation.dropDown,
    showErrorMessage: alert.show,
    errorStyle: ALERTS.find(([name]) => name === alert.style)?.[1] ?? DataValidationErrorStyle.STOP,
    errorTitle: alert.title,
    error: alert.message,
    showInputMessage: prompt.show,
    promptTitle: prompt.title,
    prompt: prompt.message,
    ranges: ranges.map(univerRange),
  };
}

function validationOf(rule: IDataValidationRule): Validation {
  return {
    kind: rule.type === DataValidationType.ANY ? "any" : (rule.type as ValidationKind),
    operator: rule.operator ?? null,
    formula1: rule.formula1 ?? null,
    formula2: rule.formula2 ?? null,
    dropDown: rule.showDropDown ?? true,
    ignoreBlanks: rule.allowBlank ?? true,
    alert: {
      show: rule.showErrorMessage ?? false,
      style: ALERTS.find(([, style]) => style === rule.errorStyle)?.[0] ?? "Stop",
      title: rule.errorTitle ?? "",
      message: rule.error ?? "",
    },
    prompt: {
      show: rule.showInputMessage ?? false,
      title: rule.promptTitle ?? "",
      message: rule.prompt ?? "",
    },
  };
}
