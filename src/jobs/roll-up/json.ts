import type { FailedFile, MunicipalPlan, MunicipalRow } from "../../core/rollup";
import type { RegionalMeasure } from "../../core/template";
import { sectionJson } from "../check-plan/copied";
import type { RollUpResult } from "./index";

export interface MeasureJson {
  readonly block: string;
  readonly number: string | null;
  readonly measure: string;
  readonly latest: string | null;
  readonly duty: boolean;
  /** Municipalities whose plans have the measure. */
  readonly municipalities: readonly string[];
}

interface RowJson {
  readonly municipality: string;
  readonly number: string | null;
  readonly measure: string;
  readonly deadline: string;
  readonly address: string;
}

export interface RollUpJson {
  readonly regional: {
    readonly file: string;
    readonly title: string;
    readonly version: string;
    readonly blocks: number;
    readonly measures: number;
  };
  readonly municipalities: readonly {
    readonly municipality: string;
    readonly file: string;
    readonly rows: number;
    readonly covered: number;
    readonly duties: number;
    readonly version: string | null;
  }[];
  readonly coverage: {
    readonly blocks: readonly {
      readonly block: string;
      readonly municipalities: readonly {
        readonly municipality: string;
        readonly rows: number;
        readonly covered: number;
        readonly duties: number;
      }[];
    }[];
    readonly measures: readonly MeasureJson[];
  };
  readonly missing: readonly {
    readonly municipality: string;
    readonly block: string;
    readonly number: string | null;
    readonly measure: string;
    /** "absent" or "empty" (no deadline or no responsible). */
    readonly reason: string;
  }[];
  readonly late: readonly (RowJson & { readonly latest: string; readonly regional: string })[];
  readonly foreign: readonly RowJson[];
  readonly copied: readonly (RowJson & { readonly reason: string; readonly from: string })[];
  readonly copiedSections: readonly ReturnType<typeof sectionJson>[];
  readonly indicators: readonly {
    readonly name: string;
    readonly values: Readonly<Record<string, string>>;
  }[];
  readonly failed: readonly { readonly file: string; readonly code: string; readonly reason: string }[];
}

/** The roll-up as one JSON document (DESIGN.md, command line). */
export function rollUpJson(
  file: string,
  { report }: RollUpResult,
  explain: (failed: FailedFile) => string,
): RollUpJson {
  const { regional, result, failed } = report;
  const blockOf = new Map<RegionalMeasure, string>();
  for (const { title, measures } of regional.blocks) for (const each of measures) blockOf.set(each, title);
  return {
    regional: {
      file,
      title: regional.title,
      version: regional.version,
      blocks: regional.blocks.length,
      measures: blockOf.size,
    },
    municipalities: result.plans.map(({ plan }, index) => ({
      municipality: plan.municipality,
      file: plan.file,
      rows: plan.rows.filter(({ reference }) => !reference).length,
      covered: sum(result.coverage[index] ?? [], "covered"),
      duties: sum(result.coverage[index] ?? [], "duties"),
      version: plan.version,
    })),
    coverage: coverageJson(report),
    missing: result.missing.map(({ plan, measure, reason }) => ({
      municipality: plan.municipality,
      block: blockOf.get(measure) ?? "",
      number: measure.number,
      measure: measure.text,
      reason,
    })),
    late: result.late.map(({ plan, row, measure, latest }) => ({
      ...rowJson(plan, row),
      latest,
      regional: measure.text,
    })),
    foreign: result.foreign.map(({ plan, row }) => rowJson(plan, row)),
    copied: result.copied.map(({ plan, row, reason, from }) => ({ ...rowJson(plan, row), reason, from })),
    copiedSections: result.copiedSections.map(sectionJson),
    indicators: result.indicators.map(({ name, values }) => ({
      name,
      values: Object.fromEntries(
        values.flatMap((value, index) => {
          const municipality = result.plans[index]?.plan.municipality;
          return value === "" || municipality === undefined ? [] : [[municipality, value]];
        }),
      ),
    })),
    failed: failed.map((each) => ({ file: each.file, code: each.code, reason: explain(each) })),
  };
}

function coverageJson({ regional, result }: RollUpResult["report"]): RollUpJson["coverage"] {
  const owners = new Map<RegionalMeasure, Set<string>>();
  for (const { plan, matches } of result.plans) {
    for (const { row, measure } of matches) {
      if (!measure || row.reference) continue;
      owners.set(measure, (owners.get(measure) ?? new Set<string>()).add(plan.municipality));
    }
  }
  return {
    blocks: regional.blocks.map(({ title }, block) => ({
      block: title,
      municipalities: result.plans.map(({ plan }, index) => {
        const { rows = 0, covered = 0, duties = 0 } = result.coverage[index]?.[block] ?? {};
        return { municipality: plan.municipality, rows, covered, duties };
      }),
    })),
    measures: regional.blocks.flatMap(({ title, measures }) =>
      measures.map((measure) => ({
        block: title,
        number: measure.number,
        measure: measure.text,
        latest: measure.latestEnd,
        duty: measure.duty,
        municipalities: [...(owners.get(measure) ?? [])],
      })),
    ),
  };
}

function rowJson({ municipality }: MunicipalPlan, row: MunicipalRow): RowJson {
  const { number, text, deadlineText, address } = row;
  return { municipality, number, measure: text, deadline: deadlineText, address };
}

function sum<Key extends string>(cells: readonly Readonly<Record<Key, number>>[], key: Key): number {
  return cells.reduce((total, cell) => total + cell[key], 0);
}
