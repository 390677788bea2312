import type { DeadlineCase } from "./deadlines.notation";

/** Ways of writing met in real annexes and school plans, told in our own words. */
export const REAL: readonly DeadlineCase[] = [
  // One time makes another exact
  ["Ноябрь (до 20.11)", "openStart ..2023-11-20", "school"],
  ["Ноябрь, до 20.11", "openStart ..2023-11-20", "school"],
  ["ноябрь 2024 – до 20.11", "openStart ..2024-11-20"],
  ["февраль 2025 г. (не позднее 14 февраля)", "openStart ..2025-02-14"],
  ["февраль (21.02)", "date 2024-02-21", "school"],
  ["III квартал 2024 г. (август)", "month 2024-08-01..2024-08-31"],
  ["весенние каникулы с 24 по 31 марта 2025 г.", "range 2025-03-24..2025-03-31"],
  ["февраль-май (второе полугодие)", "range 2024-02-01..2024-05-31", "school"],
  // What goes on after the time named
  ["ноябрь, в течение года", "openEnd 2023-11-01.. ?", "school"],
  ["Ноябрь, в течение учебного года по мере поступления", "recurring 2023-11-01.. @asNeeded ?", "school"],
  ["в течение учебного года, ноябрь-март", "range 2023-11-01..2024-03-31", "school"],
  ["ноябрь 2024 г., далее – постоянно", "continuous 2024-11-01.."],
  ["IV квартал 2024 г., далее на постоянной основе", "continuous 2024-10-01.."],
  // The period does not decide it
  ["до начала учебного года", "openStart ..2023-08-31 ?", "school"],
  ["до начала учебного года", "openStart ..2023-08-31", "calendar"],
  ["июль, ноябрь (заседания)", "list 2023-11-01..2024-07-31 ?", "school"],
  ["ноябрь – начало декабря", "range 2023-11-01.. ?", "school"],
  ["ежегодно, ноябрь 2024 – 2026", "recurring 2024-01-01..2026-12-31 @yearly:11 ?"],
  ["май - июнь 2025, 2026 гг.", "list 2025-05-01..2026-06-30"],
  // Places, rooms and speakers behind the time
  ["17 ноября\nДом культуры «Мир»", "date 2023-11-17", "school"],
  ["17 ноября\nул. Садовая, 8", "date 2023-11-17", "school"],
  ["17 ноября\nгимназия N 2", "date 2023-11-17", "school"],
  ["8 декабря 2025** года", "date 2025-12-08"],
  // Hours behind a day
  ["17 марта 13.00", "date 2023-03-17", "march"],
  ["17 марта 10.00-12.30", "date 2023-03-17", "march"],
  ["17 марта 9-30", "date 2023-03-17", "march"],
  ["17 марта 15 ч.", "date 2023-03-17", "march"],
  ["ноябрь 23", "month ?", "school"],
  // Days near the few weeks of a plan
  ["до 10 февраля", "openStart ..2023-02-10", "march"],
  ["4 апреля", "date 2023-04-04", "march"],
  ["до 10 сентября", "openStart ?", "march"],
  // A dash lost at the end of a line
  ["Октябрьдекабрь", "range 2023-10-01..2023-12-31", "school"],
  ["ОктябрьДекабрь", "list 2023-10-01..2023-12-31", "school"],
  // Words cut at the end of a line
  ["в тече-\nние 2024 года", "year 2024-01-01..2024-12-31"],
  ["Нояб-\nрь 2024", "month 2024-11-01..2024-11-30"],
  ["ежеме- сячно", "recurring @monthly"],
  ["март-\nмай 2024", "range 2024-03-01..2024-05-31"],
  // Shortened words
  ["2 раза в м-ц", "recurring @biweekly ?"],
  ["В теч. года", "year 2023-01-01..2023-12-31", "calendar"],
  ["в теч.года", "year ?", "school"],
  ["2 раза в теч. года", "recurring @halfYearly"],
  ["2 нед. нояб.", "month 2023-11-01..2023-11-30 ?", "school"],
  ["1-я пол. ноября", "range 2023-11-01..2023-11-15 ?", "school"],
  // Repetitions
  ["каждая 3-я неделя месяца", "recurring @monthly"],
  ["каждый второй четверг месяца", "recurring @monthly"],
  ["вторая и последняя среда месяца", "recurring @monthly"],
  ["с декабря по апрель (1 раз в месяц)", "recurring 2023-12-01..2024-04-30 @monthly", "school"],
  ["каждую пятницу ноября", "recurring 2023-11-01..2023-11-30 @weekly", "school"],
  ["по графику и по запросам", "recurring @asNeeded |по графику"],
  // Events and documents
  ["в случае обнаружения", "event"],
  ["в случае необходимости", "recurring @asNeeded"],
  ["в преддверии Нового года", "event"],
  ["в преддверии нового учебного года", "event"],
  ["за двое суток", "event ?"],
  ["за три дня", "event ?"],
  ["в определённые порядком сроки", "byDocument |в определённые порядком сроки"],
  ["в утвержденные министерством сроки", "byDocument |в утвержденные министерством сроки"],
];
