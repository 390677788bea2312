import type { Interval } from "../statistics";
import type { SchoolReport, SchoolsReport } from "./analyse";
import type { MarkerVerdict } from "./objectivity";

/** A number for JSON: what is not a number is null there. */
function numberOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function intervalJson(interval: Interval | null): readonly [number, number] | null {
  return interval && [interval.low, interval.high];
}

/** The report as the command line prints it (DESIGN.md, JSON of `schools`). No pupil and no participant code in it. */
export function schoolsJson(report: SchoolsReport) {
  const { model, ruleSet, year, list, differences } = report;
  return {
    ruleSet: { ...ruleSet, reportingYear: year.year || null, reportingYearFrom: year.reason },
    tables: model.tables,
    notes: model.report.notes.map(({ code, sheet, count, detail }) => ({ code, sheet, count, detail })),
    withoutMinimum: report.withoutMinimum,
    list: list && {
      sheet: list.sheet,
      lines: list.lines,
      unknown: list.unknown.map(({ code, name, municipality, row }) => ({
        code,
        name,
        municipality,
        row: row + 1,
      })),
    },
    differences: differences.map(({ school, kind }) => ({ ...nameOf(report, school), kind })),
    schools: report.schools.map((school) => schoolJson(report, school)),
  };
}

export type SchoolsJson = ReturnType<typeof schoolsJson>;

function nameOf({ model }: SchoolsReport, school: number) {
  const { code = "", name = "", municipality = "" } = model.schools[school] ?? {};
  return { code, name, municipality };
}

function schoolJson(report: SchoolsReport, school: SchoolReport) {
  const { subjects } = report.model;
  const { cluster, shnor, objectivity } = school;
  return {
    ...nameOf(report, school.school),
    n: school.n,
    official: school.official,
    shnor: {
      status: shnor.status,
      cells: shnor.cells.map(({ interval, grade, cells: _, ...cell }) => ({
        ...cell,
        class: grade,
        interval: intervalJson(interval),
      })),
    },
    cluster: {
      group: cluster.group,
      subjects: cluster.subjects.length,
      below: cluster.subjects
        .filter(({ below }) => below)
        .map(({ subject }) => subjects[subject]?.label ?? ""),
      share: cluster.share,
      smallCells: cluster.smallCells,
      funnel: cluster.funnel,
    },
    objectivity: {
      flagged: objectivity.flagged,
      assessable: objectivity.assessable,
      forInformation: objectivity.forInformation.map(({ marker, variant, n }) => ({
        marker,
        rule: variant,
        n,
      })),
      markers: objectivity.verdicts.map((verdict) => markerJson(report, verdict)),
    },
    recommendations: school.recommendations,
  };
}

function markerJson({ model }: SchoolsReport, verdict: MarkerVerdict) {
  return {
    marker: verdict.marker,
    exam: verdict.exam,
    subject: verdict.subject === null ? null : (model.subjects[verdict.subject]?.label ?? null),
    class: verdict.grade,
    year: verdict.year,
    n: verdict.n,
    value: numberOrNull(verdict.value),
    reference: numberOrNull(verdict.reference),
    limit: numberOrNull(verdict.limit),
    unit: verdict.unit,
    p: numberOrNull(verdict.p),
    q: numberOrNull(verdict.q),
    signP: verdict.signP,
    interval: intervalJson(verdict.interval),
    rule: verdict.variant,
    verdict: verdict.verdict,
  };
}
