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
