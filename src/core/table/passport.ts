import { foldText } from "./fold";
import type { Frame } from "./frame";
import { readNumbering } from "./numbering";
import type { SheetView } from "./sheet-view";

/** Names of passport rows: the left column of «Паспорт программы» in Russian programme documents. */
const PASSPORT_ROW =
  /^(?:(?:полное )?наименование (?:муниципальной |региональной |государственной |краевой )?(?:программ|проект|план)|основани\p{L}* (?:для )?разработ|разработчик|(?:основные |ответственн\p{L}+ )?(?:исполнител|соисполнител)|участники (?:программ|проект)|цел[ьи] |задачи|срок\p{L}* (?:и этапы )?реализаци|этапы|целевые (?:индикатор|показател)|(?:объем\p{L}* и )?источник\p{L}* финансировани|объем\p{L}* (?:бюджетн|финансов)|ожидаем\p{L}* (?:конечн\p{L}* )?результат|показател\p{L}* эффективност|заказчик|координатор|куратор|руководитель (?:программ|проект)|механизм\p{L}* (?:реализаци|контрол)|система (?:организации )?контрол|контроль|мониторинг реализаци|методы сбора|нормативн\p{L}* (?:правов\p{L}* )?(?:баз|основ))/u;
const MIN_ROWS = 3;

/** Pairs of a name and a text, at least three of them rows of a programme's passport. */
export function isPassport(view: SheetView, { area, columns, header }: Frame, title: string): boolean {
  if (columns.length > 3 || header !== null) return false;
  let named = 0;
  let rows = 0;
  for (let row = area.top; row <= area.bottom && rows < 60; row += 1) {
    const [first, second] = view.filledColumns(row, area.left, area.right);
    if (first === undefined) continue;
    rows += 1;
    const isNumbered = second !== undefined && readNumbering(view.text(row, first)) !== null;
    const name = view.text(row, isNumbered ? second : first);
    if (PASSPORT_ROW.test(foldText(name.slice(0, 120)).replace(/^[\d.)\s]+/u, ""))) named += 1;
  }
  const isTitled = /паспорт/u.test(title);
  return named >= MIN_ROWS && (isTitled || named >= rows * 0.5);
}
