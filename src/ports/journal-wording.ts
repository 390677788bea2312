/** Words of the journal sheet; they are read back, so a change of one needs the old one to stay readable. */
export const JOURNAL_SHEET = { name: "Журнал плана качества", role: "journal" } as const;

/** Titles of the columns people read, then of the first column for the machine. */
export const JOURNAL_TITLES = [
  "Когда",
  "Группа",
  "Что сделано",
  "Лист",
  "Ячейка",
  "Было",
  "Стало",
  "Правило",
  "Состояние",
  "Данные для возврата",
] as const;

/**
 * State of one entry. `kept`: it could not be taken back, the cell holds something else by now;
 * `dropped`: it was never made, because the cell changed before a group that was cut off could be finished.
 */
export type EntryState = "started" | "applied" | "takenBack" | "kept" | "dropped";

export const STATE_WORDS: Readonly<Record<EntryState, string>> = {
  started: "начато",
  applied: "сделано",
  takenBack: "возвращено",
  kept: "не возвращено: изменено позже",
  dropped: "не сделано: изменено раньше",
};

/** What stands in «Стало» for things that are no cells. */
export const THING_WORDS = {
  addSheet: "добавлен лист",
  removeOwnSheet: "удалён прежний лист",
  addName: "добавлено имя",
  addConditionalFormat: "добавлено условное форматирование",
  addValidation: "добавлена проверка данных",
  addComment: "добавлено примечание",
  addChart: "добавлена диаграмма",
} as const;
