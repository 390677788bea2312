import type { SheetSpec } from "../../sheet/edit";
import { BODY_LOOK, number, SheetDraft, text } from "../../template/sheet-draft";
import type { SchoolsReport } from "../analyse";
import type { ListDifference } from "../official-list/compare";
import { DIFFERENCE_WORDS } from "../official-list/compare";
import { fittedHeight, NOTE_LOOK, SUBTITLE_LOOK, TITLE_LOOK } from "./look";
import { landscapePage } from "../../sheet/page";

const HEADER = ["№", "Муниципалитет", "Код ОО", "Образовательная организация", "Расхождение", "Процедуры"];
const WIDTHS = [6, 24, 12, 42, 40, 52];

/** Where the region's list and the calculation differ; null where no list was given or nothing differs. */
export function differencesSheet(report: SchoolsReport): SheetSpec | null {
  const { differences, list } = report;
  const unknown = list?.unknown ?? [];
  if (differences.length === 0 && unknown.length === 0) return null;
  const draft = new SheetDraft(WIDTHS);
  draft.line("Перечень региона и расчёт", TITLE_LOOK);
  const source = list ? `Перечень: лист «${list.sheet}», строк ${list.lines}. ` : "";
  draft.line(
    `${source}Перечень школ с низкими результатами утверждает регион; расчёт показывает только, где видны их признаки. Расхождение надо обсудить с регионом, оно не меняет перечня.`,
    NOTE_LOOK,
  );
  const top = draft.header(HEADER);
  differences.forEach((difference, index) => {
    const cells = rowOf(report, difference, index);
    draft.add(cells, fittedHeight(cells, draft.widths));
  });
  draft.format(top + 1, draft.next - 1, BODY_LOOK);
  if (unknown.length > 0) {
    draft.gap();
    draft.line("В перечне есть, результатов в книге нет", SUBTITLE_LOOK);
    for (const { code, name, municipality, row } of unknown) {
      const school = [name, code, municipality].filter((part) => part !== "").join(", ");
      draft.line(`${school} (строка ${row + 1})`);
    }
  }
  return draft.toSpec({
    name: "Перечень и расчёт",
    role: "schools:differences",
    freeze: { rows: top + 1, columns: 0 },
    pageSetup: landscapePage(top),
  });
}

function rowOf({ model, schools }: SchoolsReport, { school, kind }: ListDifference, index: number) {
  const { code = "", name = "", municipality = "" } = model.schools[school] ?? {};
  const cells = schools[school]?.shnor.cells ?? [];
  const seen = cells.map(
    ({ exam, subject, year, low, n }) => `${exam}, ${subject}, ${year || "без года"}: ${low} из ${n}`,
  );
  return [
    number(index + 1),
    text(municipality),
    text(code),
    text(name),
    text(DIFFERENCE_WORDS[kind]),
    text(seen.join("; ")),
  ];
}
