import { Workbook } from "@cj-tech-master/excelts";

const MEASURES = [
  "Проведение семинара для учителей",
  "Мониторинг результатов проверочных работ",
  "Методический день в школе",
  "Анализ результатов диагностики",
];
const DEADLINES = ["Октябрь 2025 г.", "до 1 марта 2026 г.", "Ноябрь 2025 г. – март 2026 г.", "Ежеквартально"];
const BODIES = ["Методический центр; руководители ОО", "Управление образования", "Руководители ОО"];
const ROWS_PER_BLOCK = 50;

/**
 * A municipal plan of any length as an .xlsx file; every fiftieth row lacks its responsible or its deadline.
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
    const broken = item === ROWS_PER_BLOCK;
    sheet.addRow([
      `${block}.${item}`,
      `${MEASURES[index % MEASURES.length]} № ${index}`,
      broken && block % 2 === 0 ? "" : DEADLINES[index % DEADLINES.length],
      broken && block % 2 === 1 ? "" : BODIES[index % BODIES.length],
      `Охвачено не менее ${(index % 90) + 10} учителей группы ${index}`,
    ]);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
