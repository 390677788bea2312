import { Workbook } from "@cj-tech-master/excelts";

/** A year for which nobody has set a pass score yet. */
export const YEAR_WITHOUT_MINIMUM = 2041;
const SUBJECT = "Физика";

/** Results in test scores of a year whose pass score nobody knows, and a table that asks who did not reach it. */
export async function resultsWithoutMinimum(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const results = workbook.addWorksheet("ЕГЭ");
  results.addRow(["Год", "Код ОО", "Код участника", "Предмет", "Тестовый балл"]);
  const scores = [20, 34, 35, 36, 48, 61, 77, 90];
  scores.forEach((score, index) =>
    results.addRow([YEAR_WITHOUT_MINIMUM, 400_001, 700_000 + index, SUBJECT, score]),
  );
  const indicators = workbook.addWorksheet("Показатели");
  indicators.addRow(["№ п/п", "Показатель", "Ед. изм.", String(YEAR_WITHOUT_MINIMUM)]);
  indicators.addRow(["1", "Доля участников, не преодолевших минимальный порог ЕГЭ по физике", "%"]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/**
 * Results of 2019 and 2022, and a table that asks for 2020, which the footnote takes from 2019, with a number typed
 * into it; it has no column for 2022.
 */
export async function resultsForFootnote(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const results = workbook.addWorksheet("ОГЭ");
  results.addRow(["Год", "Код ОО", "Код участника", "Предмет", "Отметка"]);
  [2019, 2022].forEach((year, index) =>
    [2, 3, 3, 4].forEach((mark, pupil) =>
      results.addRow([year, 400_001, 800_000 + index * 10 + pupil, "Математика", mark]),
    ),
  );
  const indicators = workbook.addWorksheet("Показатели");
  indicators.addRow(["№ п/п", "Показатель", "Ед. изм.", "2020"]);
  indicators.addRow([
    "1",
    "Доля обучающихся, получивших неудовлетворительный результат на ОГЭ по математике",
    "%",
    31.2,
  ]);
  indicators.addRow(["2", "Качество знаний на ОГЭ по математике", "%", 7]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A plan in which every measure lacks its deadline, and its responsibles end with a separator. */
export async function planOfDefects(measures: number): Promise<Uint8Array> {
  const workbook = new Workbook();
  const plan = workbook.addWorksheet("План");
  plan.addRow(["План мероприятий по повышению качества образования на 2025 год"]);
  plan.addRow(["№ п/п", "Мероприятие", "Срок исполнения", "Ответственные", "Ожидаемый результат"]);
  for (let number = 1; number <= measures; number += 1) {
    plan.addRow([
      `${number}.`,
      `Семинар для учителей школы посёлка ${number}-й километр`,
      "",
      "Школы;",
      `Обучено ${number} учителей`,
    ]);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
