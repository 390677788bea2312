/** Filling of indicators. */
export const INDICATORS_RU = {
  "indicators.intro":
    "Найду таблицы показателей и листы результатов и подготовлю обычные формулы Excel. До просмотра ничего не записывается.",
  "indicators.start": "Подготовить формулы",
  "indicators.noTable":
    "Таблицы показателей в книге «{file}» нет. Нужен лист со столбцами «Показатель», «Ед. изм.» и годами.",
  "indicators.noTableHere":
    "Таблицы показателей в книге нет. Нужен лист со столбцами «Показатель», «Ед. изм.» и годами; откройте такую книгу и повторите.",
  "indicators.earlier":
    "Формулы уже записаны (листы: {sheets}). Чтобы заполнить заново, сначала верните прошлую запись в журнале.",
  "indicators.filled":
    "{count, plural, =0 {Формул нет.} one {# ячейка получит формулу.} few {# ячейки получат формулы.} many {# ячеек получат формулы.} other {# ячейки получат формулы.}}",
  "indicators.sources": "Откуда беру данные",
  "indicators.source":
    "лист «{sheet}», {range}: {exam}, {rows, plural, one {# строка} few {# строки} many {# строк} other {# строки}}",
  "indicators.noExam": "процедура не названа",
  "indicators.rows": "Показатели",
  "indicators.status.filled": "формула",
  "indicators.status.noSource": "нет результатов",
  "indicators.status.manual": "вносится вручную",
  "indicators.status.asked": "нужен ваш ответ",
  "indicators.status.unknown": "не распознан",
  "indicators.value": "{year}: {value}",
  "indicators.substituted": "{year}: {value} (по результатам {sourceYear})",
  "indicators.none": "н/д",
  "indicators.questions": "Уточните показатели",
  "indicators.question": "«{name}» это:",
  "indicators.notIndicator": "ничего из этого",
  "indicators.differences": "Введено вручную иначе",
  "indicators.difference": "{address}: введено {typed}, получается {computed}",
  "indicators.keep": "оставить введённое",
  "indicators.replaceAll": "Заменить все введённые числа формулами",
  "indicators.byMunicipality": "Добавить лист по муниципалитетам",
  "indicators.assessment": "Добавить лист уровней и достижения целей",
  "indicators.charts": "Добавить диаграмму по годам",
  "indicators.warning.noYears":
    "{address}: в таблице нет столбцов с годами, формулы записать некуда. Добавьте столбец с годом.",
  "indicators.warning.protected":
    "Лист «{sheet}» защищён. Снимите защиту на вкладке «Рецензирование» и повторите.",
  "indicators.warning.filtered": "На листе «{sheet}» включён фильтр: часть строк скрыта.",
  "indicators.warning.merged":
    "{address}: объединённые ячейки, формула сюда не записывается. Разъедините их.",
  "indicators.warning.noTables": "Таблицы показателей не найдены.",
  "indicators.warning.noSources":
    "Листы результатов не найдены. Нужны листы с участниками, предметами и отметками или баллами.",
  "indicators.warning.noCodes": "Лист «{sheet}»: нет кодов участников, повторы строк не проверяются.",
  "group.indicators": "Формулы показателей",
} as const;
