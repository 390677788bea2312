import type { CellContent, SheetSpec } from "../../sheet/edit";
import { BODY_LOOK, number, SheetDraft, text } from "../../template/sheet-draft";
import { inSlices } from "../../steps";
import type { SchoolReport, SchoolsReport } from "../analyse";
import { STATUS_WORDS } from "../official-list/compare";
import { decimal, percent, probability } from "../texts/format";
import { MARKER_TITLES, NOT_ENOUGH, SIGN_NOTE } from "../texts/marker-texts";
import { firstStep } from "../texts/measure-texts";
import { fittedHeight, NOTE_LOOK, startsWith, TITLE_LOOK } from "./look";
import { landscapePage } from "../../sheet/page";

interface Column {
  readonly title: string;
  readonly width: number;
  cell(report: SchoolsReport, school: SchoolReport, index: number): CellContent | null;
}

const words = (value: string): CellContent | null => (value === "" ? null : text(value));

const COLUMNS: readonly Column[] = [
  { title: "№", width: 5, cell: (_report, _school, index) => number(index + 1) },
  {
    title: "Муниципалитет",
    width: 20,
    cell: ({ model }, { school }) => words(model.schools[school]?.municipality ?? ""),
  },
  { title: "Код ОО", width: 11, cell: ({ model }, { school }) => words(model.schools[school]?.code ?? "") },
  {
    title: "Образовательная организация",
    width: 34,
    cell: ({ model }, { school }) => words(model.schools[school]?.name ?? ""),
  },
  { title: "Участников в отчётном году", width: 12, cell: (_report, { n }) => number(n) },
  {
    title: "В перечне региона",
    width: 11,
    cell: (_report, { official }) => words(official === null ? "нет данных" : official ? "да" : "нет"),
  },
  { title: "По расчёту", width: 20, cell: (_report, { shnor }) => text(STATUS_WORDS[shnor.status]) },
  {
    title: "Процедур с низкими результатами / без вывода",
    width: 16,
    cell: (_report, { shnor }) => text(`${shnor.lowCells} / ${shnor.undecidedCells}`),
  },
  {
    title: "Группа: предметов ниже среднего",
    width: 13,
    cell: (_report, { cluster }) => (cluster.group === null ? null : number(cluster.group)),
  },
  {
    title: "Из предметов",
    width: 11,
    cell: (_report, { cluster }) => (cluster.group === null ? null : text(takenOf(cluster))),
  },
  { title: "Пределы случайности", width: 18, cell: (_report, { cluster }) => words(funnelWords(cluster)) },
  {
    title: "Объективность результатов",
    width: 34,
    cell: (_report, school) => text(objectivityWords(school)),
  },
  {
    title: "Для сведения",
    width: 30,
    cell: (_report, school) => words(informationWords(school)),
  },
  {
    title: "Что сделать первым",
    width: 36,
    cell: (_report, { recommendations }) => text(firstStep(recommendations)),
  },
];

function takenOf({ subjects, share }: SchoolReport["cluster"]): string {
  return share === null ? String(subjects.length) : `${subjects.length} (${percent(share)})`;
}

function funnelWords({ funnel }: SchoolReport["cluster"]): string {
  if (!funnel) return "";
  const place = { below: "ниже пределов", within: "в пределах", above: "выше пределов" }[funnel.place];
  return `${place} (${decimal(funnel.deviation, 2)}; ±${decimal(funnel.limit95, 2)})`;
}

/** Markers as words with their n; «недостаточно данных» where nothing could be judged. */
export function objectivityWords({ objectivity }: SchoolReport): string {
  if (!objectivity.assessable && objectivity.markers.length === 0) return NOT_ENOUGH;
  if (objectivity.markers.length === 0) return "признаков нет";
  const parts = objectivity.markers.map((code) => {
    const fired = objectivity.verdicts.filter(
      ({ marker, verdict }) => marker === code && verdict === "признак",
    );
    return `${MARKER_TITLES[code]} (n = ${Math.max(...fired.map(({ n }) => n))})`;
  });
  const head = objectivity.flagged ? "есть признаки" : "отдельный признак";
  return `${head}: ${parts.join("; ")}`;
}

/** Findings that the number of comparisons keeps from being a conclusion, with n and raw p. */
function informationWords({ objectivity }: SchoolReport): string {
  const seen = new Set<string>();
  const parts = objectivity.forInformation.flatMap(({ marker, n, p }) => {
    if (seen.has(marker)) return [];
    seen.add(marker);
    return [`${MARKER_TITLES[marker]} (n = ${n}; ${probability("p", p)} без поправки)`];
  });
  return parts.length === 0 ? "" : `${parts.join("; ")}; для вывода недостаточно`;
}

/**
 * «Школы»: one row a school in the order of the source, never sorted by suspicion.
 * @param left schools with signs that got no sheet of evidence
 */
export function* schoolsSheet(report: SchoolsReport, left = 0): Generator<void, SheetSpec> {
  const draft = new SheetDraft(COLUMNS.map(({ width }) => width));
  draft.line(`Школы: результаты и признаки, ${report.year.year || "без года"}`, TITLE_LOOK);
  draft.line(
    `${SIGN_NOTE} Перечень школ с низкими результатами утверждает регион; здесь показано, где расчёт видит их признаки. «Для сведения» – отличие велико, но при таком числе сравнений и участников вывода не даёт. Правила – на листе «Правила расчёта».`,
    NOTE_LOOK,
  );
  if (left > 0) {
    draft.line(
      `Ещё у школ с отдельными признаками (${left}) листов оснований нет: отберите муниципалитет и повторите расчёт.`,
      NOTE_LOOK,
    );
  }
  const header = draft.header(COLUMNS.map(({ title }) => title));
  yield* inSlices(report.schools.entries(), ([index, school]) => {
    const cells = COLUMNS.map((column) => column.cell(report, school, index));
    draft.add(cells, fittedHeight(cells, draft.widths));
  });
  const bottom = draft.next - 1;
  draft.format(header + 1, bottom, BODY_LOOK);
  const column = (title: string) => COLUMNS.findIndex((entry) => entry.title === title);
  const range = (title: string) => ({ top: header + 1, bottom, left: column(title), right: column(title) });
  if (bottom > header) {
    draft.conditionalFormats.push(
      startsWith(range("По расчёту"), "признаки низких", "attention"),
      startsWith(range("По расчёту"), "не определено", "unsure"),
      startsWith(range("Объективность результатов"), "есть признаки", "attention"),
      startsWith(range("Объективность результатов"), NOT_ENOUGH, "unsure"),
      startsWith(range("Пределы случайности"), "ниже", "attention"),
    );
  }
  return draft.toSpec({
    name: "Школы",
    role: "schools:list",
    freeze: { rows: header + 1, columns: 4 },
    autoFilter: { top: header, bottom: Math.max(header, bottom), left: 0, right: draft.lastColumn },
    // Wide lists that nobody could read on A4.
    pageSetup: landscapePage(header, { paper: "A3" }),
  });
}
