import { gridOf } from "../../../test/support/grids";
import { sheetOf } from "../../../test/support/sheet-text";
import type { Grid } from "../sheet/grid";
import { readPlanTables } from "./reading";

const HEADER = ["№", "Мероприятие", "Срок", "Ответственный", "Результат"];

function planOf(row: readonly (string | number)[], options: Parameters<typeof gridOf>[1] = {}): Grid {
  return gridOf(
    [["План на 2024 год"], HEADER, row, ["2", "Анализ отчётов школ района", "май 2024", "УО", "Справка"]],
    options,
  );
}

const firstItem = (grids: readonly Grid[], options = {}) => readPlanTables(grids, options)[0]?.items[0];

describe("reading of plan rows", () => {
  test.each([
    ["text", "сентябрь 2024", "General", "2024-09-01", "2024-09-30"],
    ["a date shown as a month says a month", 45536, "mmmm yyyy", "2024-09-01", "2024-09-30"],
    ["a date shown with two digits of the year", 45536, "mmm.yy", "2024-09-01", "2024-09-30"],
    ["a whole date", 45536, "dd.mm.yyyy", "2024-09-01", "2024-09-01"],
    ["words of the number format count", 45550, '"до "dd.mm.yyyy', null, "2024-09-15"],
    ["words before a month take the genitive", 45550, '"до "mmmm yyyy', null, "2024-08-31"],
    ["a day without a year takes the year of the plan", 45550, "d mmmm", "2024-09-15", "2024-09-15"],
    ["a year as a number", 2024, "General", "2024-01-01", "2024-12-31"],
    ["a serial without a date format is no date", 45536, "General", null, null],
  ])("deadline: %s", (_, value, format, start, end) => {
    const shown = typeof value === "string" ? value : format === "General" ? String(value) : "как показано";
    const grid = planOf(["1", "Проведение семинара", value, "УО", "Справка"], {
      formats: { C3: format },
      shown: { C3: shown },
    });
    expect(firstItem([grid])?.deadline).toMatchObject({ text: shown, start, end });
  });

  test("dates count from 1904 where the workbook says so", () => {
    const grid = planOf(["1", "Проведение семинара", 44074, "УО", "Справка"], {
      formats: { C3: "dd.mm.yyyy" },
    });
    expect(firstItem([{ ...grid, date1904: true }])?.deadline).toMatchObject({ start: "2024-09-01" });
  });

  test.each([
    ["2 декада", "range", "2024-09-11", "2024-09-20", true],
    ["в течение месяца", "month", "2024-09-01", "2024-09-30", false],
    ["до 5 октября", "openStart", null, "2024-10-05", true],
    ["по графику", "byDocument", null, null, true],
  ])("«%s» under the heading of a month", (text, kind, start, end, certain) => {
    const sheet = `План контроля на 2024 год | > | >
      Мероприятие | Срок | Ответственный
      СЕНТЯБРЬ | > | >
      Проверка журналов успеваемости | ${text} | Завуч
      ОКТЯБРЬ | > | >
      Проверка рабочих программ | 1 декада | Завуч`;
    expect(firstItem([sheetOf(sheet)])?.deadline).toMatchObject({ text, kind, start, end, certain });
  });

  test.each([
    ["01.02.2024", "15.03.2024", "range", "2024-02-01", "2024-03-15"],
    ["", "15.03.2024", "openStart", null, "2024-03-15"],
    ["01.02.2024", "", "openEnd", "2024-02-01", null],
    ["", "", "none", null, null],
    ["15.03.2024", "01.02.2024", "range", "2024-03-15", "2024-02-01"],
  ])("two columns «%s» and «%s»", (from, until, kind, start, end) => {
    const sheet = `№ | Мероприятие | Дата начала | Дата окончания | Исполнитель
      1 | Разработка положения о конкурсе | ${from} | ${until} | УО
      2 | Проведение конкурса учителей | 01.04.2024 | 30.04.2024 | УО`;
    const deadline = firstItem([sheetOf(sheet)])?.deadline;
    expect(deadline).toMatchObject({
      kind,
      start,
      end,
      certain: kind !== "none" && (start === null || end === null || start <= end),
    });
  });

  test("a cyclogram gives the marked months as the deadline", () => {
    const sheet = `Циклограмма на 2024/2025 учебный год
      № | Мероприятие | сентябрь | октябрь | ноябрь | Ответственный
      1 | Проверка школьных журналов | + | | + | Завуч
      2 | Посещение уроков молодых учителей | | 15 | | Завуч`;
    const items = readPlanTables([sheetOf(sheet)])[0]?.items ?? [];
    expect(items.map(({ deadline }) => deadline?.text)).toEqual(["сентябрь, ноябрь", "15 октября"]);
    expect(items[1]?.deadline).toMatchObject({ start: "2024-10-15", end: "2024-10-15" });
  });

  test("months as headings give the deadline of their rows", () => {
    const sheet = `План методической работы на 2024/2025 учебный год
      № | Мероприятие | Ответственный
      * Сентябрь | > | >
      1 | Утверждение рабочих программ | Директор
      * Март | > | >
      1 | Неделя математики в начальной школе | Завуч`;
    const items = readPlanTables([sheetOf(sheet)])[0]?.items ?? [];
    expect(items.map(({ deadline }) => deadline?.start)).toEqual(["2024-09-01", "2025-03-01"]);
  });

  test("abbreviations of the workbook and the glossary of the schema name the bodies", () => {
    const plan = sheetOf(
      `№ | Мероприятие | Срок | Ответственный
      1 | Проведение семинаров для педагогов | май | ГМЦ
      2 | Сбор отчётов от школ района | июнь | ОУО
      3 | Издание сборника лучших уроков | июль | Городской методический центр`,
      "A1",
      "План",
    );
    const list = sheetOf(
      "Сокращения\nГМЦ | городской методический центр\nПОС | психологическая служба",
      "A1",
      "Сокращения",
    );
    const tables = readPlanTables([plan, list], { glossary: { ОУО: "Отдел управления образованием" } });
    const canonical = tables[0]?.items.map(({ responsible }) => responsible?.parties[0]?.canonical);
    expect(canonical?.[1]).toBe("Отдел управления образованием");
    expect(canonical?.[0]).toBe(canonical?.[2]);
  });

  test("results are read for targets, thresholds of indicators too", () => {
    const sheet = `№ | Показатель | Ед. изм. | Целевое значение
      1 | Доля выпускников с аттестатом | % | не менее 95 %
      2 | Доля неуспевающих обучающихся | % | не более 5 %`;
    const items = readPlanTables([sheetOf(sheet)])[0]?.items ?? [];
    expect(items.map(({ targets }) => targets[0]?.comparator)).toEqual(["ge", "le"]);
  });

  test("a table of results carries no readings", () => {
    const sheet = `Код ОО | Предмет | Балл
      101 | Русский язык | =70
      102 | Математика | =55
      103 | Физика | =48`;
    const [table] = readPlanTables([sheetOf(sheet, "A1", "ЕГЭ")]);
    expect(table?.table.kind).toBe("results");
    expect(table?.items.every(({ deadline, responsible }) => deadline === null && responsible === null)).toBe(
      true,
    );
  });
});
