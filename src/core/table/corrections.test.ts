import { sheetOf } from "../../../test/support/sheet-text";
import { parseRange } from "../sheet/address";
import { planAbsence, recogniseTables, type TableCorrection } from ".";

const GRID = sheetOf(`Записи
  Что сделать | Срок | Исполнитель | Прочее
  Обход территории школы | утром | дежурный | -
  Осмотр кабинетов | вечером | сторож | -
  |
  Примечание к записям | | |`);

const corrected = (correction: Omit<TableCorrection, "sheetId">) =>
  recogniseTables(GRID, { corrections: [{ sheetId: "Лист1", ...correction }] });

describe("corrections by the user", () => {
  test("roles override what was found and free the role elsewhere", () => {
    const [table] = corrected({ roles: { 0: "result", 3: "deadline" } });
    expect(table?.columns.map(({ role }) => role)).toEqual(["result", "other", "responsible", "deadline"]);
    expect(table?.columns[3]?.confidence).toBe(1);
    expect(table?.rows[0]?.fields.deadline?.text).toBe("-");
  });

  test("a kind overrides and makes the reading certain", () => {
    const [table] = corrected({ kind: "passport" });
    expect(table).toMatchObject({
      kind: "passport",
      confidence: 1,
      reasons: [{ code: "corrected" }, { code: "columns" }],
    });
  });

  test("a range is taken as drawn, to its last row", () => {
    const [table] = corrected({ range: parseRange("A2:D6") ?? undefined, kind: "plan" });
    expect(table?.range).toEqual(parseRange("A2:D6"));
  });

  test("header rows are taken as given", () => {
    const [table] = corrected({ range: parseRange("A2:D4") ?? undefined, headerRows: [1, 2], kind: "plan" });
    expect(table?.headerRows).toEqual([1, 2]);
    expect(table?.rows.map(({ row }) => row)).toEqual([3]);
  });

  test("a correction of another sheet changes nothing", () => {
    const other = recogniseTables(GRID, { corrections: [{ sheetId: "Лист2", kind: "scale" }] });
    expect(other.map(({ kind }) => kind)).toEqual(recogniseTables(GRID).map(({ kind }) => kind));
  });
});

describe("why there is no plan", () => {
  test.each([
    ["№ | ФИО | Должность | Стаж\n1 | Иванов И.И. | учитель | 5\n2 | Петров П.П. | завуч | 9", "persons"],
    ["Товар | Цена | Поставщик\nБумага | 300 | ООО «Лист»\nМел | 50 | ООО «Лист»", "prices"],
    ["Урок | Понедельник | Вторник\n1 | Физика | Химия\n2 | История | Физика", "timetable"],
    ["Пояснительная записка", "noTables"],
  ])("%s", (sheet, code) => {
    expect(planAbsence(recogniseTables(sheetOf(sheet)))?.[0]).toEqual({ code });
  });

  test("is not asked where there is one", () => {
    const plan =
      "Мероприятие | Срок | Исполнитель\nСбор отчётов школ | май | УО\nАнализ отчётов школ | июнь | УО";
    expect(planAbsence(recogniseTables(sheetOf(plan)))).toBeNull();
  });
});
