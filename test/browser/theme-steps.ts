import type { Frame, Page } from "playwright-core";
import type { OfficeTheme } from "../../src/workbench/bridge/theme";
import { expectEqual } from "./story";

export const LIGHT = "rgb(255, 255, 255)";
export const DARK = "rgb(41, 41, 41)";

export function background(frame: Frame): Promise<string> {
  return frame.evaluate(
    () => getComputedStyle(document.querySelector("main") ?? document.body).backgroundColor,
  );
}

/** Waits until the pane has this background. */
export async function becomes(frame: Frame, colour: string, what: string): Promise<void> {
  for (let turn = 0; turn < 80; turn++) {
    if ((await background(frame)) === colour) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  expectEqual(await background(frame), colour, what);
}

/** Changes the theme of Office around the open pane. */
export function setOfficeTheme(page: Page, theme: OfficeTheme): Promise<void> {
  return page.evaluate((next) => {
    const { qualityPlanWorkbench } = window as never as {
      qualityPlanWorkbench: { setTheme(theme: unknown): void };
    };
    qualityPlanWorkbench.setTheme(next);
  }, theme);
}
