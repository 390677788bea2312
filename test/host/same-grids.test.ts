import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Grid } from "../../src/core/sheet/grid";
import { ExcelPort } from "../../src/excel/excel-port";
import { importWorkbook } from "../../src/workbench/engine/import";
import { bootNodeHost } from "../../src/workbench/node/boot-node-host";
import { openWorkbook } from "../../src/xlsx";

jest.setTimeout(60_000);

const FOLDERS = [
  join(__dirname, "../../assets/samples"),
  join(__dirname, "../../../shared/corpus/workbooks"),
];
/** A file of 60,000 rows has a test of its own, which measures time. */
const TOO_BIG = new Set(["region-results.xlsx"]);

const files = FOLDERS.flatMap((folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".xlsx") && !TOO_BIG.has(name))
        .map((name) => join(folder, name))
    : [],
);

/** Ids are the carrier's own business. */
function comparable(grid: Grid): object {
  return {
    ...grid,
    sheet: grid.sheet.name,
    merges: [...grid.merges].sort((a, b) => a.top - b.top || a.left - b.left),
  };
}

describe("a workbook reads the same from its file and through office.js", () => {
  if (!existsSync(FOLDERS[1] ?? "")) console.log("skipped: the corpus of workbooks is not there");
  test.each(files.map((file) => [file.slice(file.lastIndexOf("/") + 1), file]))("%s", async (name, file) => {
    const bytes = new Uint8Array(readFileSync(file));
    const fromFile = await (await openWorkbook(bytes, name)).read();
    const node = await bootNodeHost({ snapshot: await importWorkbook(bytes, name) });
    try {
      const live = await new ExcelPort().read();
      expect(live.map(({ sheet }) => sheet.name)).toEqual(fromFile.map(({ sheet }) => sheet.name));
      for (const [index, grid] of live.entries()) {
        expect(comparable(grid)).toEqual(comparable(fromFile[index] as Grid));
      }
    } finally {
      node.dispose();
    }
  });
});
