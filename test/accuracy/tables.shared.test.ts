import { readFileSync } from "node:fs";
import path from "node:path";
import { columnLetters } from "../../src/core/sheet/address";
import type { Grid } from "../../src/core/sheet/grid";
import { recogniseTables, type RecognisedTable, type TableRow } from "../../src/core/table";
import { gridsOfFile } from "../support/grids";

/**
 * The reader of tables against the five document workbooks: every table, header row, section, record, column
 * role and cell content of the truth files.
 */
const CORPUS = path.resolve(__dirname, "../../../shared/corpus");
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const readTruth = (name: string) => JSON.parse(readFileSync(path.join(CORPUS, "truth", name), "utf8"));
const plain = (text: string | null | undefined) => (text ?? "").replace(/\s+/gu, " ").trim();

interface TruthMeasure {
  readonly section: string;
  readonly section_index: number;
  readonly number: string | null;
  readonly measure: string;
  readonly deadline: string;
  readonly responsible: string;
  readonly result: string | null;
}

interface Tally {
  rows: number;
  right: number;
  readonly wrong: string[];
}

/** What was found in a document and compared with the truth by the tests below. */
interface DocumentFigures {
  tables: number;
  headers: number;
  sections: number;
  roles: number;
}

const documents = new Map<string, DocumentFigures>();

function count(document: string, tables: readonly RecognisedTable[]): void {
  const figures = documents.get(document) ?? { tables: 0, headers: 0, sections: 0, roles: 0 };
  documents.set(document, figures);
  figures.tables += tables.length;
  for (const { headerRows, columns, sections } of tables) {
    figures.headers += headerRows.length;
    figures.sections += sections.length;
    figures.roles += columns.filter(({ role }) => role !== "other").length;
  }
}

const tally: Tally = { rows: 0, right: 0, wrong: [] };
const indicators = { rows: 0, right: 0 };
const workbooks = new Map<string, Promise<readonly Grid[]>>();

async function sheet(file: string, name: string): Promise<{ grid: Grid; tables: RecognisedTable[] }> {
  const grids = workbooks.get(file) ?? gridsOfFile(path.join(CORPUS, "workbooks", file));
  workbooks.set(file, grids);
  const grid = (await grids).find((each) => each.sheet.name === name);
  if (!grid) throw new Error(`no sheet ${name} in ${file}`);
  const tables = recogniseTables(grid);
  count(file, tables);
  return { grid, tables };
}

const itemsOf = (table: RecognisedTable): TableRow[] => table.rows.filter(({ type }) => type === "item");
const rolesOf = (table: RecognisedTable) =>
  Object.fromEntries(table.columns.map(({ column, role }) => [role, columnLetters(column)]));
const rowsOf = (table: RecognisedTable, type: TableRow["type"]) =>
  table.rows.filter((row) => row.type === type).map(({ row }) => row + 1);

/** Compares the records of a plan with the truth; `stored` names cells whose stored value differs on purpose. */
function comparePlan(
  table: RecognisedTable,
  measures: readonly TruthMeasure[],
  stored: readonly string[],
): string[] {
  const items = itemsOf(table);
  const sections = [...new Set(measures.map(({ section_index }) => section_index))];
  const wrong: string[] = [];
  measures.forEach((truth, index) => {
    const row = items[index];
    const fails: string[] = [];
    const check = (role: "measure" | "deadline" | "responsible" | "result", expected: string | null) => {
      const field = row?.fields[role];
      const address = field ? `${columnLetters(field.column)}${field.row + 1}` : "";
      if (expected === null || stored.includes(address)) return;
      if (plain(field?.text) !== plain(expected)) fails.push(`${role}: «${field?.text}» ≠ «${expected}»`);
    };
    check("measure", truth.measure);
    check("deadline", truth.deadline);
    check("responsible", truth.responsible);
    check("result", truth.result);
    const numberCell = `${rolesOf(table)["number"]}${(row?.row ?? 0) + 1}`;
    const number = truth.number?.replace(/\.$/u, "") ?? null;
    if (row?.number !== number && !stored.includes(numberCell)) fails.push(`№ ${row?.number} ≠ ${number}`);
    if (row?.sectionIndex !== sections.indexOf(truth.section_index))
      fails.push(`section ${row?.sectionIndex}`);
    if (plain(row?.section) !== plain(truth.section))
      fails.push(`section «${row?.section}» ≠ «${truth.section}»`);
    tally.rows += 1;
    if (fails.length === 0) tally.right += 1;
    else wrong.push(`${table.id} row ${index + 1}: ${fails.join("; ")}`);
  });
  if (items.length !== measures.length) wrong.push(`${items.length} records instead of ${measures.length}`);
  tally.wrong.push(...wrong);
  return wrong;
}

