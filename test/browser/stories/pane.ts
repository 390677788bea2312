import type { Frame, Page } from "playwright-core";
import type { Pane, Story } from "../story";
import { expectEqual, expectTrue } from "../story";

interface Bench {
  readonly qualityPlanWorkbench: {
    readonly engine: {
      readonly runtime: {
        readonly api: {
          getActiveWorkbook(): {
            getActiveSheet(): {
              getRange(address: string): {
                getValue(): unknown;
                getDisplayValue?(): unknown;
                getFormula(): string;
                setValue(value: unknown): unknown;
                activate(): unknown;
              };
            };
            getSheets(): { getSheetName(): string }[];
          };
        };
      };
    };
  };
}

/** What stands in a cell of the sheet that is shown. */
function cell(page: Page, address: string): Promise<{ value: unknown; formula: string }> {
  return page.evaluate((at) => {
    const { api } = (window as never as Bench).qualityPlanWorkbench.engine.runtime;
    const range = api.getActiveWorkbook().getActiveSheet().getRange(at);
    return { value: range.getValue(), formula: range.getFormula() };
  }, address);
}

/** Types into a cell by the keyboard, as a user does. */
async function type(page: Page, address: string, text: string): Promise<void> {
  await page.evaluate((at) => {
    const { api } = (window as never as Bench).qualityPlanWorkbench.engine.runtime;
    api.getActiveWorkbook().getActiveSheet().getRange(at).activate();
  }, address);
  const canvas = page.getByTestId("grid").locator("canvas").first();
  await canvas.focus().catch(() => undefined);
  await page.keyboard.type(text, { delay: 15 });
  await page.keyboard.press("Enter");
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`Не дождались: ${what}`);
}

function sheetNames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { api } = (window as never as Bench).qualityPlanWorkbench.engine.runtime;
    return api
      .getActiveWorkbook()
      .getSheets()
      .map((sheet) => sheet.getSheetName());
  });
}

const go = (pane: Pane, place: string) => pane.by(`open-${place}`).click();
const home = (frame: Frame) => frame.locator("header button").first().click();

/** The quiet places of the pane: functions, freezing, sending, corrections. */
export const STORIES: Story[] = [
  {
    name: "функция QP считает в ячейке, заменяется значением и возвращается",
    play: async ({ page, open, picture }) => {
      const pane = await open("municipal-plan.xlsx");
      await pane.by("recognised").waitFor({ timeout: 30_000 });
      await type(page, "H3", "=QP.QUALITY(103,163,116,27)");
      await until("=QP.QUALITY даёт 35,0", async () => {
        const { value } = await cell(page, "H3");
        return typeof value === "number" && Math.abs(value - 34.96) < 0.01;
      });
      await go(pane, "functions");
      await pane.by("function-QUALITY").locator("button").first().click();
      await picture("functions");
      await pane.by("freeze-start").click();
      await pane.by("preview").waitFor({ timeout: 30_000 });
      await picture("freeze");
      await pane.by("apply").click();
      await pane.by("done").waitFor({ timeout: 30_000 });
      expectEqual((await cell(page, "H3")).formula, "", "формула после замены");
      await pane.by("take-back").click();
      await until("формула вернулась", async () => (await cell(page, "H3")).formula.includes("QP.QUALITY"));
    },
  },
  {
    name: "подготовить к отправке: отчёт и журнал убраны, возвращены",
    play: async ({ page, open, picture }) => {
      const pane = await open("municipal-plan.xlsx");
      await pane.by("job-check").click();
      await pane.by("check-start").click();
      await pane.by("make-report").click();
      await until("лист отчёта", async () => (await sheetNames(page)).includes("Отчёт о проверке"));
      await home(pane.frame);
      await go(pane, "send");
      await pane.by("send-removed").waitFor({ timeout: 30_000 });
      const listed = await pane.by("send-removed").innerText();
      expectTrue(/Отчёт о проверке/u.test(listed) && /Журнал/u.test(listed), `убирается: ${listed}`);
      await picture("send");
      await pane.by("send-start").click();
      await pane.by("send-done").waitFor({ timeout: 30_000 });
      await pane.by("send-nothing").waitFor({ timeout: 30_000 });
      expectTrue(
        !(await sheetNames(page)).some((name) => /Отчёт о проверке|Журнал плана/u.test(name)),
        "служебные листы остались",
      );
      await pane.by("send-back").click();
      await until("листы вернулись", async () => {
        const names = await sheetNames(page);
        return names.includes("Отчёт о проверке") && names.includes("Журнал плана качества");
      });
    },
  },
  {
    name: "исправить распознавание: это не план, вернуть распознанное",
    play: async ({ open, picture }) => {
      const pane = await open("municipal-plan.xlsx");
      await pane.by("correct-open").first().click();
      await pane.by("correct-plan").click();
      await pane.by("correct-save").click();
      await pane.by("nothing-recognised").waitFor({ timeout: 30_000 });
      await pane.by("other-tables").locator("summary").click();
      await picture("not-a-plan");
      await pane.by("correct-open").first().click();
      await pane.by("correct-reset").click();
      await pane.by("recognised").waitFor({ timeout: 30_000 });
    },
  },
];
