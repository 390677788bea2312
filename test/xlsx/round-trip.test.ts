import { isDeepStrictEqual } from "node:util";
import { openWorkbook } from "../../src/xlsx";
import { CORPUS, corpusWorkbook, describeWithCorpus } from "./support/corpus";
import { NEW_TEXT, changeOneCellEach, withoutCell } from "./support/one-cell-each";
import { SHEETS, richWorkbook } from "./support/rich-workbook";
import { TO_CSV, TO_XLSX, convert, describeWithSoffice } from "./support/soffice";
import { changedParts, partsOf, textOfPart } from "./support/zip";

/** Parts that a change of cells may touch: the lists of parts, looks, and what holds our journal and settings. */
const OUR_PARTS = [
  "[Content_Types].xml",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/styles.xml",
  "xl/calcChain.xml",
];
const isOurs = (name: string): boolean => OUR_PARTS.includes(name) || name.startsWith("customXml/");

/** Changes one cell on every sheet and checks that nothing else differs. */
async function expectSurgery(bytes: Uint8Array): Promise<Uint8Array> {
  const before = partsOf(bytes);
  const { bytes: saved, report, addresses } = await changeOneCellEach(bytes);
  expect(report.applied).toBe(Object.keys(addresses).length);
  expect(report.applied).toBeGreaterThan(0);
  const after = partsOf(saved);
  const changed = changedParts(bytes, saved).filter((name) => !isOurs(name));
  const known = changed.filter((name) => before[name]);
  expect(known).toHaveLength(report.applied);
  expect(known.every((name) => name.startsWith("xl/worksheets/sheet"))).toBe(true);
  const cells = new Set(Object.values(addresses));
  for (const name of known) {
    const [old, now] = [textOfPart(before, name), textOfPart(after, name)];
    const same = [...cells].some(
      (address) => withoutCell(old, address) === withoutCell(now, address) && now.includes(NEW_TEXT),
    );
    expect([name, same]).toEqual([name, true]);
  }
  await expectContents(bytes, saved, addresses);
  return saved;
}

const FACTS = [
  "merges",
  "hiddenRows",
  "hiddenColumns",
  "visibility",
  "filtered",
  "protected",
  "boldRows",
  "numberFormats",
] as const;

/** What can be read differs in the changed cells only. */
async function expectContents(
  bytes: Uint8Array,
  saved: Uint8Array,
  addresses: Readonly<Record<string, string>>,
): Promise<void> {
  const old = await (await openWorkbook(bytes, "а")).read();
  const now = await (await openWorkbook(saved, "б")).read();
  expect(now.map(({ sheet }) => sheet)).toEqual(old.map(({ sheet }) => sheet));
  now.forEach((grid, i) => {
    const was = old[i]!;
    let differing = 0;
    grid.values.forEach((cells, r) =>
      cells.forEach((value, c) => {
        if (value === was.values[r]?.[c]) return;
        differing++;
        expect(value).toBe(NEW_TEXT);
      }),
    );
    expect(differing).toBe(addresses[grid.sheet.name] ? 1 : 0);
    for (const fact of FACTS) expect([fact, isDeepStrictEqual(grid[fact], was[fact])]).toEqual([fact, true]);
  });
}

