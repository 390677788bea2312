/** The custom functions: their list, their errors, and leaving only their values. */
export const FUNCTIONS_RU = {
  "functions.intro":
    "Пишите эти функции в любой ячейке. Имена латинские на всех языках. Книгу они не меняют и сами не пересчитываются без причины.",
  "functions.search": "Найти функцию",
  "functions.none": "Такой функции нет. Сотрите часть слова или весь запрос.",
  "functions.group.marks": "Отметки",
  "functions.group.schools": "Школы и доли",
  "functions.group.deadlines": "Сроки",
  "functions.group.plans": "Планы",
  "functions.optional": "можно не указывать",
  "functions.shows": "показывает",
  "functions.copy": "Скопировать {formula}",
  "functions.copied": "Скопировано: {formula}. Вставьте в ячейку.",
  "functions.notCopied": "Буфер обмена закрыт. Выделите формулу и нажмите Ctrl+C.",
  "functions.errors": "Если в ячейке ошибка",
  "functions.error.name":
    "#ИМЯ? Надстройки нет на этом компьютере, или она ещё открывается. Откройте её область; тем, у кого надстройки нет, отправляйте значения вместо функций.",
  "functions.error.na":
    "#Н/Д Недостаточно данных. Наведите указатель на значок рядом с ячейкой: там причина.",
  "functions.error.value": "#ЗНАЧ! Аргумент не подходит. Причина написана у значка рядом с ячейкой.",
  "freeze.title": "Заменить функции значениями",
  "freeze.text":
    "У получателя без надстройки функции покажут #ИМЯ?. Замените их числами перед отправкой; замену можно вернуть.",
  "freeze.start": "Найти функции в книге",
  "freeze.nothing": "Ячеек для замены в книге нет.",
  "freeze.left": "Эти ячейки останутся формулами:",
  "freeze.left.uncalculated": "{address}: в ячейке ошибка, значения нет. Исправьте аргументы и повторите.",
  "freeze.done":
    "{count, plural, one {# ячейка} few {# ячейки} many {# ячеек} other {# ячейки}}: функции заменены значениями.",
  "group.freeze": "Функции заменены значениями",
} as const;
