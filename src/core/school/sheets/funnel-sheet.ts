import type { SheetSpec } from "../../sheet/edit";
import { BODY_LOOK, number, SheetDraft, text } from "../../template/sheet-draft";
import { inSlices } from "../../steps";
import type { SchoolReport, SchoolsReport } from "../analyse";
import { NOTE_LOOK, TITLE_LOOK } from "./look";
import { landscapePage } from "../../sheet/page";

const HEADER = [
  "Участников",
  "Отклонение школы",
  "Предел 95 % снизу",
  "Предел 95 % сверху",
  "Предел 99,8 % снизу",
  "Предел 99,8 % сверху",
  "Школа",
];
const round = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * Funnel plot of all schools: deviation from the district mean against the number of pupils, with the limits that
 * chance alone would keep to. Null where no school has results of the exam.
 */
export function* funnelSheet(report: SchoolsReport): Generator<void, SheetSpec | null> {
  const schools = report.schools
    .filter(({ cluster }) => cluster.funnel !== null)
    .sort((a, b) => (a.cluster.funnel?.n ?? 0) - (b.cluster.funnel?.n ?? 0));
  if (schools.length === 0) return null;
  const draft = new SheetDraft([12, 14, 14, 14, 14, 14, 40]);
  draft.line(`Воронка: ${report.ruleSet.clusters.exam}, ${report.year.year || "без года"}`, TITLE_LOOK);
  draft.line(
    "Отклонение – средняя разница с районом по всем предметам в стандартных отклонениях. Внутри пределов школа может оказаться случайно, тем легче, чем меньше участников.",
    NOTE_LOOK,
  );
  const top = draft.header(HEADER);
  yield* inSlices(schools, (school) => {
    draft.add(rowOf(report, school));
  });
  const bottom = draft.next - 1;
  draft.format(top + 1, bottom, BODY_LOOK);
  return draft.toSpec({
    name: "Воронка школ",
    role: "schools:funnel",
    freeze: { rows: top + 1, columns: 0 },
    charts: [
      {
        type: "scatter",
        title: "Отклонение школы и пределы случайности",
        source: { top, bottom, left: 0, right: 5 },
        place: { top, bottom: top + 24, left: 8, right: 18 },
        xAxisTitle: "Участников",
        yAxisTitle: "Отклонение, ст. откл.",
      },
    ],
    pageSetup: landscapePage(null),
  });
}

function rowOf({ model }: SchoolsReport, { school, cluster }: SchoolReport) {
  const { n = 0, deviation = 0, limit95 = 0, limit998 = 0 } = cluster.funnel ?? {};
  const numbers = [n, deviation, -limit95, limit95, -limit998, limit998];
  return [...numbers.map((value) => number(round(value))), text(model.schools[school]?.name ?? "")];
}
