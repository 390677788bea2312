import type { CellContent, ChartSpec, SheetSpec } from "../../sheet/edit";
import { BODY_LOOK, number, SheetDraft, text } from "../../template/sheet-draft";
import type { SchoolReport, SchoolsReport } from "../analyse";
import type { MarkerVerdict } from "../objectivity";
import type { ShnorCell } from "../shnor/model";
import { STATUS_WORDS } from "../official-list/compare";
import { decimal, percent, points, shownProbability } from "../texts/format";
import { describeFinding, MARKER_RULES, MARKER_TITLES, placeOf, SIGN_NOTE } from "../texts/marker-texts";
import { describeCause, FIRST_STEPS, PLAN_MEASURES } from "../texts/measure-texts";
import { chartTables, type ChartTable } from "./evidence-charts";
import { fittedHeight, NOTE_LOOK, SUBTITLE_LOOK, TITLE_LOOK } from "./look";
import { landscapePage } from "../../sheet/page";

const WIDTHS = [26, 34, 12, 14, 14, 50, 14, 14];
/** In the table of measures four columns are merged into one. */
const MEASURE_WIDTHS = [26, 72, 0, 0, 0, 44, 28];
const CHART_ROWS = 15;
const NAME_LIMIT = 31;

/** The evidence about one school: findings, cells behind the status, numbers and charts, what to do. */
export function evidenceSheet(report: SchoolsReport, school: SchoolReport): SheetSpec {
  const draft = new SheetDraft(WIDTHS);
  const { name = "", code = "", municipality = "" } = report.model.schools[school.school] ?? {};
  draft.line([name, code, municipality].filter((part) => part !== "").join(", "), TITLE_LOOK);
  draft.line(SIGN_NOTE, NOTE_LOOK);
  addFindings(draft, report, school);
  addShnor(draft, school);
  addRecommendations(draft, school, name || code);
  const charts = chartTables(report, school).map((table) => addChart(draft, table));
  return draft.toSpec({
    name: sheetName(code || name),
    role: `schools:evidence:${code || name}`,
    charts,
    pageSetup: landscapePage(null),
  });
}

/** Excel allows 31 characters and not these signs. */
function sheetName(label: string): string {
  return `Школа ${label.replace(/[\\/?*[\]:]/gu, " ")}`.slice(0, NAME_LIMIT).trim();
}

function addTable(
  draft: SheetDraft,
  header: readonly string[],
  rows: readonly (CellContent | null)[][],
  widths: readonly number[] = draft.widths,
): void {
  const top = draft.header(header);
  for (const row of rows) draft.add(row, fittedHeight(row, widths));
  draft.format(top + 1, draft.next - 1, BODY_LOOK, 0, header.length - 1);
  draft.gap();
}

function addFindings(draft: SheetDraft, report: SchoolsReport, { objectivity }: SchoolReport): void {
  const fired = objectivity.verdicts.filter(({ verdict }) => verdict === "признак");
  draft.line("Признаки, требующие проверки", SUBTITLE_LOOK);
  const header = ["Признак", "Где", "n", "95 % интервал", "Порог", "Что найдено", "p", "q с поправкой"];
  addTable(
    draft,
    header,
    fired.map((verdict) => [
      text(MARKER_TITLES[verdict.marker]),
      text(placeOf(report.model, verdict)),
      number(verdict.n),
      text(intervalWords(verdict)),
      text(limitWords(verdict)),
      text(describeFinding(verdict)),
      text(shownProbability(verdict.p)),
      text(shownProbability(verdict.q)),
    ]),
  );
  for (const marker of new Set(fired.map((verdict) => verdict.marker))) {
    draft.line(`${MARKER_TITLES[marker]} (${marker}): ${MARKER_RULES[marker]}`, NOTE_LOOK);
  }
  const unsure = objectivity.verdicts.filter(({ verdict }) => verdict === "недостаточно данных").length;
  draft.line(`Недостаточно данных: сравнений ${unsure}.`, NOTE_LOOK);
  draft.gap();
}

/** The threshold in the unit of the value. */
function limitWords({ limit, unit, fact }: MarkerVerdict): string {
  if (fact) return String(limit);
  if (unit === "share") return percent(limit);
  if (unit === "difference") return points(limit);
  return decimal(limit, unit === "mean" ? 2 : 1);
}

function intervalWords({ interval }: MarkerVerdict): string {
  return interval ? `${percent(interval.low)} – ${percent(interval.high)}` : "–";
}

function addShnor(draft: SheetDraft, { shnor, official }: SchoolReport): void {
  draft.line(`Низкие результаты: ${STATUS_WORDS[shnor.status]}`, SUBTITLE_LOOK);
  if (official !== null) draft.line(`В перечне региона: ${official ? "да" : "нет"}`);
  addTable(
    draft,
    ["Процедура", "Предмет", "Год", "Участников", "Не справились", "Доля (95 % интервал)", "Вывод"],
    shnor.cells.map((cell) => [
      text(cell.grade === null ? cell.exam : `${cell.exam}, ${cell.grade} класс`),
      text(cell.subject),
      cell.year === 0 ? null : number(cell.year),
      number(cell.n),
      ...lowCells(cell),
      text(cell.status),
    ]),
  );
}

/** How many did not pass, and their share; nothing where the minimum score is not known. */
function lowCells({ status, low, share, interval }: ShnorCell): (CellContent | null)[] {
  if (status === "нет порога") return [null, text("минимальный балл неизвестен")];
  return [number(low), text(`${percent(share)} (${percent(interval.low)} – ${percent(interval.high)})`)];
}

function addRecommendations(draft: SheetDraft, { recommendations }: SchoolReport, name: string): void {
  if (recommendations.length === 0) return;
  draft.line("Что сделать и что предложить в план", SUBTITLE_LOOK);
  const top = draft.next;
  addTable(
    draft,
    ["Порядок", "Что сделать", "", "", "", "Мероприятие плана", "Почему", ""],
    recommendations.map(({ measure, priority, causes }) => [
      number(priority),
      text(FIRST_STEPS[measure]),
      null,
      null,
      null,
      text(PLAN_MEASURES[measure]?.measure.replace("{школа}", name) ?? "–"),
      text(causes.map(describeCause).join("; ")),
      null,
    ]),
    MEASURE_WIDTHS,
  );
  for (let row = top; row <= top + recommendations.length; row++) {
    draft.merges.push(
      { top: row, bottom: row, left: 1, right: 4 },
      { top: row, bottom: row, left: 6, right: 7 },
    );
  }
}

/** Numbers on the left, the chart beside them. */
function addChart(draft: SheetDraft, table: ChartTable): ChartSpec {
  draft.line(table.title, SUBTITLE_LOOK);
  const top = draft.header(table.header);
  for (const [label, ...values] of table.rows) draft.add([text(label), ...values.map(number)]);
  const bottom = draft.next - 1;
  draft.format(top + 1, bottom, BODY_LOOK, 0, table.header.length - 1);
  while (draft.next < top + CHART_ROWS) draft.gap();
  draft.gap();
  return {
    type: table.type,
    title: table.title,
    source: { top, bottom, left: 0, right: table.header.length - 1 },
    place: { top, bottom: top + CHART_ROWS - 1, left: 4, right: 7 },
    xAxisTitle: table.xAxisTitle,
    yAxisTitle: table.yAxisTitle,
  };
}
