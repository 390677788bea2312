import { foldText } from "./fold";
import type { Frame } from "./frame";
import type { Area } from "./area";
import type { HeaderBlock } from "./header-block";
import { readNumbering } from "./numbering";
import type { SheetView } from "./sheet-view";

const SUBJECT = String.raw`(?:программ|подпрограмм|проект|план|концепци|стратеги)`;
/** What the left column of a passport of a programme or project names, as Russian documents of planning have it. */
const NAMES = [
  String.raw`(?:полное |краткое |сокращенное )?(?:наименование|название)(?: \p{L}+){0,2} ${SUBJECT}`,
  String.raw`(?:полное |краткое )?наименование (?:главного )?(?:распорядител|заказчик|разработчик|органа|организаци|учреждени|школы|образовательн|оо(?!\p{L})|оу(?!\p{L}))`,
  String.raw`документы,? (?:послуживш|явивш|регламентирующ|на основани)`,
  String.raw`(?:правов\p{L}* |нормативн\p{L}* )?(?:основани|баз|основ)\p{L}*(?:-правов\p{L}*)? (?:для |реализаци |разработ)`,
  String.raw`нормативн\p{L}*(?:-| )?(?:правов\p{L}* )?(?:баз|основ|акт|документ)`,
  String.raw`(?:основные |ответственн\p{L}+ |государственн\p{L}+ |муниципальн\p{L}+ )?(?:разработчик|исполнител|соисполнител|заказчик|координатор|куратор|инициатор)`,
  String.raw`(?:участники|руководител\p{L}|авторы?|разработчики|администратор|целевая аудитория|адресат\p{L}*) (?:${SUBJECT})?`,
  String.raw`цел[ьи](?!\p{L})|задач[аи](?!\p{L})|приоритет|актуальность|проблем|обоснование|идея ${SUBJECT}|тип ${SUBJECT}|формальн\p{L}+ основани`,
  String.raw`подпрограмм|перечень (?:подпрограмм|мероприяти|основн|целев|показател)|основные (?:направлени|мероприяти|этап|раздел)`,
  String.raw`(?:сроки?|период|этапы?)(?: и (?:сроки?|этапы?))? (?:реализаци|действи|выполнени|исполнени)|этапы`,
  String.raw`(?:основные |важнейшие |ключевые )?(?:целев\p{L}* )?(?:показател|индикатор)\p{L}*(?!\p{L})`,
  String.raw`(?:объем|источник|размер)\p{L}* (?:и (?:объем|источник)\p{L}* )?(?:бюджетн|финанс|средств|ресурс)|ресурсное обеспечение|бюджет ${SUBJECT}`,
  String.raw`(?:ожидаем|планируем|конечн|прогнозируем)\p{L}* (?:конечн\p{L}* )?результат|результаты ${SUBJECT}|критерии|риски`,
  String.raw`(?:механизм|система|порядок|контроль|мониторинг|методы|формы)\p{L}* (?:\p{L}+ ){0,2}(?:реализаци|контрол|исполнени|выполнени|сбор|управлени|мониторинг)|контроль`,
  String.raw`должностн\p{L}* лицо|дата (?:утверждени|приняти|разработ)|кем утвержд|связь с`,
];
const PASSPORT_ROW = new RegExp(`^(?:${NAMES.join("|")})`, "u");
const SIDE_NAME =
  /^(?:(?:краткое )?(?:описание|содержание|характеристика|значение|информация|данные|сведения)(?: \p{L}+){0,2})$/u;
const HEADER_SCORE = 0.6;
const LONGEST_NAME = 120;
const MIN_ROWS = 3;
/** Under the word «Паспорт». */
const MIN_TITLED_ROWS = 2;
const MAX_COLUMNS = 3;
const ROWS_TO_LOOK_AT = 60;

/** The row begins as the rows of passports do. */
function isNamed(view: SheetView, row: number, [first, second]: readonly number[]): boolean {
  if (first === undefined || second === undefined) return false;
  const isNumbered = readNumbering(view.text(row, first)) !== null;
  const name = view.text(row, isNumbered ? second : first);
  return PASSPORT_ROW.test(foldText(name.slice(0, LONGEST_NAME)).replace(/^[\d.)\s]+/u, ""));
}

function countRows(view: SheetView, area: Area): { named: number; all: number } {
  let named = 0;
  let all = 0;
  for (let row = area.top; row <= area.bottom && all < ROWS_TO_LOOK_AT; row += 1) {
    const filled = view.filledColumns(row, area.left, area.right);
    if (filled.length > 0) all += 1;
    if (isNamed(view, row, filled)) named += 1;
  }
  return { named, all };
}

/** «Наименование раздела | Описание»: the names of the two sides; null where the rows begin at once. */
export function passportHeader(view: SheetView, { top, left, right }: Area): HeaderBlock | null {
  const filled = view.filledColumns(top, left, right);
  const isHeader =
    filled.length >= 2 && SIDE_NAME.test(foldText(view.text(top, filled[filled.length - 1] ?? left)));
  return isHeader ? { top, bottom: top, score: HEADER_SCORE } : null;
}

/** Pairs of a name and a text, some of them rows of a programme's passport. */
export function isPassport(view: SheetView, { area, columns, header }: Frame, title: string): boolean {
  if (columns.length > MAX_COLUMNS) return false;
  if (header !== null && passportHeader(view, area) === null) return false;
  const { named, all } = countRows(view, area);
  return /паспорт/u.test(title) ? named >= MIN_TITLED_ROWS : named >= MIN_ROWS && named >= all * 0.5;
}

/** Whether a narrow area is a passport as a whole: then no row of it is a header, whatever words it has. */
export function isPassportArea(view: SheetView, area: Area): boolean {
  if (area.right - area.left + 1 > MAX_COLUMNS) return false;
  const { named, all } = countRows(view, area);
  return named >= MIN_ROWS && named >= all * 0.4;
}
