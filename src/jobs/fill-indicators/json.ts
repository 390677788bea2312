import type { Question } from "../../core/indicator/fill/model";
import { rangeAddress } from "../../core/sheet/address";
import type { ApplyReport } from "../../ports/workbook-port";
import { VERSION } from "../version";
import type { IndicatorResult } from "./index";

function questionJson(question: Question): object {
  switch (question.kind) {
    case "indicator": {
      const candidates = question.candidates.map(({ indicator, confidence }) => {
        return { indicator: indicator.code, confidence };
      });
      return { kind: question.kind, name: question.name, candidates };
    }
    case "exam": {
      const { kind, name, indicator, options } = question;
      return { kind, name, indicator: indicator.code, options: options.map(({ title }) => title) };
    }
    case "minimum": {
      const { exam, subject, year } = question.line;
      return { kind: question.kind, exam, subject, year };
    }
  }
}

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
    questions: report.questions.map(questionJson),
    warnings: report.warnings,
    sources: report.sources.map(({ sheet, range, exam, rows, columns }) => ({
      sheet: sheet.name,
      range: rangeAddress(range),
      exam,
      rows,
      columns,
    })),
    skippedTables: report.skipped.map(({ sheet, range, reason, detail }) => ({
      sheet: sheet.name,
      range: rangeAddress(range),
      reason,
      detail,
    })),
    notes: report.notes.map(({ code, sheet, count }) => ({ code, sheet: sheet.name, count })),
    skipped: applied.skipped.map(({ address, reason }) => ({ address, reason })),
    sheets: applied.sheets,
  };
}
