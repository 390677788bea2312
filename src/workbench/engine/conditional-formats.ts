import type { IStyleBase } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import { type CellRange, rangesOverlap } from "../../core/sheet/address";
import { HostError } from "./host-error";
import type { ModelContext } from "./model-context";
import type { SheetModel } from "./sheet-model";
import { cellRange, univerRange } from "./sheet-layout";

/** A conditional format by a formula; relative references count from the top left cell of the first range. */
export interface FormulaFormat {
  readonly id: string;
  readonly ranges: readonly CellRange[];
  /** With "=". */
  readonly formula: string;
  readonly style: IStyleBase;
  readonly stopIfTrue: boolean;
}

/** A rule that was asked for and has no formula yet: it matches nothing. */
const NOTHING = "=FALSE";

/** The conditional formats of one sheet; the first one wins. Other kinds than formulas are kept and listed only. */
export class ConditionalFormats {
  private readonly rules: ConditionalFormattingRuleModel;

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: SheetModel,
  ) {
    this.rules = context.injector.get(ConditionalFormattingRuleModel);
  }

  /** Ids of all rules, of those that touch the range where one is given. */
  ids(range: CellRange | null = null): string[] {
    const rules = this.rules.getSubunitRules(this.unitId, this.sheet.id) ?? [];
    return rules
      .filter((rule) => range === null || rule.ranges.some((each) => rangesOverlap(cellRange(each), range)))
      .map((rule) => rule.cfId);
  }

  add(range: CellRange): string {
    this.sheet.ensure(range);
    const cfId = globalThis.crypto.randomUUID();
    const format = { id: cfId, ranges: [range], formula: NOTHING, style: {}, stopIfTrue: false };
    this.sheet.run(AddConditionalRuleMutation.id, { rule: ruleOf(format) });
    return cfId;
  }

  /** Null where the rule is of another kind. @throws HostError where it is gone. */
  get(id: string): FormulaFormat | null {
    const found = this.rule(id);
    if (!("subType" in found.rule) || found.rule.subType !== CFSubRuleType.formula) return null;
    return {
      id,
      ranges: found.ranges.map(cellRange),
      formula: found.rule.value,
      style: found.rule.style,
      stopIfTrue: found.stopIfTrue,
    };
  }

  /** @throws HostError where the rule is gone or of another kind. */
  change(id: string, patch: Partial<Omit<FormulaFormat, "id">>): void {
    const format = this.get(id);
    if (!format) throw new HostError("InvalidOperation");
    this.sheet.run(SetConditionalRuleMutation.id, { cfId: id, rule: ruleOf({ ...format, ...patch }) });
  }

  kindOf(id: string): string {
    const { rule } = this.rule(id);
    return "subType" in rule ? rule.subType : rule.type;
  }

  stopIfTrue(id: string): boolean {
    return this.rule(id).stopIfTrue;
  }

  remove(id: string): void {
    this.rule(id);
    this.sheet.run(DeleteConditionalRuleMutation.id, { cfId: id });
  }

  private get unitId(): string {
    return this.context.workbook.getUnitId();
  }

  private rule(id: string): IConditionFormattingRule {
    const rule = this.rules.getRule(this.unitId, this.sheet.id, id);
    if (!rule) throw new HostError("ItemNotFound");
    return rule;
  }
}

function ruleOf(format: FormulaFormat): IConditionFormattingRule {
  const { id, ranges, formula, style, stopIfTrue } = format;
  return {
    cfId: id,
    ranges: ranges.map(univerRange),
    stopIfTrue,
    rule: { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: formula, style },
  };
}
