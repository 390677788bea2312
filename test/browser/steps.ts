import type { Frame, Page } from "playwright-core";
import type { Pane } from "./story";

interface Bench {
  readonly qualityPlanWorkbench: {
    readonly host: {
      readonly workbook: {
        readonly sheets: readonly {
          readonly name: string;
          readonly visibility: string;
          readonly cells: { value(row: number, column: number): unknown };
        }[];
      };
    };
  };
}

/** What the first sheet holds, row by row. */
export function cellsOf(page: Page): Promise<unknown[]> {
  return page.evaluate(() => {
    const [sheet] = (window as never as Bench).qualityPlanWorkbench.host.workbook.sheets;
    return Array.from({ length: 60 * 8 }, (_, i) => sheet?.cells.value(Math.floor(i / 8), i % 8));
  });
}

/** Runs the check from the home screen. */
export async function check(pane: Pane): Promise<void> {
  await pane.by("job-check").click();
  await pane.by("check-start").click();
  await pane.by("check-summary").waitFor({ timeout: 30_000 });
}

/** Opens the preview of the first fix of a rule. */
export async function previewFirstFix(pane: Pane, rule: string): Promise<void> {
  await pane.frame.locator(`li[data-rule="${rule}"]`).first().getByTestId("fix").click();
  await pane.by("preview").waitFor();
}

/** Opens a workbook of ours through the page's «Открыть…» and waits for the pane. */
export async function openBytes(page: Page, bytes: Uint8Array): Promise<Pane> {
  const before = await page.waitForSelector('[data-testid="pane"]');
  const buffer = Buffer.from(bytes);
  await page.getByTestId("open-file").setInputFiles({ name: "Проба.xlsx", mimeType: "", buffer });
  await before.waitForElementState("hidden").catch(() => undefined);
  const frame = await frameOf(page);
  return { frame, by: (testId) => frame.getByTestId(testId) };
}

async function frameOf(page: Page): Promise<Frame> {
  await page.waitForTimeout(500);
  const handle = await page.waitForSelector('[data-testid="pane"]');
  const frame = await handle.contentFrame();
  if (!frame) throw new Error("Область надстройки не загрузилась");
  await frame.waitForSelector("[data-screen]", { timeout: 60_000 });
  return frame;
}
