import { unzipSync, zipSync, strFromU8, strToU8 } from "fflate";
import type { Carrier } from "../../src/cli/carrier-model";
import { blankWorkbook } from "../../src/cli/commands/blank-workbook";
import { openTraced } from "../../src/cli/traced";
import { contentOf } from "../../src/core/sheet/content";
import type { Edit, SheetSpec } from "../../src/core/sheet/edit";
import { valueAt, type CellValue } from "../../src/core/sheet/grid";
import { fillIndicators } from "../../src/jobs/fill-indicators";
import type { WorkbookPort } from "../../src/ports/workbook-port";
import { openWorkbook } from "../../src/xlsx";

jest.setTimeout(180_000);

const RESULTS: readonly (readonly CellValue[])[] = [
  ["Год", "Код ОО", "Код участника", "Русский язык"],
  ...Array.from({ length: 40 }, (_, i): CellValue[] => [
    2023 + (i % 2),
    `33010${i % 5}`,
    10_000 + i,
    2 + (i % 4),
  ]),
];
const ROW = ["1", "Качество знаний по русскому языку (ОГЭ)", "%"];
const SECOND = ["2", "Успеваемость по русскому языку (ОГЭ)", "%"];
const TWO_YEARS: readonly (readonly CellValue[])[] = [
  ["№ п/п", "Показатель", "Ед. изм.", 2023, 2024],
  [...ROW, "", ""],
  [...SECOND, "", ""],
];

interface Case {
  readonly what: string;
  readonly table?: readonly (readonly CellValue[])[];
  readonly sheet?: Partial<SheetSpec>;
  /** Hides rows by a filter with a criterion, as Excel saves it. */
  readonly filtered?: boolean;
  readonly warnings: readonly { code: string; sheet: string; address: string; detail: string }[];
}

const TABLE_RANGE = { top: 0, left: 0, bottom: 2, right: 4 };

const CASES: readonly Case[] = [
  { what: "nothing in the way", warnings: [] },
  {
    what: "a protected sheet",
    sheet: { protection: { allowInsertRows: false, allowFormat: false } },
    warnings: [{ code: "protected", sheet: "Показатели", address: "A1:E3", detail: "" }],
  },
  {
    what: "value cells merged across years",
    sheet: { merges: [{ top: 1, left: 3, bottom: 1, right: 4 }] },
    warnings: [{ code: "merged", sheet: "Показатели", address: "D2:E2", detail: "" }],
  },
  {
    what: "cells merged where no formula goes",
    sheet: { merges: [{ top: 1, left: 0, bottom: 2, right: 0 }] },
    warnings: [],
  },
  {
    what: "rows hidden by a filter",
    sheet: { autoFilter: TABLE_RANGE },
    filtered: true,
    warnings: [{ code: "filtered", sheet: "Показатели", address: "A1:E3", detail: "" }],
  },
  {
    what: "filter buttons that hide nothing",
    sheet: { autoFilter: TABLE_RANGE },
    warnings: [],
  },
  {
    what: "no column for the last year of the results",
    table: [
      ["№ п/п", "Показатель", "Ед. изм.", 2023],
      [...ROW, ""],
      [...SECOND, ""],
    ],
    warnings: [{ code: "tooNarrow", sheet: "Показатели", address: "A1:D3", detail: "2024" }],
  },
];

/** What Excel writes for a filter that shows some rows only. */
function withCriterion(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    const text = strFromU8(part);
    if (!text.includes("<autoFilter")) continue;
    const criterion =
      '<autoFilter$1><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>';
    parts[name] = strToU8(text.replace(/<autoFilter([^>]*)\/>/u, criterion));
  }
  return zipSync(parts);
}

async function workbook({ table = TWO_YEARS, sheet, filtered }: Case): Promise<Uint8Array> {
  const port = await blankWorkbook("Книга.xlsx");
  const edits = Object.entries({ ОГЭ: RESULTS, Показатели: table }).map(([name, rows]): Edit => {
    const cells = rows.map((row) => row.map((value) => contentOf(value, null)));
    const more = name === "Показатели" ? sheet : {};
    return { kind: "addSheet", sheet: { name, role: `data:${name}`, cells, ...more }, rule: "test" };
  });
  await port.apply({ title: "Данные", edits });
  const bytes = await port.save();
  return filtered ? withCriterion(bytes) : bytes;
}

const ports: Readonly<Record<string, (bytes: Uint8Array) => Promise<Pick<Carrier, "port" | "close">>>> = {
  "the host": (bytes) => openTraced(bytes, "Книга.xlsx"),
  "a file": async (bytes) => {
    const port = await openWorkbook(bytes, "Книга.xlsx");
    return { port, close: () => Promise.resolve() };
  },
};

async function cellsOf(port: WorkbookPort): Promise<string> {
  const { sheets } = await port.describe();
  const grids = await port.read({ sheetIds: sheets.map(({ id }) => id) });
  return JSON.stringify(
    grids.map((grid) => [
      grid.sheet.name,
      grid.values.map((_, row) => Array.from({ length: 6 }, (__, column) => valueAt(grid, row, column))),
    ]),
  );
}

describe.each(Object.entries(ports))("before indicators are written through %s", (_, open) => {
  it.each(CASES.map((entry) => [entry.what, entry] as const))("%s is said", async (_what, entry) => {
    const carrier = await open(await workbook(entry));
    try {
      const before = await cellsOf(carrier.port);
      const { report } = await fillIndicators(carrier.port);
      expect(report.warnings).toEqual(entry.warnings);
      expect(await cellsOf(carrier.port)).toBe(before);
    } finally {
      await carrier.close();
    }
  });
});
