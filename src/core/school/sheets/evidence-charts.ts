import type { ResultsModel } from "../../results";
import { cutPrimary } from "./primary-bins";
import type { SchoolReport, SchoolsReport } from "../analyse";
import { good, marked, type Cell } from "../cells/cell";
import { boundariesOf } from "../objectivity/obj-3/boundaries";
import type { MarkerVerdict } from "../objectivity";

/** Numbers behind one chart: a header row, a label column, and columns of numbers. */
export interface ChartTable {
  readonly title: string;
  readonly type: "columnClustered" | "columnStacked" | "line";
  readonly header: readonly string[];
  readonly rows: readonly (readonly [label: string, ...values: number[]])[];
  readonly xAxisTitle: string;
  readonly yAxisTitle: string;
}

const SHARE = "Доля участников, %";

/** The charts that explain the findings of a school: at most one of each kind, for its clearest finding. */
export function chartTables(report: SchoolsReport, school: SchoolReport): ChartTable[] {
  const fired = school.objectivity.verdicts.filter(({ verdict }) => verdict === "признак");
  const clearest = (...markers: string[]): Cell | null => {
    const own = fired.filter(({ marker, cells }) => markers.includes(marker) && cells.length > 0);
    return clearestCell(report, own);
  };
  const spike = clearest("OBJ-3");
  const marks = clearest("OBJ-1", "OBJ-2", "OBJ-9") ?? clearest("OBJ-6");
  const journal = clearest("OBJ-4", "OBJ-7");
  const change = clearest("OBJ-5");
  return [
    spike && primaryChart(report, spike),
    marks && marksChart(report.model, marks),
    journal && journalChart(report.model, journal),
    change && yearsChart(report, change),
  ].filter((table): table is ChartTable => table !== null);
}

/** Marks of the largest cell of a school: what there is to see where nothing was found. */
export function overviewChart({ model, book }: SchoolsReport, { school }: SchoolReport): ChartTable | null {
  const cells = book.bySchool[school] ?? [];
  const [largest] = [...cells].sort((a, b) => marked(b.marks) - marked(a.marks));
  return largest ? marksChart(model, largest) : null;
}

/** The single cell with the least p; of a finding over all subjects the largest cell. */
function clearestCell({ book }: SchoolsReport, verdicts: readonly MarkerVerdict[]): Cell | null {
  const single = verdicts.filter(({ subject }) => subject !== null);
  const best = single.sort((a, b) => a.p - b.p)[0];
  const last = best?.cells[best.cells.length - 1];
  if (last !== undefined) return book.cells[last] ?? null;
  const cells = (verdicts[0]?.cells ?? []).map((id) => book.cells[id]).filter((cell) => cell !== undefined);
  return cells.sort((a, b) => b.n - a.n)[0] ?? null;
}

function labelOf(model: ResultsModel, { stratum }: Cell): string {
  const grade = stratum.exam === "ВПР" && stratum.grade !== 0 ? `, ${stratum.grade} класс` : "";
  return `${stratum.exam}${grade}, ${model.subjects[stratum.subject]?.label ?? ""}, ${stratum.year || "без года"}`;
}

const share = (count: number, n: number): number => (n === 0 ? 0 : Math.round((count / n) * 1000) / 10);

function primaryChart({ model }: SchoolsReport, cell: Cell): ChartTable | null {
  const boundaries = boundariesOf(cell.stratum, model.constants)?.points ?? [];
  const bins = cutPrimary(cell, boundaries);
  if (bins.length === 0) return null;
  return {
    title: `Первичные баллы: ${labelOf(model, cell)}`,
    type: "columnClustered",
    header: ["Балл", "Школа", "Регион без школы"],
    rows: bins.map(({ label, own, region }) => [label, own, region]),
    xAxisTitle: "Первичный балл («▸» – граница отметки)",
    yAxisTitle: SHARE,
  };
}

function marksChart(model: ResultsModel, cell: Cell): ChartTable | null {
  const n = marked(cell.marks);
  const total = cell.stratum.total.marks;
  const others = marked(total) - n;
  if (n === 0) return null;
  return {
    title: `Отметки: ${labelOf(model, cell)}`,
    type: "columnClustered",
    header: ["Отметка", "Школа", "Регион без школы"],
    rows: cell.marks.map((count, index) => {
      const rest = (total[index] ?? 0) - count;
      return [`«${index + 2}»`, share(count, n), share(rest, others)];
    }),
    xAxisTitle: "Отметка",
    yAxisTitle: SHARE,
  };
}

function journalChart(model: ResultsModel, cell: Cell): ChartTable {
  const { total } = cell.stratum;
  const n = cell.raised + cell.confirmed + cell.lowered;
  const others = total.raised + total.confirmed + total.lowered - n;
  const row = (label: string, side: "raised" | "confirmed" | "lowered"): [string, number, number] => [
    label,
    share(cell[side], n),
    share(total[side] - cell[side], others),
  ];
  return {
    title: `Отметка за работу и журнал: ${labelOf(model, cell)}`,
    type: "columnClustered",
    header: ["Результат", "Школа", "Регион без школы"],
    rows: [row("повысили", "raised"), row("подтвердили", "confirmed"), row("понизили", "lowered")],
    xAxisTitle: "",
    yAxisTitle: SHARE,
  };
}

/** The same exam, subject and class over the years. */
function yearsChart({ model, book }: SchoolsReport, cell: Cell): ChartTable | null {
  const { exam, subject, grade } = cell.stratum;
  const cells = (book.bySchool[cell.school] ?? [])
    .filter(({ stratum }) => stratum.exam === exam && stratum.subject === subject && stratum.grade === grade)
    .sort((a, b) => a.stratum.year - b.stratum.year);
  if (cells.length < 2) return null;
  const goodShare = ({ marks }: Pick<Cell, "marks">): number => share(good(marks), marked(marks));
  return {
    title: `По годам: ${exam}, ${model.subjects[subject]?.label ?? ""}`,
    type: "line",
    header: ["Год", "Школа", "Регион"],
    rows: cells.map((one) => [String(one.stratum.year), goodShare(one), goodShare(one.stratum.total)]),
    xAxisTitle: "Год",
    yAxisTitle: "Доля «4» и «5», %",
  };
}
