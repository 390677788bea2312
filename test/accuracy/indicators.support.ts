import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cellAddress } from "../../src/core/sheet/address";
import type { CellContent, SheetSpec } from "../../src/core/sheet/edit";
import type { CellValue, Grid } from "../../src/core/sheet/grid";
import { openWorkbook, type FilePort } from "../../src/xlsx";
import { soffice } from "../support/needs.cjs";

const WORKBOOKS = resolve(__dirname, "../../../shared/corpus/workbooks");

/** A workbook of the shared corpus; null where the corpus is not there. */
export function corpusWorkbook(name: string): Uint8Array | null {
  const path = join(WORKBOOKS, name);
  return existsSync(path) ? readFileSync(path) : null;
}

export const INDICATOR_HEADER = ["№ п/п", "Показатель", "Ед. изм.", "Методика расчета"];

/** A sheet with an indicator table, as users have it. */
export function indicatorSheet(
  name: string,
  rows: readonly (readonly [number: string, name: string, unit: string])[],
  years: readonly number[],
): SheetSpec {
  const text = (value: string): CellContent | null => (value === "" ? null : { kind: "text", text: value });
  const header = [
    ...INDICATOR_HEADER.map(text),
    ...years.map((value): CellContent => ({ kind: "number", value })),
  ];
  return {
    name,
    role: "test",
    cells: [
      [text("Целевые показатели")],
      [],
      header,
      ...rows.map(([number, title, unit]) => [number, title, unit].map(text)),
    ],
  };
}

/** Removes the cached values of formulas, so that nothing is taken for calculated. */
export function withoutCachedValues(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  for (const [path, content] of Object.entries(files)) {
    if (!path.startsWith("xl/worksheets/")) continue;
    files[path] = strToU8(strFromU8(content).replace(/(<\/f>)<v>[^<]*<\/v>/gu, "$1"));
  }
  return zipSync(files, { level: 1 });
}

let profile: string | null = null;

/** One profile of LibreOffice for all runs of the process: making it takes longer than a small workbook. */
function officeProfile(): string {
  profile ??= mkdtempSync(join(tmpdir(), "indicators-office-"));
  return profile;
}

/** Removes what the runs of LibreOffice left. */
export function forgetOfficeProfile(): void {
  if (profile) rmSync(profile, { recursive: true, force: true });
  profile = null;
}

/** The workbook after LibreOffice has opened, calculated and saved it. */
export async function recalculated(bytes: Uint8Array): Promise<FilePort> {
  if (soffice === null) throw new Error("LibreOffice is not installed");
  const folder = mkdtempSync(join(tmpdir(), "indicators-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), withoutCachedValues(bytes));
    execFileSync(
      soffice,
      [
        `-env:UserInstallation=file://${officeProfile()}`,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        join(folder, "out"),
        join(folder, "book.xlsx"),
      ],
      { stdio: "ignore" },
    );
    return await openWorkbook(readFileSync(join(folder, "out", "book.xlsx")), "book.xlsx");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function gridNamed(grids: readonly Grid[], name: string): Grid {
  const grid = grids.find(({ sheet }) => sheet.name === name);
  if (!grid) throw new Error(`no sheet ${name}`);
  return grid;
}

/** Where a recalculated value differs from the one that the core computed. */
export function disagreements(
  specs: readonly SheetSpec[],
  grids: readonly Grid[],
  tolerance = 1e-9,
): string[] {
  const found: string[] = [];
  for (const spec of specs) {
    const grid = gridNamed(grids, spec.name);
    spec.cells.forEach((cells, row) =>
      cells.forEach((content, column) => {
        if (content?.kind !== "formula") return;
        const block = content.block ?? [[content.computed]];
        block.forEach((line, index) => {
          const expected = line[0] ?? "";
          const value = grid.values[row + index - grid.origin.row]?.[column - grid.origin.column] ?? "";
          if (!sameValue(expected, value, tolerance)) {
            found.push(`${spec.name}!${cellAddress({ row: row + index, column })}: ${expected} / ${value}`);
          }
        });
      }),
    );
  }
  return found;
}

export function sameValue(expected: CellValue, value: CellValue, tolerance: number): boolean {
  if (typeof expected !== "number" || typeof value !== "number") return expected === value;
  return Math.abs(expected - value) <= tolerance * Math.max(1, Math.abs(expected));
}
