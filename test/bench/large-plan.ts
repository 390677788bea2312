import { Workbook } from "@cj-tech-master/excelts";

/** Parts of sentences whose lengths share no factor, so that 10,000 measures are 10,000 different sentences. */
const WORDS = [
  ["Проведение", "Организация", "Подготовка", "Анализ", "Обсуждение", "Планирование", "Разработка"],
  [
    "семинара",
    "диагностики",
    "вебинара",
    "мониторинга",
    "методического дня",
    "консультации",
    "круглого стола",
    "мастер-класса",
  ],
  [
    "для учителей математики",
    "для директоров школ",
    "для классных руководителей",
    "с родителями выпускников",
    "для молодых педагогов",
  ],
  [
    "по читательской грамотности",
    "по итогам пробных работ",
    "по новым рабочим программам",
    "по работе с текстом",
    "по оценке отметок",
    "по подготовке к экзаменам",
    "по наставничеству",
    "по развитию кружков",
    "по работе с группой риска",
  ],
  [
    "в первом полугодии",
    "на базе опорной школы",
    "в сельских школах",
    "совместно с методистами",
    "в дистанционном формате",
    "с участием института",
    "в малых группах",
    "на площадке лицея",
    "в профильных классах",
    "с открытыми уроками",
    "по заявкам школ",
  ],
] as const;

/** No two rows name one measure: where the deed begins in another way, the place differs too. */
function measureText(index: number): string {
  const parts = WORDS.map((words) => words[index % words.length]);
  return `${parts.join(" ")} (${PLACES[Math.floor(index / 7) % PLACES.length]})`;
}

const KINDS = ["село", "посёлок", "станция", "микрорайон"];
const SIDES = ["Верхнее", "Нижнее", "Дальнее", "Ближнее", "Старое", "Новое", "Южное", "Северное", "Горное"];
const NAMES = ["Берёзово", "Камышово", "Раздольное", "Ключевое", "Озёрное", "Сосновое", "Луговое"];
/** 4 × 9 × 7 = 252 places. */
const PLACES = Array.from(
  { length: KINDS.length * SIDES.length * NAMES.length },
  (_, index) => `${KINDS[index % 4]} ${SIDES[index % 9]} ${NAMES[index % 7]}`,
);

const DEADLINES = ["Октябрь 2025 г.", "до 1 марта 2026 г.", "Ноябрь 2025 г. – март 2026 г.", "Ежеквартально"];
const BODIES = ["Методический центр; руководители ОО", "Управление образования", "Руководители ОО"];
const ROWS_PER_BLOCK = 50;
/** Kinds of defect in turn: every fiftieth row has one, so that 2 % of the measures are defective. */
const DEFECTS: readonly ((cells: string[]) => void)[] = [
  (cells) => (cells[3] = ""),
  (cells) => (cells[2] = ""),
  (cells) => (cells[3] += ";"),
  (cells) => (cells[2] = "Октябрь 2021 г."),
  (cells) => (cells[1] += " в соответствии с"),
];

/**
 * A municipal plan of any length as an .xlsx file; 2 % of its measures have a defect.
 * @param rows number of measures
 */
export async function largePlan(rows: number): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("План");
  sheet.addRow(["План мероприятий по повышению качества образования на 2025–2026 годы"]);
  sheet.addRow([]);
  sheet.addRow(["№ п/п", "Мероприятие", "Срок исполнения", "Ответственные", "Ожидаемый результат"]);
  for (let index = 0; index < rows; index++) {
    const block = Math.floor(index / ROWS_PER_BLOCK) + 1;
    const item = (index % ROWS_PER_BLOCK) + 1;
    if (item === 1) sheet.addRow([`${block}. Направление номер ${block}`]);
    const cells = [
      `${block}.${item}`,
      measureText(index),
      DEADLINES[index % DEADLINES.length] ?? "",
      BODIES[index % BODIES.length] ?? "",
      `Охвачено не менее ${(index % 90) + 10} учителей группы ${index}`,
    ];
    if (item === ROWS_PER_BLOCK) DEFECTS[block % DEFECTS.length]?.(cells);
    sheet.addRow(cells);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
