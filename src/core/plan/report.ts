import { cellAddress } from "../sheet/address";
import type { Grid } from "../sheet/grid";
import type { RowRef } from "../sheet/row-ref";
import { withWitnesses } from "../sheet/row-witness";
import { completeFix } from "./lazy-fix";
import type { AcceptedDeviation, Finding, FindingArgs, FindingLocation, Fix, Severity } from "./finding";
import type { TableRow } from "../table/model";
import type { CheckContext, Rule, RuleReport } from "./rule";
import { rowLabel } from "./row-label";
import { STABLE_ID_LENGTH, stableId } from "./stable-id";

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * The one funnel that turns reports of rules into findings: switches and severities of the schema, accepted
 * deviations, stable ids, no finding twice, one order. A rule whose metadata says «not fixable» and that
 * passes a fix is a programming error and throws.
 */
export class FindingFunnel {
  private readonly sheetOrder = new Map<string, number>();
  private readonly grids = new Map<string, Grid>();
  private readonly accepted: ReadonlyMap<string, AcceptedDeviation>;
  private readonly seen = new Map<string, number>();
  private readonly findings: Finding[] = [];

  constructor(
    private readonly context: CheckContext,
    accepted: readonly AcceptedDeviation[],
  ) {
    context.grids.forEach((grid, index) => {
      this.sheetOrder.set(grid.sheet.id, index);
      this.grids.set(grid.sheet.id, grid);
    });
    this.accepted = new Map(accepted.map((deviation) => [deviationKey(deviation), deviation]));
  }

  /** Is the rule switched on by the schema, or by itself where the schema says nothing? */
  runs(rule: Rule): boolean {
    return this.context.schema.rules[rule.code]?.enabled ?? rule.enabled;
  }

  addAll(rule: Rule, reports: Iterable<RuleReport>): void {
    for (const report of reports) this.add(rule, report);
  }

  add(rule: Rule, report: RuleReport): void {
    if (report.fix && !rule.fixable) {
      throw new Error(`Rule ${rule.code} reports a fix although its metadata says that it is not fixable`);
    }
    const location = this.locate(report);
    const variant = report.variant ?? "";
    const id = this.idOf(rule.code, location, report.found, variant);
    if (id === null) return;
    this.findings.push({
      id,
      rule: rule.code,
      severity: this.context.schema.rules[rule.code]?.severity ?? report.severity ?? rule.severity,
      location,
      found: report.found,
      expected: report.expected ?? "",
      args: this.argsOf(report, location),
      variant,
      fix: this.withWitness(report.fix ?? null),
      accepted: this.acceptedFor(rule.code, location.ref, report.found),
    });
  }

  /**
   * Takes over a finding of an earlier run whose rule need not look again.
   * @param row the row it stands in as it is now, where its own text may have changed; null = it has not
   * @param isFixMoved whether any of the rows that its fix writes to changed
   */
  keep(finding: Finding, row: TableRow | null, isFixMoved: boolean): void {
    const { rule, found, variant } = finding;
    const location = row ? { ...finding.location, ref: row.ref, rowLabel: rowLabel(row) } : finding.location;
    // A re-check takes nearly all findings over: the hash in their ids is not made again.
    const hash = row ? undefined : finding.id.slice(0, STABLE_ID_LENGTH);
    const id = this.idOf(rule, location, found, variant, hash);
    const accepted = this.acceptedFor(rule, location.ref, found);
    if (id === finding.id && row === null && !isFixMoved && accepted === finding.accepted) {
      this.findings.push(finding);
    } else if (id !== null) {
      const args = row ? { ...finding.args, number: row.number ?? "" } : finding.args;
      const fix = isFixMoved ? this.withWitness(finding.fix) : finding.fix;
      this.findings.push({ ...finding, id, location, args, accepted, fix });
    }
  }

  /** All findings by sheet, row, column, severity and code. */
  sorted(): Finding[] {
    return this.findings.sort((a, b) => this.compare(a, b));
  }

  private compare(a: Finding, b: Finding): number {
    return (
      this.orderOf(a) - this.orderOf(b) ||
      a.location.row - b.location.row ||
      a.location.column - b.location.column ||
      SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
      (a.id < b.id ? -1 : 1)
    );
  }

  private orderOf(finding: Finding): number {
    return this.sheetOrder.get(finding.location.sheet.id) ?? this.sheetOrder.size;
  }

  private locate(report: RuleReport): FindingLocation {
    const sheet = report.table?.table.sheet ??
      this.grids.get(report.sheetId)?.sheet ?? { id: report.sheetId, name: report.sheetId };
    return {
      sheet,
      row: report.row,
      column: report.column,
      ref: report.item?.ref ?? null,
      rowLabel: report.item ? rowLabel(report.item) : "",
    };
  }

  /**
   * The place is known by the row's key, so that a row inserted above changes no id; null = reported already.
   * @param hash where it is known already
   */
  private idOf(
    rule: string,
    location: FindingLocation,
    found: string,
    variant: string,
    hash?: string,
  ): string | null {
    const place = placeKey(rule, location, found, variant);
    if (this.seen.has(place)) return null;
    this.seen.set(place, 1);
    const base = hash ?? hashOf(rule, location, found, variant);
    const twins = this.seen.get(base) ?? 0;
    this.seen.set(base, twins + 1);
    return twins === 0 ? base : `${base}-${twins + 1}`;
  }

  /** Rows of one name are told apart by what else stands in them. */
  private withWitness(fix: Fix | null): Fix | null {
    return fix && completeFix(fix, (edits) => withWitnesses(edits, ({ id }) => this.grids.get(id)));
  }

  /** Every message may name the row and the cell, so every finding carries them. */
  private argsOf(report: RuleReport, location: FindingLocation): FindingArgs {
    return {
      number: report.item?.number ?? "",
      sheetRow: location.row + 1,
      cell: cellAddress(location),
      sheet: location.sheet.name,
      ...report.args,
    };
  }

  private acceptedFor(rule: string, row: RowRef | null, found: string): AcceptedDeviation | null {
    if (this.accepted.size === 0) return null;
    return this.accepted.get(deviationKey({ rule, row, found })) ?? null;
  }
}

function hashOf(rule: string, { sheet, row, column, ref }: FindingLocation, found: string, variant: string) {
  const anchor = ref ? `${ref.key}#${ref.ordinal}` : `row ${row}`;
  return stableId([rule, sheet.id, anchor, String(column), found, variant]);
}

function placeKey(rule: string, location: FindingLocation, found: string, variant: string): string {
  return `${rule}|${location.sheet.id}|${location.row}|${location.column}|${variant}|${found}`;
}

/**
 * A deviation belongs to a rule, a row (by its content) and what the cell held: when the cell or the row's key
 * changes, no finding matches any more and the deviation has lapsed.
 */
function deviationKey(deviation: Pick<AcceptedDeviation, "rule" | "row" | "found">): string {
  const { rule, row, found } = deviation;
  const place = row ? `${row.sheet.name}|${row.key}|${row.ordinal}` : "";
  return `${rule}|${place}|${found}`;
}
