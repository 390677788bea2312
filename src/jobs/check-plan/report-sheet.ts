import { landscapePage } from "../../core/sheet/page";
import type { Finding } from "../../core/plan/finding";
import { cellAddress, quoteSheetName } from "../../core/sheet/address";
import type { CellContent, Edit, FormatBlock, SheetSpec } from "../../core/sheet/edit";
import type { Translator } from "../../i18n/messages";
import { describeFinding } from "../../i18n/rules";
import type { Locale } from "../../i18n/translator";
import { VERSION } from "../version";
import type { CheckResult, SeverityCounts } from "./index";

export const REPORT_ROLE = "report";

export interface ReportWords {
  readonly t: Translator;
  readonly locale: Locale;
}

type Row = readonly (CellContent | null)[];

const WIDTHS = [5, 14, 34, 13, 44, 34, 26] as const;
const LAST_COLUMN = WIDTHS.length - 1;
const HEAD_FILL = "#E8EEF7";

const text = (value: string): CellContent => ({ kind: "text", text: value });
const number = (value: number): CellContent => ({ kind: "number", value });

/**
 * The report as a worksheet ready for an A4 page. It holds no moment of time: the same workbook gives the same
 * report, always.
 * @param before the check before the fixes; its counts stand beside those of `result`
 */
export function reportEdits(result: CheckResult, before: CheckResult | null, words: ReportWords): Edit[] {
  return [
    { kind: "removeOwnSheet", role: REPORT_ROLE, rule: REPORT_ROLE },
    { kind: "addSheet", sheet: reportSheet(result, before, words), rule: REPORT_ROLE },
  ];
}

/** Builds rows from the top down and remembers what needs a look of its own. */
class Page {
  readonly rows: Row[] = [];
  readonly formats: FormatBlock[] = [];
  readonly merges: { top: number; left: number; bottom: number; right: number }[] = [];
  readonly links: { row: number; column: number; target: string }[] = [];

  add(cells: Row): number {
    this.rows.push(cells);
    return this.rows.length - 1;
  }

  /** A line over the whole width. */
  line(content: CellContent, format: FormatBlock["format"]): void {
    const row = this.add([content]);
    this.merges.push({ top: row, left: 0, bottom: row, right: LAST_COLUMN });
    this.format(row, row, { wrap: true, ...format });
  }

  /** A label in the first three columns and a value in the rest. */
  fact(label: string, value: CellContent): void {
    const row = this.add([text(label), null, null, value]);
    this.merges.push(
      { top: row, left: 0, bottom: row, right: 2 },
      { top: row, left: 3, bottom: row, right: LAST_COLUMN },
    );
    this.format(row, row, { vertical: "top", horizontal: "left", wrap: true });
  }

  /** A framed table under its head. @returns the row of the head */
  table(head: readonly string[], body: readonly Row[]): number {
    const top = this.add(head.map(text));
    body.forEach((row) => this.add(row));
    const bottom = top + body.length;
    this.format(top, bottom, { border: "thin", vertical: "top", wrap: true });
    this.format(top, top, { bold: true, fill: HEAD_FILL, horizontal: "center", vertical: "center" });
    return top;
  }

  gap(): void {
    this.add([]);
  }

  private format(top: number, bottom: number, format: FormatBlock["format"]): void {
    this.formats.push({ range: { top, bottom, left: 0, right: LAST_COLUMN }, format });
  }
}

