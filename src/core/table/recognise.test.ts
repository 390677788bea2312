import { gridOf } from "../../../test/support/grids";
import { sheetOf } from "../../../test/support/sheet-text";
import { readAbbreviations, recogniseTables, recogniseWorkbook, type RecognisedTable } from ".";

function only(sheet: string): RecognisedTable {
  const tables = recogniseTables(sheetOf(sheet));
  expect(tables).toHaveLength(1);
  return tables[0] as RecognisedTable;
}

const PLAN = `№ | Мероприятие | Срок | Ответственный
  1 | Проведение семинаров для педагогов | май 2024 | УО
  2 | Организация консультаций для школ | июнь 2024 | УО`;

describe("blank rows part no tables", () => {
  test.each([
    [
      "below a header that only its figures give away",
      `Результаты диагностики читательской грамотности, 6 классы
       Школа | Писали работу | Низкий уровень, % | Высокий уровень, % | Средний процент
       |
       СОШ № 4 | =52 | =15.4 | =24.6 | =58.1
       |
       СОШ № 11 | =47 | =23.4 | =22 | =51.7`,
      ["results", 2],
    ],
    [
      "between the lines of a passport",
      `Паспорт проекта «Шаг к успеху»
       1 | Наименование проекта | Шаг к успеху
       |
       2 | Руководитель проекта | Ершова Г.П.
       |
       3 | Цель проекта | Снизить долю неуспевающих
       |
       4 | Сроки реализации проекта | январь – декабрь 2025 года`,
      ["passport", 4],
    ],
    [
      "inside a list of abbreviations",
      `ИМЦ | информационно-методический центр
       РМО | районное методическое объединение
       УО | управление образования
       |
       ФГ | функциональная грамотность
       ОО | общеобразовательная организация`,
      ["abbreviations", 5],
    ],
  ] as const)("%s", (_, sheet, [kind, records]) => {
    const table = only(sheet);
    expect([table.kind, table.rows.filter(({ type }) => type === "item").length]).toEqual([kind, records]);
  });
});

describe("sections", () => {
  test("a number in its own cell and the title make one printed title", () => {
    const { sections } = only(`№ | Мероприятие | Срок | Ответственный
      I | Диагностика | > | >
      1.1 | Выявление дефицитов педагогов | сентябрь | ИМЦ
      * II. | Обучение | |
      2.1 | Курсы для учителей физики | октябрь | ИРО
      III. Анализ итогов | > | > | >
      3.1 | Подготовка аналитической справки | май | УО`);
    expect(sections.map(({ title, number, level }) => [title, number, level])).toEqual([
      ["I. Диагностика", "I", 1],
      ["II. Обучение", "II", 1],
      ["III. Анализ итогов", "III", 1],
    ]);
  });

  test("levels follow the look of the headings", () => {
    const { sections, rows } = only(`№ | Мероприятие | Срок | Ответственный
      * Направление 1. Кадры | > | > | >
      * Повышение квалификации | > | > | >
      1 | Курсы для учителей химии | март | ИРО
      * Наставничество | > | > | >
      1 | Закрепление наставников | сентябрь | ОО
      * Направление 2. Дети | > | > | >
      * Одарённые дети | > | > | >
      1 | Подготовка к олимпиадам | в течение года | ОО`);
    expect(sections.map(({ level }) => level)).toEqual([1, 2, 2, 1, 2]);
    const items = rows.filter(({ type }) => type === "item");
    expect(items.map(({ section }) => section)).toEqual([
      "Повышение квалификации",
      "Наставничество",
      "Одарённые дети",
    ]);
  });

  test("a heading keeps its own deadline and responsible as fields", () => {
    const { rows } = only(`№ | Мероприятие | Срок | Ответственный | Результат
      * 1 | Повышение квалификации | 2024 г. | ИМЦ |
      1.1 | Курсы для учителей физики | март 2024 | ИРО | Удостоверения
      1.2 | Стажировка в школах-лидерах | май 2024 | ИМЦ | Отчёты`);
    const [heading] = rows;
    expect(heading).toMatchObject({ type: "section", number: "1", section: "1. Повышение квалификации" });
    expect(Object.keys(heading?.fields ?? {})).toEqual(["deadline", "responsible"]);
    expect(heading?.fields.responsible?.text).toBe("ИМЦ");
  });
});

