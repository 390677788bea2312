import {
  type AlertStyle,
  NO_VALIDATION,
  type Validation,
  type ValidationKind,
} from "../../engine/data-validations";
import { HostError } from "../../engine/host-error";
import { absoluteAddress } from "../address";
import { asFlag, asOneOf, asRecord, isHostObject } from "../arguments";
import type { ObjectType, Property } from "../object-type";
import { requirePermission } from "../protection";
import { RangeTarget } from "../range-target";

/** Excel's names of the kinds in a rule and in `type`. */
const KINDS: readonly (readonly [ValidationKind, string, string])[] = [
  ["list", "list", "List"],
  ["whole", "wholeNumber", "WholeNumber"],
  ["decimal", "decimal", "Decimal"],
  ["date", "date", "Date"],
  ["time", "time", "Time"],
  ["textLength", "textLength", "TextLength"],
  ["custom", "custom", "Custom"],
];
const STYLES: readonly AlertStyle[] = ["Stop", "Warning", "Information"];
/** A literal list longer than this is refused by Excel. */
const LONGEST_LIST = 255;

function shared(range: RangeTarget): Validation | null {
  const found = range.sheet.validations.of(range.area);
  return found === "mixed" ? null : found;
}

function change(range: RangeTarget, patch: Partial<Validation>): void {
  requirePermission(range.sheet, null);
  range.sheet.validations.set(range.area, { ...(shared(range) ?? NO_VALIDATION), ...patch });
}

function typeName(range: RangeTarget): string {
  const found = range.sheet.validations.of(range.area);
  if (found === "mixed") return "Inconsistent";
  return KINDS.find(([kind]) => kind === found?.kind)?.[2] ?? "None";
}

const rule: Property<RangeTarget> = {
  get: (range) => {
    const validation = shared(range);
    const names = KINDS.find(([kind]) => kind === validation?.kind);
    if (!validation || !names) return {};
    return { [names[1]]: detailsOf(validation) };
  },
  set: (range, value) => {
    const entries = Object.entries(asRecord(value)).filter(([, details]) => details !== null);
    const [entry] = entries;
    if (!entry || entries.length > 1) throw new HostError("InvalidArgument");
    const kind = KINDS.find(([, name]) => name === entry[0])?.[0];
    if (!kind) throw new HostError("InvalidArgument");
    change(range, ruleOf(kind, asRecord(entry[1]), range));
  },
};

function detailsOf(validation: Validation): Record<string, unknown> {
  const { kind, operator, formula1, formula2 } = validation;
  if (kind === "list") return { inCellDropDown: validation.dropDown, source: formula1 };
  if (kind === "custom") return { formula: formula1 };
  return { formula1: asLimit(formula1), formula2: asLimit(formula2), operator: capitalised(operator) };
}

function ruleOf(
  kind: ValidationKind,
  details: Readonly<Record<string, unknown>>,
  range: RangeTarget,
): Partial<Validation> {
  if (kind === "list") {
    const source = sourceText(details["source"]);
    if (!source.startsWith("=") && source.length > LONGEST_LIST) throw new HostError("InvalidArgument");
    return {
      kind,
      operator: null,
      formula1: prepared(source, range),
      formula2: null,
      dropDown: details["inCellDropDown"] !== false,
    };
  }
  if (kind === "custom") {
    return { kind, operator: null, formula1: prepared(limitText(details["formula"]), range), formula2: null };
  }
  const operator = details["operator"];
  if (typeof operator !== "string") throw new HostError("InvalidArgument");
  return {
    kind,
    operator: operator.charAt(0).toLowerCase() + operator.slice(1),
    formula1: prepared(limitText(details["formula1"]), range),
    formula2: details["formula2"] === undefined ? null : limitText(details["formula2"]),
  };
}

function prepared(text: string, range: RangeTarget): string {
  return text.startsWith("=") ? range.sheet.model.prepareFormula(text) : text;
}

/** A list's source: a Range, «=Лист!$A$1:$A$9», or values with commas. */
function sourceText(source: unknown): string {
  if (source instanceof RangeTarget) return `=${absoluteAddress(source)}`;
  if (isHostObject(source) && source.target instanceof RangeTarget)
    return `=${absoluteAddress(source.target)}`;
  if (typeof source === "string" && source !== "") return source;
  throw new HostError("InvalidArgument");
}

function limitText(limit: unknown): string {
  if (typeof limit === "number") return String(limit);
  if (isHostObject(limit) && limit.target instanceof RangeTarget) return `=${absoluteAddress(limit.target)}`;
  if (typeof limit === "string" && limit !== "") return limit;
  throw new HostError("InvalidArgument");
}

function asLimit(text: string | null): string | number | undefined {
  if (text === null) return undefined;
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

function capitalised(name: string | null): string {
  return name === null ? "Between" : name.charAt(0).toUpperCase() + name.slice(1);
}

const errorAlert: Property<RangeTarget> = {
  get: (range) => {
    const { alert } = shared(range) ?? NO_VALIDATION;
    return { showAlert: alert.show, style: alert.style, title: alert.title, message: alert.message };
  },
  set: (range, value) => {
    const alert = asRecord(value);
    change(range, {
      alert: {
        show: alert["showAlert"] !== false,
        style: asOneOf(alert["style"] ?? "Stop", STYLES),
        title: String(alert["title"] ?? ""),
        message: String(alert["message"] ?? ""),
      },
    });
  },
};

const prompt: Property<RangeTarget> = {
  get: (range) => {
    const { prompt: shown } = shared(range) ?? NO_VALIDATION;
    return { showPrompt: shown.show, title: shown.title, message: shown.message };
  },
  set: (range, value) => {
    const shown = asRecord(value);
    change(range, {
      prompt: {
        show: shown["showPrompt"] !== false,
        title: String(shown["title"] ?? ""),
        message: String(shown["message"] ?? ""),
      },
    });
  },
};

export const dataValidationType: ObjectType<RangeTarget> = {
  properties: {
    Type: { get: typeName },
    Rule: rule,
    ErrorAlert: errorAlert,
    Prompt: prompt,
    IgnoreBlanks: {
      get: (range) => (shared(range) ?? NO_VALIDATION).ignoreBlanks,
      set: (range, value) => change(range, { ignoreBlanks: asFlag(value) }),
    },
  },
  methods: {
    Clear: (range) => {
      requirePermission(range.sheet, null);
      range.sheet.validations.clear(range.area);
    },
  },
};
