import { wilsonInterval } from "../../statistics";
import type { Subject } from "../../results";
import { marked, type Cell } from "../cells/cell";
import type { ShnorProcedure, ShnorRule } from "../rules/rule-set";
import type { ShnorCell, ShnorCellStatus, ShnorStatus, ShnorVerdict } from "./model";

/** Cells of a school that a rule takes together as one procedure. */
interface Procedure {
  readonly first: Cell;
  readonly cells: number[];
  readonly labels: Set<string>;
  n: number;
  low: number;
  unknown: boolean;
}

/**
 * Whether the results of a school are low by the rule (METHODOLOGY 1.2). Shares are compared unrounded. Cells below
 * the least number of participants, and cells whose minimum score is not known, leave the school undecided where
 * they could change the answer; a school without any cell is undecided as well.
 */
export function shnorVerdict(
  cells: readonly Cell[],
  subjects: readonly Subject[],
  rule: ShnorRule,
  reportingYear: number,
): ShnorVerdict {
  const procedures = new Map<string, Procedure>();
  for (const cell of cells) {
    if (belongs(cell, rule, reportingYear)) addTo(procedures, cell, subjects, rule);
  }
  const results = [...procedures.values()].map((procedure) => resultOf(procedure, rule));
  const low = results.filter(({ status }) => status === "низкий");
  const undecided = results.filter(
    ({ status }) => status === "недостаточно данных" || status === "нет порога",
  );
  const status = statusOfSchool(low, undecided, results.length, rule);
  return { status, cells: results, lowCells: low.length, undecidedCells: undecided.length };
}

function statusOfSchool(
  low: readonly ShnorCell[],
  undecided: readonly ShnorCell[],
  assessed: number,
  rule: ShnorRule,
): ShnorStatus {
  const reached = (cells: readonly ShnorCell[]): boolean =>
    cells.length >= rule.minProcedures && new Set(cells.map(({ year }) => year)).size >= rule.minYears;
  if (reached(low)) return "ШНОР";
  return assessed === 0 || reached([...low, ...undecided]) ? "не определено" : "не ШНОР";
}

function belongs({ stratum }: Cell, rule: ShnorRule, reportingYear: number): boolean {
  const { year } = stratum;
  if (year !== 0 && (year > reportingYear || year <= reportingYear - rule.years)) return false;
  return rule.procedures.some((procedure) => matches(stratum, procedure));
}

function matches(stratum: Cell["stratum"], { exam, subjects, grades }: ShnorProcedure): boolean {
  if (stratum.exam !== exam || !subjects.includes(familyOf(stratum.subjectKey))) return false;
  return grades === null || grades.includes(stratum.grade);
}

/** Base and profile mathematics are mathematics. */
function familyOf(subjectKey: string): string {
  return subjectKey === "mathBase" || subjectKey === "mathProfile" ? "math" : subjectKey;
}

function addTo(
  procedures: Map<string, Procedure>,
  cell: Cell,
  subjects: readonly Subject[],
  rule: ShnorRule,
): void {
  const { stratum } = cell;
  const subject = rule.mathLevelsSeparately ? stratum.subjectKey : familyOf(stratum.subjectKey);
  const key = [
    stratum.exam,
    stratum.year,
    rule.gradesSeparately ? stratum.grade : "",
    rule.subjectsSeparately ? subject : "",
  ].join("|");
  let procedure = procedures.get(key);
  if (!procedure) {
    procedure = { first: cell, cells: [], labels: new Set(), n: 0, low: 0, unknown: false };
    procedures.set(key, procedure);
  }
  const { n, low } = lowResults(cell);
  procedure.n += n;
  if (low === null) procedure.unknown = true;
  else procedure.low += low;
  procedure.cells.push(cell.id);
  procedure.labels.add(subjects[stratum.subject]?.label ?? "");
}

/** Pupils with «2», or below the minimum score of the year; null where nobody can know. */
export function lowResults(cell: Cell): { n: number; low: number | null } {
  const byMark = marked(cell.marks);
  if (byMark > 0 && byMark >= cell.scored) return { n: byMark, low: cell.marks[0] };
  if (cell.aggregated) return { n: cell.n, low: cell.failuresUnknown ? null : cell.failed };
  return { n: cell.scored, low: cell.stratum.minimum === null ? null : cell.failed };
}

function resultOf({ first, cells, labels, n, low, unknown }: Procedure, rule: ShnorRule): ShnorCell {
  const { stratum } = first;
  const share = n === 0 ? 0 : low / n;
  return {
    exam: stratum.exam,
    subject: [...labels].join(" + "),
    grade: rule.gradesSeparately && stratum.exam !== "ЕГЭ" && stratum.grade !== 0 ? stratum.grade : null,
    year: stratum.year,
    n,
    low,
    share,
    interval: wilsonInterval(low, n),
    status: statusOf(n, share, unknown, rule),
    cells,
  };
}

function statusOf(n: number, share: number, unknown: boolean, rule: ShnorRule): ShnorCellStatus {
  if (n < rule.minParticipants) return "недостаточно данных";
  if (unknown) return "нет порога";
  const isLow = rule.strict ? share > rule.minLowShare : share >= rule.minLowShare;
  return isLow ? "низкий" : "норма";
}
