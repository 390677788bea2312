import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { checkCommand } from "../../src/cli/commands/check";
import { readCommand } from "../../src/cli/commands/read";
import { Refusal, type Console } from "../../src/cli/output";
import { translatorFor } from "../../src/i18n/messages";

type Row = readonly (string | number)[];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "quality-plan-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function fileOf(name: string, rows: readonly Row[]): Promise<string> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("Лист1");
  for (const row of rows) sheet.addRow([...row]);
  const file = path.join(folder, name);
  writeFileSync(file, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return file;
}

function consoleOf(json: boolean): { console: Console; lines: string[] } {
  const lines: string[] = [];
  const print = (text: string) => void lines.push(text);
  return { console: { t: translatorFor("ru"), json, print, progress: () => undefined }, lines };
}

const HEADER = ["№ п/п", "Мероприятие", "Срок исполнения", "Ответственные"];
const planRows = (municipality: string, ...rows: readonly Row[]): Row[] => [
  [`План повышения качества образования на 2026 год. ${municipality}`],
  HEADER,
  ...rows,
];

const SEMINARS = "Проведение семинаров для учителей математики сельских школ";
const VISITS = "Выезды методистов в школы с низкими результатами обучающихся";
const TALKS = "Собеседования с директорами школ по итогам пробных экзаменов";

describe("check of several workbooks", () => {
  it("tells what was copied and names foreign organisations", async () => {
    const section = (number: string, body: string): Row[] => [
      [`${number}. Работа с кадрами`],
      [`${number}.1`, SEMINARS, "Март 2026 г.", body],
      [`${number}.2`, VISITS, "Апрель 2026 г.", body],
      [`${number}.3`, TALKS, "Май 2026 г.", body],
    ];
    const files = [
      await fileOf(
        "первый.xlsx",
        planRows("Озёрский муниципальный округ", ...section("1", "Управление образования")),
      ),
      await fileOf(
        "второй.xlsx",
        planRows(
          "Лесновский муниципальный округ",
          ...section("2", "Управление образования Озёрского округа"),
        ),
      ),
    ];
    const { console, lines } = consoleOf(true);
    await checkCommand(files, {}, console);
    const { files: checked, copied } = JSON.parse(lines[0] ?? "");
    expect(checked.map((each: { file: string }) => each.file)).toEqual(["первый.xlsx", "второй.xlsx"]);
    expect(copied.measures).toHaveLength(3);
    expect(copied.sections).toMatchObject([{ file: "второй.xlsx", copied: 3, rows: 3 }]);
    expect(copied.foreignNames).toHaveLength(3);
    const spoken = consoleOf(false);
    await checkCommand(files, {}, spoken.console);
    expect(spoken.lines.join("\n")).toContain(
      "раздел «2. Работа с кадрами» повторяет раздел «1. Работа с кадрами»",
    );
  });

  it("refuses one output for many", async () => {
    const files = [await fileOf("a.xlsx", []), await fileOf("b.xlsx", [])];
    await expect(checkCommand(files, { output: "c.xlsx" }, consoleOf(true).console)).rejects.toThrow(Refusal);
  });
});

describe("check with a regional plan as the schema", () => {
  it("finds missing and foreign blocks and later deadlines", async () => {
    const regional = await fileOf("регион.xlsx", [
      ["Региональный план повышения качества образования на 2026 год"],
      HEADER,
      ["1. Работа с кадрами"],
      ["1.1", SEMINARS, "Март 2026 г.", "ОМСУ"],
      ["2. Поддержка школ с низкими результатами"],
      ["2.1", VISITS, "Апрель 2026 г.", "ОМСУ"],
    ]);
    const plan = await fileOf(
      "план.xlsx",
      planRows(
        "Озёрский муниципальный округ",
        ["1. Работа с кадрами"],
        ["1.1", SEMINARS, "Июнь 2026 г.", "Управление образования"],
        ["2. Ремонт школьных спортивных залов"],
        ["2.1", "Замена окон в спортивных залах школ", "Май 2026 г.", "Управление образования"],
      ),
    );
    const { console, lines } = consoleOf(true);
    await checkCommand([plan], { schema: regional }, console);
    const rules = JSON.parse(lines[0] ?? "").findings.map((each: { rule: string; address: string }) => [
      each.rule,
      each.address,
    ]);
    expect(rules).toEqual(
      expect.arrayContaining([
        ["BLOCK-MISSING", "A2"],
        ["BLOCK-FOREIGN", "A5"],
        ["DATE-AFTER-REGIONAL", "C4"],
      ]),
    );
  });

  it("takes rule switches from JSON and refuses what it does not know", async () => {
    const plan = await fileOf(
      "без.xlsx",
      planRows("Озёрский муниципальный округ", ["1", SEMINARS, "Март 2026 г.", ""]),
    );
    const schema = path.join(folder, "схема.json");
    writeFileSync(schema, JSON.stringify({ rules: { "RESP-EMPTY": { enabled: false } } }));
    const { console, lines } = consoleOf(true);
    await checkCommand([plan], { schema }, console);
    expect(lines[0]).not.toContain("RESP-EMPTY");
    writeFileSync(schema, JSON.stringify({ правила: {} }));
    await expect(checkCommand([plan], { schema }, console)).rejects.toThrow(Refusal);
  });
});

describe("a workbook without a plan", () => {
  test.each<[name: string, rows: readonly Row[], reason: string]>([
    [
      "staff",
      [
        ["№", "ФИО", "Должность", "Телефон"],
        [1, "Иванова Анна Петровна", "директор", "2-11-12"],
        [2, "Петров Олег Ильич", "учитель", "2-11-13"],
        [3, "Сидорова Ольга Львовна", "методист", "2-11-14"],
      ],
      "похоже на список сотрудников",
    ],
    [
      "prices",
      [
        ["№", "Наименование", "Цена, руб.", "Количество", "Сумма, руб."],
        [1, "Бумага офисная", 320, 10, 3200],
        [2, "Ручка шариковая", 25, 100, 2500],
        [3, "Папка с файлами", 90, 20, 1800],
      ],
      "похоже на прайс-лист",
    ],
    [
      "timetable",
      [
        ["Урок", "Понедельник", "Вторник", "Среда", "Четверг", "Пятница"],
        [1, "Математика", "Русский язык", "Физика", "История", "Химия"],
        [2, "Физика", "Математика", "Русский язык", "Химия", "История"],
        [3, "История", "Химия", "Математика", "Физика", "Русский язык"],
      ],
      "похоже на расписание",
    ],
  ])("%s: says so with the reason", async (name, rows, reason) => {
    const file = await fileOf(`${name}.xlsx`, rows);
    for (const work of [
      (out: Console) => checkCommand([file], {}, out),
      (out: Console) => readCommand(file, {}, out),
    ]) {
      const { console, lines } = consoleOf(false);
      await work(console);
      expect(lines.join("\n")).toContain("плановой таблицы нет");
      expect(lines.join("\n")).toContain(reason);
    }
  });
});
