import type { ApplyReport } from "../../ports/workbook-port";
import { VERSION } from "../version";
import type { IndicatorResult } from "./index";

/** The filling as one JSON document. */
export function indicatorsJson(file: string, { report }: IndicatorResult, applied: ApplyReport): object {
  return {
    file,
    version: VERSION,
    filled: report.filled,
    municipalities: report.municipalities,
    rows: report.rows.map(({ table, name, status, bound, confidence, values }) => ({
      table,
      name,
      status,
      indicator: bound?.indicator.code ?? null,
      confidence,
      values: values.map(({ year, sourceYear, value, formula, address }) => ({
        year,
        sourceYear,
        value,
        formula,
        address,
      })),
    })),
    differences: report.differences.map(({ address, name, year, typed, computed, agrees }) => ({
      address,
      name,
      year,
      typed,
      computed,
      agrees,
    })),
    questions: report.questions.map((question) =>
      question.kind === "minimum" ? { kind: question.kind } : { kind: question.kind, name: question.name },
    ),
    warnings: report.warnings,
    sources: report.sources.map(({ sheet, columns }) => ({ sheet, columns })),
    skipped: applied.skipped.map(({ address, reason }) => ({ address, reason })),
    sheets: applied.sheets,
  };
}
