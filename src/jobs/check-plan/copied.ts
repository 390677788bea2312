import { findCopiedPlans, type CopiedPlans, type CopiedSection, type PlanRow } from "../../core/copied-plans";
import type { PlanTable } from "../../core/plan/rule";
import type { SchemaBlock } from "../../core/plan/schema";
import { municipalPlans } from "../../core/rollup";
import type { Translator } from "../../i18n/messages";

/** The tables of one municipal workbook. */
export interface MunicipalWorkbook {
  readonly file: string;
  readonly tables: readonly PlanTable[];
}

/**
 * What several municipal workbooks copied from each other.
 * @param blocks of the regional plan: its measures stand in every plan by right
 */
export function copiedPlans(
  workbooks: readonly MunicipalWorkbook[],
  blocks: readonly SchemaBlock[] = [],
): CopiedPlans {
  const plans = workbooks.flatMap(({ file, tables }) => municipalPlans(tables, file));
  return findCopiedPlans(
    plans,
    blocks.flatMap(({ measures }) => measures.map(({ text }) => text)),
  );
}

const placeJson = ({ plan, row }: PlanRow) => ({
  municipality: plan.municipality,
  file: plan.file,
  address: row.address,
  measure: row.text,
});

export const sectionJson = ({ plan, section, from, copied, rows, foreign }: CopiedSection) => ({
  municipality: plan.municipality,
  file: plan.file,
  section,
  copied,
  rows,
  from: { municipality: from.plan.municipality, file: from.plan.file, section: from.section },
  foreignNames: foreign.map(({ row, name }) => ({ address: row.address, name })),
});

/** One sentence on a section that was taken over. */
export function sectionLine(
  { plan, section, from, copied, rows, foreign }: CopiedSection,
  t: Translator,
): string {
  const names = [...new Set(foreign.map(({ name }) => name))];
  return t("copied.section", {
    file: plan.file,
    section,
    from: from.plan.municipality,
    fromSection: from.section,
    copied,
    rows,
    foreign: names.length,
    names: names.join(", "),
  });
}

/** The comparison as JSON. */
export function copiedJson({ measures, sections, foreignNames }: CopiedPlans): object {
  return {
    measures: measures.map((each) => ({ ...placeJson(each), exact: each.exact, from: placeJson(each.from) })),
    sections: sections.map(sectionJson),
    foreignNames: foreignNames.map((each) => ({ ...placeJson(each), name: each.name })),
  };
}

/** The comparison as sentences. */
export function copiedLines(copied: CopiedPlans, plans: number, t: Translator): string[] {
  const { measures, sections, foreignNames } = copied;
  const counts = { measures: measures.length, sections: sections.length, names: foreignNames.length };
  return [
    t("copied.title", { plans, ...counts }),
    ...sections.map((section) => sectionLine(section, t)),
    ...measures.map(({ plan, row, from, exact }) =>
      t(exact ? "copied.measure" : "copied.nearMeasure", {
        file: plan.file,
        address: row.address,
        measure: row.text,
        from: from.plan.municipality,
        fromAddress: from.row.address,
      }),
    ),
    ...foreignNames.map(({ plan, row, name }) =>
      t("copied.name", { file: plan.file, address: row.address, name }),
    ),
  ];
}
