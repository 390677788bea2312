/** Home: what was recognised, the five jobs, the footer. */
export const HOME_RU = {
  "home.workbook": "Книга: {name}",
  "home.recognised": "Что распознано",
  "home.nothing":
    "Плановых таблиц в книге нет. Откройте книгу с планом или показателями; лист с планом узнаётся по столбцам «Мероприятие», «Срок», «Ответственные».",
  "home.reading": "Смотрю, что есть в книге…",
  "home.refresh": "Прочитать заново",
  "home.table.plan":
    "План: {items, plural, one {# мероприятие} few {# мероприятия} many {# мероприятий} other {# мероприятия}}, {sections, plural, =0 {без блоков} one {# блок} few {# блока} many {# блоков} other {# блока}}",
  "home.table.indicators":
    "Показатели: {items, plural, one {# строка} few {# строки} many {# строк} other {# строки}}",
  "home.table.results":
    "Результаты: {items, plural, one {# строка} few {# строки} many {# строк} other {# строки}}",
  "home.table.scale": "Шкала: {items, plural, one {# строка} few {# строки} many {# строк} other {# строки}}",
  "home.table.abbreviations":
    "Сокращения: {items, plural, one {# строка} few {# строки} many {# строк} other {# строки}}",
  "home.table.passport":
    "Паспорт: {items, plural, one {# строка} few {# строки} many {# строк} other {# строки}}",
  "home.table.other":
    "Другая таблица: {items, plural, one {# строка} few {# строки} many {# строк} other {# строки}}",
  "home.table.place": "лист «{sheet}», {range}",
  "home.table.unsure": "уверенность {percent} %",
  "home.job.check": "Проверить план",
  "home.job.check.text":
    "Найду пропуски и ошибки в сроках, нумерации и ответственных, покажу ячейки и предложу исправления.",
  "home.job.indicators": "Заполнить показатели",
  "home.job.indicators.text":
    "Запишу обычные формулы Excel по листам результатов; они работают и без надстройки.",
  "home.job.schools": "Школы: ШНОР и объективность",
  "home.job.schools.text": "Покажу признаки, требующие проверки, с числами и правилами.",
  "home.job.templates": "Создать план муниципалитета",
  "home.job.templates.text":
    "Планы муниципалитетов, план на год, отчёт об исполнении, контроль сроков, паспорт.",
  "home.job.rollup": "Свод муниципальных планов",
  "home.job.rollup.text": "Сравню планы муниципалитетов с региональным: кто что охватил.",
  "home.job.last": "в {when}: {summary}",
  "home.job.ran": "запускалось в {when}",
  "home.next": "Дальше:",
  "home.last.check":
    "{errors, plural, one {# ошибка} few {# ошибки} many {# ошибок} other {# ошибки}}, {warnings, plural, one {# замечание} few {# замечания} many {# замечаний} other {# замечания}}",
  "home.last.indicators":
    "{filled, plural, =0 {формул нет} one {# формула} few {# формулы} many {# формул} other {# формулы}}, {questions, plural, =0 {вопросов нет} one {# вопрос} few {# вопроса} many {# вопросов} other {# вопроса}}",
  "home.last.schools":
    "{schools, plural, one {# школа} few {# школы} many {# школ} other {# школы}}, признаки низких результатов: {low}, необъективности: {flagged}",
  "home.finished":
    "{count, plural, =0 {Запись закрыта: дописывать было нечего.} one {Запись закончена: дописана # ячейка.} few {Запись закончена: дописаны # ячейки.} many {Запись закончена: дописано # ячеек.} other {Запись закончена: дописано # ячейки.}}",
  "home.cutOff":
    "Прошлая запись «{title}» прервалась на середине. Довести её до конца или вернуть всё как было?",
} as const;