describe("records", () => {
  test("a record over several rows has the joined texts and its last row", () => {
    const { rows } = only(`№ | Мероприятие | Срок | Ответственный
      1 | Проведение выездов в школы с низкими | март | Управление образования,
      | результатами обучения | | методическая служба
      2 | Обсуждение вопросов: | май | УО
      | - итоги года; | |
      | - планы на лето | |`);
    const items = rows.filter(({ type }) => type === "item");
    expect(items.map(({ row, lastRow }) => [row, lastRow])).toEqual([
      [1, 2],
      [3, 5],
    ]);
    expect(items[0]?.fields.measure?.text).toBe("Проведение выездов в школы с низкими результатами обучения");
    expect(items[0]?.fields.responsible?.text).toBe("Управление образования, методическая служба");
    expect(items[1]?.fields.measure?.text).toBe("Обсуждение вопросов:\n- итоги года;\n- планы на лето");
  });

  test("a cell merged downwards holds for its rows and says where it stands", () => {
    const { rows } = only(`№ | Мероприятие | Срок | Результат
      1 | Посещение уроков учителей математики | октябрь | Рост качества
      2 | Анализ контрольных работ школьников | ноябрь | ^`);
    expect(rows[1]?.fields.result).toMatchObject({ row: 1, column: 3, text: "Рост качества" });
  });

  test("an empty cell of a named column is a field with an empty text", () => {
    const { rows } = only(`${PLAN}\n 3 | Сбор отчётов школ района | | УО`);
    expect(rows[2]?.fields.deadline).toMatchObject({ row: 3, column: 2, text: "" });
    expect(rows[2]?.fields.result).toBeUndefined();
  });

  test("texts keep their spaces; numbers lose the point and the comma", () => {
    const grid = gridOf(
      [
        ["№", "Мероприятие", "Срок", "Ответственный"],
        ["1.", "Сбор  отчётов\u00a0школ района", "Август  2023 ", "УО"],
        [1.2, "Анализ отчётов школ района", "Сентябрь 2023", "УО"],
      ],
      { shown: { A3: "1,20" } },
    );
    const [table] = recogniseTables(grid);
    expect(table?.rows.map(({ number }) => number)).toEqual(["1", "1.20"]);
    expect(table?.rows[0]?.fields.measure?.text).toBe("Сбор  отчётов\u00a0школ района");
    expect(table?.rows[0]?.fields.deadline?.text).toBe("Август  2023 ");
  });

  test("hidden rows are read and told", () => {
    const { rows } = only(`№ | Мероприятие | Срок | Ответственный
      1 | Семинар для заместителей директоров | январь | ИМЦ
      ! 2 | Вебинар по читательской грамотности | февраль | ИМЦ`);
    expect(rows.map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  test("equal measures get keys of different ordinals", () => {
    const { rows, id } = only(`№ | Мероприятие | Срок | Ответственный
      1 | Мониторинг сайтов школ района | январь | ИМЦ
      2 | Мониторинг сайтов  школ района | июнь | ИМЦ`);
    expect(rows.map(({ ref }) => [ref.table, ref.ordinal])).toEqual([
      [id, 0],
      [id, 1],
    ]);
    expect(rows[0]?.ref.key).toBe(rows[1]?.ref.key);
  });
});

describe("a workbook", () => {
  const sheet = (drawing: string, name: string) => sheetOf(drawing, "A1", name);

  test("the passport gives the period of the plans", () => {
    const passport = `Паспорт программы
      Наименование программы | Развитие образования района
      Разработчик программы | Управление образования
      Цель программы | Повышение качества образования
      Сроки реализации программы | 2023 – 2026 годы`;
    const tables = recogniseWorkbook([sheet(passport, "Паспорт"), sheet(PLAN, "План")]);
    expect(tables[1]).toMatchObject({ kind: "plan", period: { start: "2023-01-01", end: "2026-12-31" } });
  });

  test("the cover gives the order and the period", () => {
    const cover = `УТВЕРЖДЕНА
      постановлением администрации
      от 10.02.2024 № 77-п
      |
      Программа поддержки школ на 2024-2025 годы`;
    const [plan] = recogniseWorkbook([sheet(cover, "Титул"), sheet(PLAN, "План")]);
    expect(plan).toMatchObject({
      documentDate: "2024-02-10",
      documentNumber: "77-п",
      period: { start: "2024-01-01", end: "2025-12-31" },
    });
  });

  test("abbreviations are read from two columns and from lines with a dash", () => {
    const read = (drawing: string) => {
      const grid = sheetOf(drawing);
      return readAbbreviations(grid, recogniseTables(grid)[0] as RecognisedTable);
    };
    const expected = { УО: "управление образования", ИМЦ: "методический центр", ШМО: "школьное объединение" };
    expect(
      read("Сокращения\nУО | управление образования\nИМЦ | методический центр;\nШМО | школьное объединение."),
    ).toEqual(expected);
    expect(
      read(
        "Список сокращений:\nУО – управление образования;\nИМЦ - методический центр;\nШМО — школьное объединение.",
      ),
    ).toEqual(expected);
  });
});
