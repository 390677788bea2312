import type { CellContent, SheetSpec } from "../../sheet/edit";
import { BODY_LOOK, number, SheetDraft, text } from "../../template/sheet-draft";
import type { ConstantSource, ConstantsBook, MarkScale, MinimumScore } from "../../results";
import { labelOfSubject } from "../../results/subject";
import { fittedHeight, NOTE_LOOK, startsWith, TITLE_LOOK } from "./look";
import { landscapePage } from "../../sheet/page";

const KINDS: Readonly<Record<MinimumScore["kind"], string>> = {
  minAttestat: "для аттестата",
  minAttestatMark: "для аттестата (отметка)",
  minAttestatOtlichie: "для аттестата с отличием",
  minVuz: "для поступления в вуз",
  minVuzMinobrnauki: "для вузов Минобрнауки",
  minVuzMinprosvescheniya: "для вузов Минпросвещения",
};

const CONFIDENCE: Readonly<Record<ConstantSource["confidence"], string>> = {
  high: "да",
  medium: "частично",
  low: "слабый источник",
  unverified: "не сверено",
  workbook: "из книги",
};

const HINT = "Строки можно исправить и дополнить: при следующем расчёте они важнее встроенных.";

/** Two editable sheets of exam constants with their sources (METHODOLOGY 4). */
export function constantsSheets({ constants }: ConstantsBook): SheetSpec[] {
  return [minimumsSheet(constants.minimums), scalesSheet(constants.scales)];
}

function originCells({ confidence, source, note }: ConstantSource): CellContent[] {
  return [text(CONFIDENCE[confidence]), text(note === "" ? source : `${source}; ${note}`)];
}

function yearCell(year: number | null): CellContent | null {
  return year === null || year === 0 ? null : number(year);
}

function minimumsSheet(minimums: readonly MinimumScore[]): SheetSpec {
  const rows = [...minimums]
    .sort((a, b) => b.year - a.year || a.kind.localeCompare(b.kind) || a.subject.localeCompare(b.subject))
    .map(({ exam, year, subject, kind, value, origin }) => [
      text(exam),
      yearCell(year),
      text(labelOfSubject(subject)),
      text(KINDS[kind]),
      number(value),
      ...originCells(origin),
    ]);
  const header = ["Экзамен", "Год", "Предмет", "Показатель", "Минимальный балл", "Сверено", "Источник"];
  return constantsSheet(
    "Минимальные баллы экзаменов",
    "schools:minimums",
    [10, 8, 28, 28, 12, 14, 70],
    header,
    rows,
  );
}

function scalesSheet(scales: readonly MarkScale[]): SheetSpec {
  const points = (value: number | null): CellContent | null => (value === null ? null : number(value));
  const rows = scales.map(({ exam, year, grade, subject, max, from3, from4, from5, origin }) => [
    text(exam),
    yearCell(year),
    grade === 0 ? null : number(grade),
    text(labelOfSubject(subject)),
    points(max),
    points(from3),
    points(from4),
    points(from5),
    ...originCells(origin),
  ]);
  const marks = ["«3» от балла", "«4» от балла", "«5» от балла"];
  const header = ["Экзамен", "Год", "Класс", "Предмет", "Макс. балл", ...marks, "Сверено", "Источник"];
  const widths = [10, 8, 8, 26, 10, 10, 10, 10, 14, 70];
  return constantsSheet("Шкалы отметок", "schools:scales", widths, header, rows);
}

function constantsSheet(
  name: string,
  role: string,
  widths: readonly number[],
  header: readonly string[],
  rows: readonly (CellContent | null)[][],
): SheetSpec {
  const draft = new SheetDraft(widths);
  draft.line(name, TITLE_LOOK);
  draft.line(HINT, NOTE_LOOK);
  const top = draft.header(header);
  for (const row of rows) draft.add(row, fittedHeight(row, draft.widths));
  const bottom = draft.next - 1;
  draft.format(top + 1, bottom, BODY_LOOK);
  const checked = header.indexOf("Сверено");
  if (bottom > top) {
    draft.conditionalFormats.push(
      startsWith({ top: top + 1, bottom, left: checked, right: checked }, "не сверено", "unsure"),
    );
  }
  return draft.toSpec({
    name,
    role,
    freeze: { rows: top + 1, columns: 0 },
    autoFilter: { top, bottom, left: 0, right: header.length - 1 },
    pageSetup: landscapePage(top),
  });
}
