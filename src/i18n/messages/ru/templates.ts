/** Municipal templates and what is made from a plan. */
export const TEMPLATES_RU = {
  "templates.intro":
    "Для каждого муниципалитета появится новый лист: блоки регионального плана, поручения муниципалитетам для заполнения, мероприятия региона для справки. Ваши листы не изменятся.",
  "templates.noPlan":
    "Регионального плана в книге нет. Откройте книгу с планом, где есть столбцы «Мероприятие», «Срок», «Ответственные».",
  "templates.plan": "Региональный план",
  "templates.plan.option":
    "{title} ({measures, plural, one {# мероприятие} few {# мероприятия} many {# мероприятий} other {# мероприятия}})",
  "templates.list": "Муниципалитеты, по одному в строке",
  "templates.list.hint": "Можно вставить столбец из Excel.",
  "templates.fromSelection": "Взять из столбца листа",
  "templates.column": "Столбец со списком",
  "templates.start": "Начало периода",
  "templates.end": "Конец периода",
  "templates.protect": "Защитить строки блоков (без пароля)",
  "templates.annual": "План на один год",
  "templates.annual.year": "Год",
  "templates.annual.school": "учебный год (с сентября)",
  "templates.cyclogram": "Циклограмма по месяцам",
  "templates.preview": "Показать, что будет создано",
  "templates.sheets":
    "{count, plural, one {Будет создан # лист} few {Будет создано # листа} many {Будет создано # листов} other {Будет создано # листа}}:",
  "templates.summary":
    "Блоков {blocks}, мероприятий {measures}, из них поручено муниципалитетам {duties}. Период: {start} – {end}.",
  "templates.noDuties":
    "В плане нет мероприятий, за которые отвечают муниципалитеты: листы будут состоять из справочных строк. Проверьте столбец «Ответственные».",
  "templates.apply": "Создать листы ({count})",
  "templates.change": "Изменить выбор",
  "templates.nothing": "Впишите хотя бы один муниципалитет.",
  "templates.badPeriod": "Период не понят: конец раньше начала или дата не заполнена. Исправьте даты.",
  "templates.done":
    "{count, plural, one {Создан # лист} few {Создано # листа} many {Создано # листов} other {Создано # листа}}.",
  "group.templates": "Планы муниципалитетов",
  "group.annual": "План на год",
  "cli.noMunicipality":
    "Не указано, что создать. Назовите муниципалитеты (--municipality или --list), год (--annual) или циклограмму (--cyclogram).",
  "cli.noOutput":
    "Укажите, куда записать: -o ФАЙЛ.xlsx для одной книги или -o ПАПКА для книги на муниципалитет.",
  "cli.badYear": "Год «{text}» не понят. Напишите так: 2026 или 2025/2026.",
  "cli.option.outputTemplates": "книга .xlsx со всеми листами или папка для книги на муниципалитет",
  "cli.templates.made":
    "{count, plural, one {Создан # лист} few {Создано # листа} many {Создано # листов} other {Создано # листа}}",
} as const;
