/** Why a sheet has no plan table. */
export const ABSENCE_RU = {
  "absence.title": "Почему здесь нет плана",
  "absence.sheet": "Лист «{sheet}»: плановой таблицы нет. {why}",
  "absence.persons": "Строки называют людей: похоже на список сотрудников.",
  "absence.prices": "Столбцы с ценами и суммами: похоже на прайс-лист или смету.",
  "absence.timetable": "Столбцы с днями недели или уроками: похоже на расписание.",
  "absence.register": "Столбцы с номерами и датами документов: похоже на журнал или реестр.",
  "absence.marks": "Столбцы с отметками: похоже на ведомость.",
  "absence.noMeasures": "Нет столбца с мероприятиями.",
  "absence.noDeadlines": "Нет столбца со сроками.",
  "absence.noTables": "Таблиц на листе не найдено.",
  "absence.otherTable": "Таблица на листе другого вида.",
} as const;