describe("one changed cell on every sheet of a workbook with everything", () => {
  it("touches nothing else", async () => {
    const saved = await expectSurgery(richWorkbook());
    const after = partsOf(saved);
    expect(textOfPart(after, "xl/worksheets/sheet3.xml")).toContain('<sheetProtection sheet="true"');
    expect(textOfPart(after, "xl/workbook.xml")).toContain("<pivotCaches><pivotCache");
    expect(textOfPart(after, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
    expect(textOfPart(after, "xl/styles.xml")).toContain("<gradientFill");
  });

  it("reads everything that a grid tells", async () => {
    const port = await openWorkbook(richWorkbook(), "к");
    const info = await port.describe();
    expect(info.sheets.map(({ name }) => name)).toEqual([...SHEETS]);
    expect(info.sheets.map(({ visibility }) => visibility).slice(3)).toEqual([
      "visible",
      "hidden",
      "veryHidden",
    ]);
    expect(info.sheets.map((sheet) => sheet.protected)).toEqual([false, true, true, false, false, false]);
    const [data] = await port.read();
    expect(data?.values[1]).toEqual(["Жирный и нет", 4.5, 13.5, 46143]);
    expect(data?.values[2]?.[0]).toBe("Строка\nвторая\r");
    expect(data?.text?.[1]?.[3]).toBe("01.05.2026");
    expect(data?.formulas?.slice(1, 4).map((cells) => cells[2])).toEqual([
      "=B2*2+$B$2",
      "=B3*2+$B$2",
      "=B4*2+$B$2",
    ]);
    expect(data).toMatchObject({
      hiddenRows: [3],
      hiddenColumns: [],
      filtered: true,
      rowCount: 7,
      columnCount: 4,
    });
    expect(data?.text?.[6]).toEqual(["4,5", "13,5", "#ДЕЛ/0!", "ЛОЖЬ"]);
  });

  it("spells shared formulas out when their first cell is overwritten", async () => {
    const port = await openWorkbook(richWorkbook(), "к");
    const [data] = await port.read();
    const target = { kind: "address", sheet: data!.sheet, row: 1, column: 2 } as const;
    const after = { kind: "number", value: 1 } as const;
    const edit = { kind: "cell", target, before: "=B2*2+$B$2", after, rule: "TEST" } as const;
    expect(await port.apply({ title: "", edits: [edit] })).toMatchObject({ applied: 1 });
    const [now] = await (await openWorkbook(await port.save(), "к")).read();
    expect(now?.formulas?.slice(1, 4).map((cells) => cells[2])).toEqual([1, "=B3*2+$B$2", "=B4*2+$B$2"]);
    expect(Object.keys(partsOf(await port.save()))).not.toContain("xl/calcChain.xml");
  });

  it.each([
    ["a part of an array formula", 0, 6, 1, "arrayPart"],
    ["a table's header", 0, 0, 0, "tableEdge"],
    ["a table's totals", 0, 4, 0, "tableEdge"],
    ["a pivot table", 3, 2, 0, "pivot"],
  ])("refuses %s", async (_, sheet, row, column, reason) => {
    const port = await openWorkbook(richWorkbook(), "к");
    const grid = (await port.read())[sheet]!;
    const before = formulaOrValue(grid.formulas, grid.values, row, column);
    const target = { kind: "address", sheet: grid.sheet, row, column } as const;
    const edit = { kind: "cell", target, before, after: { kind: "text", text: "x" }, rule: "TEST" } as const;
    expect(await port.probe({ title: "", edits: [edit] })).toMatchObject([{ reason }]);
  });
});

type Cells = readonly (readonly (string | number | boolean)[])[];

function formulaOrValue(
  formulas: Cells | null,
  values: Cells,
  row: number,
  column: number,
): string | number | boolean {
  return formulas?.[row]?.[column] ?? values[row]?.[column] ?? "";
}

describeWithCorpus("one changed cell on every sheet of the corpus", () => {
  it.each(CORPUS)(
    "touches nothing else in %s",
    async (name) => {
      await expectSurgery(corpusWorkbook(name));
    },
    60_000,
  );
});

describeWithSoffice("LibreOffice", () => {
  it("opens what was saved and shows the changed cells", async () => {
    const rich = await changeOneCellEach(richWorkbook());
    const sheets = convert({ "rich.xlsx": rich.bytes }, TO_CSV);
    for (const name of Object.keys(rich.addresses).slice(0, 4)) {
      const csv = new TextDecoder().decode(sheets[`rich-${name}.csv`]);
      expect([name, csv.includes(NEW_TEXT)]).toEqual([name, true]);
    }
  }, 120_000);

  it("gives files that are changed as surgically as Excel's", async () => {
    const converted = convert({ "rich.xlsx": richWorkbook() }, TO_XLSX);
    await expectSurgery(converted["rich.xlsx"]!);
  }, 120_000);
});

describeWithCorpus("LibreOffice and the corpus", () => {
  describeWithSoffice("small workbooks", () => {
    const small = CORPUS.filter((name) => corpusWorkbook(name).length < 100_000);

    it("open after a change", async () => {
      const files: Record<string, Uint8Array> = {};
      for (const name of small) files[name] = (await changeOneCellEach(corpusWorkbook(name))).bytes;
      const sheets = convert(files, TO_CSV);
      for (const name of small) {
        const stem = name.replace(/\.xlsx$/u, "-");
        const texts = Object.entries(sheets).filter(([file]) => file.startsWith(stem));
        const shown = texts.filter(([, csv]) => new TextDecoder().decode(csv).includes(NEW_TEXT));
        expect([name, shown.length > 0]).toEqual([name, true]);
      }
    }, 180_000);

    it("written by it are changed as surgically", async () => {
      const files = Object.fromEntries(small.map((name) => [name, corpusWorkbook(name)]));
      const converted = convert(files, TO_XLSX);
      for (const name of small) await expectSurgery(converted[name]!);
    }, 180_000);
  });
});
