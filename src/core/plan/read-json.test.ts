import { sheetOf } from "../../../test/support/sheet-text";
import { readJson } from "./read-json";
import { readPlanTables } from "./reading";

function jsonOf(sheet: string, at = "A1") {
  const grids = [sheetOf(sheet, at, "План")];
  return readJson("план.xlsx", grids, readPlanTables(grids));
}

describe("JSON of `read`", () => {
  test("counts rows from 1, names columns by letters and sections as printed", () => {
    const json = jsonOf(
      `План мероприятий на 2024 год
      № | Мероприятие | Срок | Ответственный | Результат
      1 | 2 | 3 | 4 | 5
      I | Организационные вопросы | > | > | >
      1.1. | Издание приказа | до 01.03.2024 | УО | 100 % школ
      | и доведение до школ | | |`,
      "B17",
    );
    expect(json.file).toBe("план.xlsx");
    const [sheet] = json.sheets;
    expect(sheet?.name).toBe("План");
    const [table] = sheet?.tables ?? [];
    expect(table).toMatchObject({
      kind: "plan",
      range: "B18:F22",
      headerRows: [18],
      columns: { B: "number", C: "measure", D: "deadline", E: "responsible", F: "result" },
      title: "План мероприятий на 2024 год",
      period: { start: "2024-01-01", end: "2024-12-31" },
      documentDate: null,
    });
    expect(table?.rows.map(({ row, type, number, section }) => [row, type, number, section])).toEqual([
      [19, "columnNumbers", null, null],
      [20, "section", "I", "I. Организационные вопросы"],
      [21, "item", "1.1", "I. Организационные вопросы"],
      [22, "continuation", null, "I. Организационные вопросы"],
    ]);
    const item = table?.rows[2];
    expect(item?.measure).toBe("Издание приказа и доведение до школ");
    expect(item?.deadline).toMatchObject({ text: "до 01.03.2024", kind: "openStart", end: "2024-03-01" });
    expect(item?.responsible).toMatchObject({ text: "УО", parties: [{ name: "УО" }] });
    expect(item?.result).toMatchObject({ text: "100 % школ", targets: [{ value: 100, unit: "%" }] });
  });

  test("gives stored values by year, null for an empty cell", () => {
    const json = jsonOf(`Показатель | Ед. изм. | Методика | 2023 | 2024
      Доля школ в эффективном режиме | % | Ш/О*100 | =70.5 |
      Количество школ с рисками | ед. | по списку | 5 | н/д`);
    const rows = json.sheets[0]?.tables[0]?.rows;
    expect(rows?.map(({ indicator, unit, method, values }) => [indicator, unit, method, values])).toEqual([
      ["Доля школ в эффективном режиме", "%", "Ш/О*100", { "2023": 70.5, "2024": null }],
      ["Количество школ с рисками", "ед.", "по списку", { "2023": "5", "2024": "н/д" }],
    ]);
  });

  test("lists sheets without tables", () => {
    expect(jsonOf("Пояснение к плану").sheets).toEqual([{ name: "План", tables: [] }]);
  });
});
