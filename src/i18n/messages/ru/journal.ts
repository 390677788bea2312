/** The journal of changes and why single edits were not made. */
export const JOURNAL_RU = {
  "journal.empty": "Надстройка ещё ничего не меняла в этой книге.",
  "journal.text": "Каждую запись можно вернуть, если ячейки с тех пор не менялись.",
  "journal.entries":
    "{count, plural, one {# изменение} few {# изменения} many {# изменений} other {# изменения}}",
  "journal.status.started": "прервано",
  "journal.status.applied": "сделано",
  "journal.status.takenBack": "возвращено",
  "journal.status.partlyTakenBack": "возвращено частично",
  "journal.closed":
    "{count, plural, =0 {Менять было нечего.} one {Готово: # изменение.} few {Готово: # изменения.} many {Готово: # изменений.} other {Готово: # изменения.}}",
  "journal.was": "было",
  "journal.became": "стало",
  "skip.changed": "{address}: ячейка изменилась после проверки, сейчас в ней «{found}»",
  "skip.rowGone": "{address}: строки больше нет на листе или её не отличить от похожих",
  "skip.sheetGone": "{address}: листа больше нет в книге",
  "skip.locked": "{address}: лист защищён. Снимите защиту на вкладке «Рецензирование» и повторите",
  "skip.merged": "{address}: ячейка закрыта объединением. Разъедините ячейки и повторите",
  "skip.arrayPart":
    "{address}: ячейка стала частью формулы массива, отдельно её изменить нельзя. Уберите формулу массива и повторите",
  "skip.tableEdge":
    "{address}: ячейка стоит в заголовке или в строке итогов таблицы Excel, от неё зависят имена столбцов. Измените её сами, если это нужно",
  "skip.pivot": "{address}: ячейка внутри сводной таблицы. Перенесите сводную таблицу и повторите",
  "skip.filtered": "{address}: строка скрыта фильтром. Снимите фильтр и повторите",
  "skip.notOurs": "{address}: это сделала не надстройка, оставлено",
  "skip.edited": "{address}: лист правили после нас, он оставлен",
  "skip.moved":
    "{address}: строка переехала, а формула ссылается на другие строки. Прочитайте книгу заново и повторите",
  "skip.limit": "{address}: в ячейку столько не помещается",
} as const;
