import type { Page } from "playwright-core";

interface GridRange {
  getValue(): unknown;
  getDisplayValue?(): unknown;
  getFormula(): string;
  setValue(value: unknown): unknown;
  activate(): unknown;
}

interface ShownSheet {
  getSheetName(): string;
  getActiveRange(): { getRow(): number; getHeight(): number } | null;
  getRange(address: string): GridRange;
  getRange(row: number, column: number): GridRange;
}

interface Grids {
  readonly qualityPlanWorkbench: {
    readonly engine: {
      readonly runtime: {
        readonly api: {
          getActiveWorkbook(): {
            getActiveSheet(): ShownSheet;
            getSheets(): { getSheetName(): string }[];
            getSheetByName(name: string): unknown;
            setActiveSheet(sheet: unknown): unknown;
          };
        };
      };
    };
  };
}

/** What stands in a cell of the sheet that is shown. */
export function cell(page: Page, address: string): Promise<{ value: unknown; formula: string }> {
  return page.evaluate((at) => {
    const { api } = (window as never as Grids).qualityPlanWorkbench.engine.runtime;
    const range = api.getActiveWorkbook().getActiveSheet().getRange(at);
    return { value: range.getValue(), formula: range.getFormula() };
  }, address);
}

/** Types into a cell by the keyboard, as a user does. */
export async function type(page: Page, address: string, text: string): Promise<void> {
  await page.evaluate((at) => {
    const { api } = (window as never as Grids).qualityPlanWorkbench.engine.runtime;
    api.getActiveWorkbook().getActiveSheet().getRange(at).activate();
  }, address);
  const canvas = page.getByTestId("grid").locator("canvas").first();
  await canvas.focus().catch(() => undefined);
  await page.keyboard.type(text, { delay: 15 });
  await page.keyboard.press("Enter");
}

export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`Не дождались: ${what}`);
}

/** Names of all sheets. */
export function sheetNames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { api } = (window as never as Grids).qualityPlanWorkbench.engine.runtime;
    return api
      .getActiveWorkbook()
      .getSheets()
      .map((sheet) => sheet.getSheetName());
  });
}

/** Brings a sheet to the front. */
export async function showSheet(page: Page, name: string): Promise<void> {
  await page.evaluate((wanted) => {
    const workbook = (window as never as Grids).qualityPlanWorkbench.engine.runtime.api.getActiveWorkbook();
    workbook.setActiveSheet(workbook.getSheetByName(wanted));
  }, name);
}

interface Selection {
  readonly sheet: string;
  readonly rows: number;
  /** Different values of one column in the selected rows. */
  readonly values: readonly unknown[];
}

/** The selected rows of the sheet that is shown. @param column 0-based, whose values are asked for */
export function selection(page: Page, column: number): Promise<Selection> {
  return page.evaluate((at) => {
    const { api } = (window as never as Grids).qualityPlanWorkbench.engine.runtime;
    const sheet = api.getActiveWorkbook().getActiveSheet();
    const range = sheet.getActiveRange();
    const [top, rows] = [range?.getRow() ?? 0, range?.getHeight() ?? 0];
    const values = Array.from({ length: rows }, (_, index) => sheet.getRange(top + index, at).getValue());
    return { sheet: sheet.getSheetName(), rows, values: [...new Set(values)] };
  }, column);
}

/** Name of the sheet that is shown. */
export function sheetShown(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { api } = (window as never as Grids).qualityPlanWorkbench.engine.runtime;
    return api.getActiveWorkbook().getActiveSheet().getSheetName();
  });
}
