import { sheetOf } from "../../../../../test/support/sheet-text";
import { readPlanTables } from "../../reading";
import { isEditable } from "./edits";

test("a part of a cell must not be written over the whole cell", () => {
  const sheet = `№ | Мероприятие | Срок, ответственный
    1 | Проведение семинара для учителей | март 2024, УО
    2 | Анализ работ обучающихся | май 2024, ИМЦ`;
  const [table] = readPlanTables([sheetOf(sheet)]);
  const row = table?.items[0]?.row;
  const editable = (["measure", "deadline", "responsible"] as const).map((role) => {
    const field = row?.fields[role];
    return table && row && field ? [field.text, isEditable(table, row, field)] : null;
  });
  expect(editable).toEqual([
    ["Проведение семинара для учителей", true],
    ["март 2024", false],
    ["УО", false],
  ]);
});
