import type { CellContent, SheetSpec } from "../../sheet/edit";
import { BODY_LOOK, number, SheetDraft, text } from "../../template/sheet-draft";
import type { SchoolsReport } from "../analyse";
import { MARKER_CODES } from "../objectivity";
import { PARAMETERS, shownValue, valueOf } from "../rules/parameters";
import { MARKER_RULES, MARKER_TITLES } from "../texts/marker-texts";
import { fittedHeight, NOTE_LOOK, startsWith, SUBTITLE_LOOK, TITLE_LOOK } from "./look";
import { landscapePage } from "../../sheet/page";

const HEADER = ["Параметр", "Значение", "Сверено", "Источник", "Код параметра"];

/**
 * «Правила расчёта»: the rule set that was used, with sources and «не сверено» marks. The column «Значение» may be
 * edited; the next run reads it back by the codes (rules/read-rule-set.ts).
 */
export function rulesSheet(report: SchoolsReport): SheetSpec {
  const { ruleSet, year } = report;
  const draft = new SheetDraft([58, 30, 14, 44, 32]);
  draft.line(`Правила расчёта: ${ruleSet.name}, версия ${ruleSet.version}`, TITLE_LOOK);
  draft.line(`Отчётный год: ${year.year || "нет"} (${YEAR_REASONS[year.reason]}).`, NOTE_LOOK);
  draft.line("Значения можно изменить здесь и повторить расчёт.", NOTE_LOOK);
  const top = draft.header(HEADER);
  for (const parameter of PARAMETERS) {
    const { path, title, source, verified } = parameter;
    const value = cellOf(shownValue(parameter, valueOf(ruleSet, path)));
    const cells = [text(title), value, text(verified ? "да" : "не сверено")];
    const row = [...cells, text(source), text(path)];
    draft.add(row, fittedHeight(row, draft.widths));
  }
  const bottom = draft.next - 1;
  draft.format(top + 1, bottom, BODY_LOOK);
  draft.format(top + 1, bottom, { locked: false, horizontal: "left" }, 1, 1);
  draft.conditionalFormats.push(
    startsWith({ top: top + 1, bottom, left: 2, right: 2 }, "не сверено", "unsure"),
  );
  addMarkers(draft);
  addGaps(draft, report);
  return draft.toSpec({
    name: "Правила расчёта",
    role: "schools:rules",
    freeze: { rows: top + 1, columns: 1 },
    pageSetup: landscapePage(top),
  });
}

const YEAR_REASONS = {
  ruleSet: "задан в правилах",
  workbook: "назван в книге",
  lastResults: "последний год с результатами",
} as const;

function cellOf(value: string | number | null): CellContent | null {
  if (value === null) return null;
  return typeof value === "number" ? number(value) : text(value);
}

function addMarkers(draft: SheetDraft): void {
  draft.gap();
  draft.line("Как проверяются признаки", SUBTITLE_LOOK);
  for (const code of MARKER_CODES) draft.line(`${code}, ${MARKER_TITLES[code]}: ${MARKER_RULES[code]}`);
  draft.line(
    "Вероятности поправлены на число сравнений отдельно по каждому признаку: сначала по школам, затем внутри школы. Сравнения, которые при своём числе участников не могли бы дать вывода, в поправку не входят.",
    NOTE_LOOK,
  );
}

function addGaps(draft: SheetDraft, { withoutMinimum }: SchoolsReport): void {
  if (withoutMinimum.length === 0) return;
  draft.gap();
  draft.line("Минимальный балл неизвестен, доля не справившихся не определялась", SUBTITLE_LOOK);
  for (const place of withoutMinimum) draft.line(place);
}
