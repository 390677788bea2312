import { sheetOf } from "../../../../test/support/sheet-text";
import { recogniseTables } from "../../../core/table";
import { correctionOf, formOf, parseRows } from "./correction-form";

const GRID = sheetOf(`План работы
  № | Мероприятие | Срок | Исполнитель
  1 | Сбор отчётов школ | май 2026 г. | УО
  2 | Анализ отчётов школ | июнь 2026 г. | УО`);

const [TABLE] = recogniseTables(GRID);
if (!TABLE) throw new Error("no table");

test.each<[text: string, rows: readonly number[] | null]>([
  ["11", [10]],
  [" 11 - 12 ", [10, 11]],
  ["11–12", [10, 11]],
  ["", []],
  ["0", null],
  ["12-11", null],
  ["B11", null],
])("rows «%s»", (text, rows) => {
  expect(parseRows(text)).toEqual(rows);
});

test("the form shows what was recognised", () => {
  expect(formOf(TABLE)).toMatchObject({
    isPlan: true,
    headerRows: "2",
    range: "A2:D4",
    roles: { 2: "deadline" },
  });
});

test("only what was changed is kept, and the reader obeys it", () => {
  const form = formOf(TABLE);
  expect(correctionOf(TABLE, form)).toEqual({
    sheetId: TABLE.sheet.id,
    sheetName: TABLE.sheet.name,
    cell: { row: 1, column: 0 },
    kind: "plan",
  });
  const changed = correctionOf(TABLE, { ...form, isPlan: false, roles: { ...form.roles, 3: "result" } });
  expect(changed).toMatchObject({ kind: "other", roles: { 3: "result" } });
  const [table] = recogniseTables(GRID, { corrections: changed ? [changed] : [] });
  expect([table?.kind, table?.columns[3]?.role]).toEqual(["other", "result"]);
});

test("a drawn range is kept as drawn; what is no range is refused", () => {
  const form = formOf(TABLE);
  expect(correctionOf(TABLE, { ...form, range: "A2:D3" })).toMatchObject({
    range: { top: 1, left: 0, bottom: 2, right: 3 },
  });
  expect(correctionOf(TABLE, { ...form, range: "вся таблица" })).toBeNull();
});
