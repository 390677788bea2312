import { foldText } from "./fold";
import { readDocumentOrder } from "./document-order";
import { readDocumentPeriod } from "./document-period";
import type { Frame } from "./frame";
import type { Area } from "./area";
import type { Period } from "./model";
import type { SheetView } from "./sheet-view";
import { isStampText } from "./stamp";

/** What stands around a table: its title and the document it belongs to. */
export interface DocumentFacts {
  readonly title: string;
  readonly period: Period | null;
  readonly documentDate: string | null;
  readonly documentNumber: string | null;
}

interface Line {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The only text of its row inside the columns of the table. */
  readonly alone: boolean;
}

const MAX_PREFACE_ROWS = 120;
const MAX_TITLE = 700;
const TITLE_WORD =
  /(?<!\p{L})(?:план\p{L}*|комплекс\p{L}*|дорожн\p{L}*|циклограмм\p{L}*|график\p{L}*|программ\p{L}*|мероприяти\p{L}*|показател\p{L}*|паспорт\p{L}*|сокращени\p{L}*|результат\p{L}*|рейтинг\p{L}*|перечень|реестр|мониторинг\p{L}*|шкал\p{L}*|сведени\p{L}*|отчет\p{L}*|балл\p{L}*|итоги|распределение|количество|доля|список|анализ)(?!\p{L})/u;
const LIST_LINE = /^\s*(?:[-–—•·*]|\d{1,2}\)|[а-я]\))/iu;
const LABEL_LINE =
  /^\(?(?:в )?(?:тыс|млн)?\.? ?руб|^таблица(?: \d+)?\.?$|^форма(?: № ?\d+)?$|:\s*$|^(?:ответственн\p{L}+ )?(?:исполнител|ответственн|куратор|координатор)\p{L}*[^:]{0,30}:/iu;

/** Lines above the table, below the table before it. */
function linesAbove(view: SheetView, frame: Frame, floor: number): Line[] {
  const { range } = view;
  if (!range) return [];
  const { area } = frame;
  const lines: Line[] = [];
  for (let row = Math.max(floor, area.top - MAX_PREFACE_ROWS); row < area.top; row += 1) {
    const columns = view.filledColumns(row, range.left, range.right);
    const inside = columns.filter(
      (column) => view.rightEdge(row, column) >= area.left && column <= area.right,
    );
    for (const column of columns) {
      lines.push({
        row,
        column,
        text: view.text(row, column),
        alone: inside.length === 1 && inside[0] === column,
      });
    }
  }
  return lines;
}

function isTitleLine({ text, alone }: Line): boolean {
  return (
    alone &&
    text.length <= MAX_TITLE &&
    !isStampText(text) &&
    !LIST_LINE.test(text) &&
    !LABEL_LINE.test(foldText(text.slice(0, 80))) &&
    !/:\s*$/u.test(text)
  );
}

/** Groups of neighbouring title lines, from the top down. */
function titleGroups(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  let last: Line | null = null;
  let closed = true;
  for (const line of lines) {
    const isNext: boolean = last !== null && line.row - last.row <= 1;
    if (isTitleLine(line)) {
      if (closed || !isNext) groups.push([line]);
      else groups[groups.length - 1]?.push(line);
      closed = false;
    } else if (line.alone) {
      closed = true;
    }
    last = line;
  }
  return groups;
}

const textOf = (group: readonly Line[]): string => group.map(({ text }) => text.trim()).join(" ");

/** The title: the nearest group of lines that names a document, else the nearest group. */
function titleOf(lines: readonly Line[]): string {
  const groups = titleGroups(lines);
  const nearest = groups[groups.length - 1];
  if (!nearest) return "";
  const isNamed = (group: readonly Line[]) => TITLE_WORD.test(foldText(textOf(group)));
  if (isNamed(nearest)) {
    const above = groups[groups.length - 2];
    const first = nearest[0];
    const isHeadWord = above !== undefined && isNamed(above) && textOf(above).length <= 40;
    const isClose = isHeadWord && first !== undefined && first.row - (above[above.length - 1]?.row ?? 0) <= 2;
    return isClose ? `${textOf(above)} ${textOf(nearest)}` : textOf(nearest);
  }
  const named = [...groups].reverse().find(isNamed);
  return textOf(named ?? nearest);
}

/** Lines of one column belong together: a stamp is a column of short lines. */
function blocksByColumn(lines: readonly Line[]): string[] {
  const blocks = new Map<number, string[]>();
  for (const { column, text } of lines) blocks.set(column, [...(blocks.get(column) ?? []), text]);
  const rows = new Map<number, string[]>();
  for (const { row, text } of lines) rows.set(row, [...(rows.get(row) ?? []), text]);
  return [...blocks.values(), ...[...rows.values()].filter((row) => row.length > 1)].map((block) =>
    block.join("\n"),
  );
}

function periodOf(title: string, lines: readonly Line[], frame: Frame): Period | null {
  const headers = frame.columns
    .filter(({ role }) => !role.startsWith("value:") && role !== "finance")
    .map(({ header }) => header);
  const nearestFirst = [...lines].reverse().filter(({ text }) => !isStampText(text) && !LIST_LINE.test(text));
  for (const text of [title, ...nearestFirst.map((line) => line.text), ...headers]) {
    const period = readDocumentPeriod(text);
    if (period) return period;
  }
  return null;
}

/** The last row of the nearest table above in the same columns; -1 where there is none. */
function bottomAbove(area: Area, above: readonly Frame[]): number {
  for (let index = above.length - 1; index >= 0; index -= 1) {
    const other = (above[index] as Frame).area;
    if (other.bottom < area.top && other.left <= area.right && other.right >= area.left) return other.bottom;
  }
  return -1;
}

/**
 * Title, period, date and number of the document around a table.
 * @param above frames above this one on the sheet; their rows are not looked at
 */
export function readDocumentFacts(view: SheetView, frame: Frame, above: readonly Frame[]): DocumentFacts {
  const lines = linesAbove(view, frame, bottomAbove(frame.area, above) + 1);
  const title = titleOf(lines);
  const order = readDocumentOrder(blocksByColumn(lines));
  return {
    title,
    period: periodOf(title, lines, frame),
    documentDate: order.date,
    documentNumber: order.number,
  };
}
