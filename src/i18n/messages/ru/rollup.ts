/** The roll-up of municipal plans. */
export const ROLLUP_RU = {
  "rollup.intro":
    "Сравню планы муниципалитетов с региональным планом этой книги. Выбранные файлы только читаются.",
  "rollup.pick": "Файлы планов муниципалитетов (.xlsx)",
  "rollup.picked":
    "{count, plural, one {Выбран # файл} few {Выбрано # файла} many {Выбрано # файлов} other {Выбрано # файла}}.",
  "rollup.start": "Сделать свод",
  "rollup.summary":
    "{plans, plural, one {Прочитан # план} few {Прочитано # плана} many {Прочитано # планов} other {Прочитано # плана}}. Пробелов {missing}, опозданий {late}, строк вне блоков {foreign}, похоже на копии {copied}.",
  "rollup.coverage": "{municipality}: охвачено {covered} из {duties}",
  "rollup.failed":
    "{count, plural, one {# файл не прочитан} few {# файла не прочитано} many {# файлов не прочитано} other {# файла не прочитано}}:",
  "rollup.failedFile": "{file}: {reason}",
  "rollup.noPlan":
    "Плановой таблицы в файле нет. Нужен лист со столбцами «Мероприятие», «Срок», «Ответственный».",
  "rollup.copiedSections": "Скопированные разделы (признак, требующий проверки):",
  "rollup.apply": "Создать листы свода ({count})",
  "rollup.again": "Выбрать файлы…",
  "rollup.done": "Свод готов: {sheets}.",
  "group.rollup": "Свод муниципальных планов",
} as const;