export function reportSheet(result: CheckResult, before: CheckResult | null, words: ReportWords): SheetSpec {
  const { t } = words;
  const page = new Page();
  page.line(text(t("report.title")), { bold: true, fontSize: 14, horizontal: "center" });
  writeFacts(page, result, before, t);
  page.gap();
  const standing = result.findings.filter(({ accepted }) => accepted === null);
  const headRow = writeFindings(page, standing, result, words);
  writeAccepted(
    page,
    result.findings.filter(({ accepted }) => accepted !== null),
    words,
  );
  page.gap();
  page.line(text(t("report.signatures")), {});
  page.line(text(t("report.chief")), {});
  const { rows, merges, formats, links } = page;
  const whole = { top: 0, left: 0, bottom: rows.length - 1, right: LAST_COLUMN };
  return {
    name: t("report.sheet"),
    role: REPORT_ROLE,
    cells: rows,
    merges,
    formats: [{ range: whole, format: { fontName: "Times New Roman", fontSize: 11 } }, ...formats],
    links,
    columnWidths: [...WIDTHS],
    pageSetup: landscapePage(headRow, { footer: t("report.footer"), printArea: whole }),
  };
}

function writeFacts(page: Page, result: CheckResult, before: CheckResult | null, t: Translator): void {
  const { report, reading } = result;
  const plan = reading.tables.find(({ table }) => table.kind === "plan")?.table;
  const title = plan && plan.title !== "" ? plan.title : reading.name;
  page.fact(t("report.document"), text(title));
  if (plan?.period)
    page.fact(t("report.period"), text(`${shownDate(plan.period.start)} – ${shownDate(plan.period.end)}`));
  page.fact(t("report.rules"), text(t("report.rulesValue", { ...report.schema })));
  page.fact(t("report.program"), text(t("report.programValue", { version: VERSION })));
  page.fact(t("report.measures"), number(report.measures));
  if (before) page.fact(t("report.before"), text(countsInWords(before.report.counts, t)));
  page.fact(before ? t("report.after") : t("report.counts"), text(countsInWords(report.counts, t)));
}

function countsInWords(counts: SeverityCounts, t: Translator): string {
  return t("check.summary", { errors: counts.error, warnings: counts.warning, infos: counts.info });
}

/** 2026-01-15 -> 15.01.2026 */
function shownDate(iso: string): string {
  return iso.split("-").reverse().join(".");
}

function writeFindings(
  page: Page,
  findings: readonly Finding[],
  result: CheckResult,
  words: ReportWords,
): number | null {
  const { t, locale } = words;
  if (findings.length === 0) {
    page.line(text(t("report.clean")), { bold: true });
    return null;
  }
  const act = result.reading.settings.schema.act;
  const head = ["no", "cell", "row", "severity", "message", "action", "why"] as const;
  const body = findings.map((finding, index): Row => {
    const described = describeFinding(finding, locale, act);
    return [
      number(index + 1),
      text(placeOf(finding)),
      text(finding.location.rowLabel),
      text(t(`severity.${finding.severity}`)),
      text(described.message),
      text(
        finding.expected === ""
          ? described.action
          : `${described.action} ${t("finding.expected", { expected: finding.expected })}`,
      ),
      text(described.why),
    ];
  });
  const top = page.table(
    head.map((name) => t(`report.${name}`)),
    body,
  );
  findings.forEach((finding, index) =>
    page.links.push({ row: top + 1 + index, column: 1, target: linkTo(finding) }),
  );
  return top;
}

function placeOf({ location }: Finding): string {
  return `${location.sheet.name}!${cellAddress(location)}`;
}

function linkTo({ location }: Finding): string {
  return `${quoteSheetName(location.sheet.name)}!${cellAddress(location)}`;
}

function writeAccepted(page: Page, findings: readonly Finding[], { t, locale }: ReportWords): void {
  if (findings.length === 0) return;
  page.gap();
  page.line(text(t("report.accepted")), { bold: true });
  const head = [
    t("report.no"),
    t("report.cell"),
    t("report.row"),
    t("report.date"),
    t("report.message"),
    t("report.reason"),
    "",
  ];
  const body = findings.map((finding, index): Row => [
    number(index + 1),
    text(placeOf(finding)),
    text(finding.location.rowLabel),
    text(shownDate(finding.accepted?.date ?? "")),
    text(describeFinding(finding, locale).message),
    text(finding.accepted?.reason ?? ""),
    text(""),
  ]);
  page.table(head, body);
}
