import { Workbook } from "@cj-tech-master/excelts";

const SUBJECTS = ["Русский язык", "Математика"] as const;
const HEADER = [
  "Год",
  "Муниципалитет",
  "Код ОО",
  "Образовательная организация",
  "Код участника",
  "Предмет",
  "Первичный балл",
  "Отметка",
];
const PUPILS = 25;
const INDICATORS = [
  ["1", "Доля обучающихся, получивших неудовлетворительный результат на ОГЭ по математике", "%"],
  ["2", "Качество знаний на ОГЭ по русскому языку", "%"],
  ["3", "Средняя отметка ОГЭ по математике", "балл"],
] as const;

/**
 * Results of an exam with a sheet of indicators to fill, as an .xlsx file; the same after every run.
 * @param rows number of results: 25 pupils of a school in two subjects
 */
export async function largeResults(rows: number): Promise<Uint8Array> {
  const workbook = new Workbook();
  const results = workbook.addWorksheet("ОГЭ");
  results.addRow(HEADER);
  for (let index = 0; index < rows; index++) {
    const school = Math.floor(index / (PUPILS * SUBJECTS.length));
    const score = (index * 37 + school * 11) % 33;
    const mark = score < 8 ? 2 : score < 15 ? 3 : score < 24 ? 4 : 5;
    const code = 400_000 + school;
    const subject = SUBJECTS[Math.floor(index / PUPILS) % SUBJECTS.length];
    const municipality = `Округ № ${(school % 20) + 1}`;
    results.addRow([
      2025,
      municipality,
      code,
      `МБОУ «Школа № ${school + 1}»`,
      700_000 + index,
      subject,
      score,
      mark,
    ]);
  }
  const indicators = workbook.addWorksheet("Показатели");
  indicators.addRow(["№ п/п", "Показатель", "Ед. изм.", "2025"]);
  for (const row of INDICATORS) indicators.addRow([...row]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
