import { fixEdits } from "../../src/core/plan/fixes";
import { checkPlan } from "../../src/jobs/check-plan";
import { flagSchools } from "../../src/jobs/flag-schools";
import { openWorkbook } from "../../src/xlsx";
import { bookOf } from "../faults/books";
import { partsOf } from "./support/zip";

/** Names as people and programs spell them: with Latin letters inside, doubled spaces, and beside a blank cell. */
const PUPILS = ["Aлёшкина Вера", "Берёзкин  Пётр", "Вишнёвая Oльга", "Грачёв Иван"];

const plan = [
  ["№ п/п", "Мероприятие", "Срок исполнения", "Ответственные", "Результат"],
  [1.1, "Семинap для учителей", "май 2026", "Институт", "Справка"],
  [1.2, "Вебинар", "июнь  2026", "Институт", "Справка"],
];
const results = [
  ["Год", "Код ОО", "ФИО участника", "Предмет", "Класс", "Отметка"],
  ...PUPILS.map((name, i) => [2026, "330101", name, "Maтематика", 9, i === 0 ? "" : 3]),
];

test("the journal keeps no pupil's name, whatever is repaired beside the results", async () => {
  const port = await openWorkbook(bookOf(plan, results), "Книга.xlsx");
  const [, , before] = await port.read();
  const { findings } = await checkPlan(port);
  const edits = fixEdits(findings.filter(({ fix }) => fix !== null));
  expect(await port.apply({ title: "Исправления", edits })).toMatchObject({ applied: edits.length });
  expect(edits.length).toBeGreaterThan(0);
  const schools = await flagSchools(port);
  await port.apply({ title: "Школы", edits: schools.edits });
  const [, , after] = await port.read();
  expect(after?.values).toEqual(before?.values);
  const saved = Object.entries(partsOf(await port.save())).filter(
    ([name]) => name !== "xl/worksheets/sheet3.xml",
  );
  const decoder = new TextDecoder();
  for (const [name, bytes] of saved) {
    const text = decoder.decode(bytes);
    const told = PUPILS.filter((pupil) => text.includes(pupil.split(/\s+/u)[0] ?? pupil));
    expect([name, told]).toEqual([name, []]);
  }
});
