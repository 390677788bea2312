import path from "node:path";
import type { Page } from "playwright-core";
import type { Pane, Stage } from "./story";

async function paneOf(page: Page): Promise<Pane> {
  const handle = await page.waitForSelector('[data-testid="pane"]', { timeout: 60_000 });
  const frame = await handle.contentFrame();
  if (!frame) throw new Error("Область надстройки не загрузилась");
  await frame.waitForSelector("[data-screen]", { timeout: 60_000 });
  return { frame, by: (testId) => frame.getByTestId(testId) };
}

/** The workbench in a page of the browser; pictures go into a folder. */
export function stageFor(page: Page, address: string, pictures: string): Stage {
  return {
    page,
    address,
    open: async (book, query = "") => {
      await page.goto(`${address}index.html?book=${book}${query}`);
      return paneOf(page);
    },
    picture: async (name) => {
      await page.screenshot({ path: path.join(pictures, `${name}.png`) });
    },
  };
}