const oneOf = (tables: readonly RecognisedTable[], kind: RecognisedTable["kind"]): RecognisedTable => {
  const found = tables.filter((table) => table.kind === kind);
  expect(found).toHaveLength(1);
  return found[0] as RecognisedTable;
};

describe("tables of the document workbooks", () => {
  afterAll(() => {
    for (const [document, { tables, headers, sections, roles }] of documents) {
      print(
        `tables: ${document}: tables ${tables}, header rows ${headers}, sections ${sections}, roles ${roles}`,
      );
    }
    print(`tables: ${tally.right} of ${tally.rows} plan rows equal the truth`);
    print(
      `tables: ${indicators.right} of ${indicators.rows} rows of indicators equal the truth (two sheets)`,
    );
    tally.wrong.forEach(print);
  });

  test("Приморье: 41 measures in 9 blocks, two header rows and the column numbers", async () => {
    const truth = readTruth("000-primorye-plan.json");
    const { tables } = await sheet("primorye-plan.xlsx", "План");
    const plan = oneOf(tables, "plan");
    expect(plan.headerRows.map((row) => row + 1)).toEqual([9, 10]);
    expect(rowsOf(plan, "columnNumbers")).toEqual([11]);
    expect(rowsOf(plan, "section")).toEqual([12, 18, 25, 38, 43, 51, 53, 55, 59]);
    expect(rolesOf(plan)).toEqual({
      number: "A",
      measure: "B",
      deadline: "C",
      responsible: "D",
      result: "E",
    });
    expect(plan.range).toEqual({ top: 8, left: 0, bottom: 60, right: 4 });
    expect([plan.documentDate, plan.documentNumber]).toEqual(["2022-11-30", "23/11459"]);
    expect(comparePlan(plan, truth.tables[0].measures, ["C13", "C14", "C15", "C28"])).toEqual([]);
  });

  test("Камчатка: 59 measures, responsible before deadline, unnamed number column", async () => {
    const truth = readTruth("001-kamchatka.json");
    const { tables } = await sheet("kamchatka-roadmap-and-indicators.xlsx", "Дорожная карта");
    const plan = oneOf(tables, "plan");
    expect(plan.headerRows.map((row) => row + 1)).toEqual([5]);
    expect(rowsOf(plan, "section")).toEqual([6, 49]);
    expect(rolesOf(plan)).toMatchObject({ number: "A", measure: "B", responsible: "D", deadline: "E" });
    expect(plan.period).toEqual({ start: "2020-01-01", end: "2023-12-31" });
    expect([plan.documentDate, plan.documentNumber]).toEqual(["2020-10-22", "911"]);
    const stored = ["E21", "E33", "A59"];
    expect(comparePlan(plan, truth.tables[0].measures, stored)).toEqual([]);
  });

  test.each(["Показатели", "Показатели факт"])("Камчатка: 25 indicators on «%s»", async (name) => {
    const truth = readTruth("001-kamchatka.json").tables.find(
      (table: { id: string }) => table.id === "indicators",
    );
    const { tables } = await sheet("kamchatka-roadmap-and-indicators.xlsx", name);
    const table = oneOf(tables, "indicators");
    expect(table.headerRows.map((row) => row + 1)).toEqual([7, 8]);
    expect(rowsOf(table, "section")).toEqual([9, 29, 33]);
    expect(rolesOf(table)).toEqual({
      number: "B",
      indicator: "C",
      unit: "D",
      method: "E",
      "value:2020": "F",
      "value:2021": "G",
      "value:2022": "H",
      "value:2023": "I",
    });
    const read = itemsOf(table).map(({ number, section, fields }) => [
      number,
      plain(section),
      plain(fields.indicator?.text),
      plain(fields.unit?.text),
      plain(fields.method?.text),
    ]);
    const expected = truth.rows.map((row: Record<string, string>) =>
      [row["number"], row["section"], row["name"], row["unit"], row["method"]].map((text) => plain(text)),
    );
    indicators.rows += expected.length;
    indicators.right += expected.filter(
      (row: string[], index: number) => JSON.stringify(row) === JSON.stringify(read[index]),
    ).length;
    expect(read).toEqual(expected);
    expect(table.range.bottom).toBe(35);
  });

  test("Владивосток: 28 measures, seven repeated headers, page numbers, abbreviations below", async () => {
    const truth = readTruth("002-vladivostok.json");
    const { tables } = await sheet("vladivostok-roadmap.xlsx", "Дорожная карта");
    const plan = oneOf(tables, "plan");
    expect(plan.headerRows.map((row) => row + 1)).toEqual([17]);
    expect(rowsOf(plan, "repeatedHeader")).toEqual([21, 28, 33, 39, 45, 52, 57]);
    expect(rowsOf(plan, "note")).toEqual([20, 38]);
    expect(rowsOf(plan, "section")).toEqual([18, 24, 41, 50]);
    expect(plan.period).toEqual({ start: "2020-09-01", end: "2021-08-31" });
    expect([plan.documentDate, plan.documentNumber]).toEqual(["2020-10-17", "34Р-а"]);
    expect(comparePlan(plan, truth.tables[0].measures, ["D25", "D51"])).toEqual([]);
    expect(itemsOf(oneOf(tables, "abbreviations"))).toHaveLength(16);
  });

  test.each([
    [1, "Направление 1", 6, [7, 25]],
    [2, "Направление 2", 7, [8, 27, 44]],
    [3, "Направление 3", 7, [8, 14, 24, 31]],
  ] as const)("Староминский район, направление %i", async (direction, name, header, sections) => {
    const truth = readTruth("004-plans.json").tables[direction - 1];
    const { tables } = await sheet("starominsky-programme.xlsx", name);
    const plan = oneOf(tables, "plan");
    expect(plan.headerRows.map((row) => row + 1)).toEqual([header]);
    expect(rowsOf(plan, "section")).toEqual(sections);
    expect(comparePlan(plan, truth.measures, direction === 3 ? ["C10"] : [])).toEqual([]);
  });

  test.each([
    ["district-results.xlsx", "Школы", [["other", "A4:F13"]]],
    ["district-results.xlsx", "ЕГЭ", [["results", "A3:G2180"]]],
    ["district-results.xlsx", "ОГЭ", [["results", "B4:Q1589"]]],
    ["district-results.xlsx", "ВПР", [["results", "A2:J8876"]]],
    ["district-results.xlsx", "Минимальные баллы", [["scale", "A1:B12"]]],
    ["district-results.xlsx", "Шкалы ВПР", [["scale", "A1:F17"]]],
    ["region-results.xlsx", "ОО", [["other", "A1:F490"]]],
    ["region-results.xlsx", "ОГЭ", [["results", "A1:K38001"]]],
    ["region-results.xlsx", "ЕГЭ", [["results", "A1:L16001"]]],
    ["region-results.xlsx", "ВПР", [["results", "A1:K6001"]]],
    ["starominsky-programme.xlsx", "Паспорт", [["passport", "A5:B16"]]],
    [
      "starominsky-programme.xlsx",
      "ЕГЭ",
      [
        ["results", "B4:D16"],
        ["results", "F4:I12"],
      ],
    ],
    [
      "starominsky-programme.xlsx",
      "ОГЭ",
      [
        ["results", "A3:C12"],
        ["results", "A17:E29"],
      ],
    ],
    ["starominsky-programme.xlsx", "ВПР", [["results", "A3:D21"]]],
    ["starominsky-programme.xlsx", "SWOT", [["other", "A3:B6"]]],
    ["starominsky-programme.xlsx", "Механизмы", [["other", "A3:B10"]]],
    ["starominsky-programme.xlsx", "Кластеры", [["other", "A3:C10"]]],
    ["starominsky-programme.xlsx", "Эффективность", [["indicators", "A3:E16"]]],
    ["kamchatka-roadmap-and-indicators.xlsx", "Сокращения", [["abbreviations", "B3:C7"]]],
    ["khabarovsk-dashboard.xlsx", "Рейтинг", [["other", "A3:D9"]]],
    ["khabarovsk-dashboard.xlsx", "ДФО", [["other", "B3:F15"]]],
    [
      "khabarovsk-dashboard.xlsx",
      "Светофор",
      [
        ["other", "A3:C13"],
        ["scale", "E3:G7"],
      ],
    ],
    ["khabarovsk-dashboard.xlsx", "ЕГЭ 2022", [["results", "A3:C8"]]],
    [
      "khabarovsk-dashboard.xlsx",
      "Олимпиада",
      [
        ["results", "A3:M15"],
        ["results", "A20:M33"],
      ],
    ],
    ["khabarovsk-dashboard.xlsx", "Справочник", [["other", "A2:B7"]]],
  ] as const)("%s, «%s»", async (file, name, expected) => {
    const { tables } = await sheet(file, name);
    const found = tables.map(({ kind, range: { top, left, bottom, right } }) => [
      kind,
      `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`,
    ]);
    expect(found).toEqual(expected);
  });
});
