import type { Finding } from "../../core/plan/finding";
import { cellAddress } from "../../core/sheet/address";
import { heldBy } from "../../core/sheet/content";
import type { Edit } from "../../core/sheet/edit";
import { describeFinding } from "../../i18n/rules";
import type { Locale } from "../../i18n/translator";
import { VERSION } from "../version";
import type { SheetAbsence } from "./absence";
import type { CheckResult, SeverityCounts } from "./index";

/** A fix as a machine reads it. */
export interface FixJson {
  readonly safe: boolean;
  readonly edits: readonly { readonly address: string; readonly before: unknown; readonly after: unknown }[];
}

export interface FindingJson {
  readonly rule: string;
  readonly severity: string;
  readonly sheet: string;
  readonly address: string;
  readonly row: string;
  readonly found: string;
  readonly expected: string;
  readonly message: string;
  readonly action: string;
  readonly why: string;
  readonly fix: FixJson | null;
  readonly accepted: { readonly reason: string; readonly date: string } | null;
}

export interface CheckJson {
  readonly file: string;
  readonly version: string;
  readonly schema: { readonly name: string; readonly version: string };
  readonly measures: number;
  readonly counts: SeverityCounts;
  /** Counts before the fixes; null where nothing was fixed. */
  readonly before: SeverityCounts | null;
  /** Sheets of a workbook without any plan table, with the reasons; [] where there is one. */
  readonly noPlan: readonly SheetAbsence[];
  readonly findings: readonly FindingJson[];
}

/** The report of a check as one JSON document; the same through both carriers. */
export function checkJson(
  file: string,
  result: CheckResult,
  before: CheckResult | null,
  locale: Locale,
): CheckJson {
  const { report, reading } = result;
  return {
    file,
    version: VERSION,
    schema: report.schema,
    measures: report.measures,
    counts: report.counts,
    before: before?.report.counts ?? null,
    noPlan: report.absent,
    findings: result.findings.map((finding) => findingJson(finding, reading.settings.schema.act, locale)),
  };
}

export function findingJson(finding: Finding, act: string, locale: Locale): FindingJson {
  const { message, action, why } = describeFinding(finding, locale, act);
  const { location, accepted, fix } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    sheet: location.sheet.name,
    address: cellAddress(location),
    row: location.rowLabel,
    found: finding.found,
    expected: finding.expected,
    message,
    action,
    why,
    fix: fix ? { safe: fix.safe, edits: fix.edits.flatMap(editJson) } : null,
    accepted: accepted ? { reason: accepted.reason, date: accepted.date } : null,
  };
}

function editJson(edit: Edit): FixJson["edits"] {
  if (edit.kind !== "cell") return [];
  const { target } = edit;
  const row = target.kind === "row" ? target.row.row : target.row;
  return [
    { address: cellAddress({ row, column: target.column }), before: edit.before, after: heldBy(edit.after) },
  ];
}
