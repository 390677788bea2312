import type { Frame, Page } from "playwright-core";
import { until } from "../grid-steps";
import type { Pane, Story } from "../story";
import { expectEqual, expectTrue } from "../story";

const WAIT = { timeout: 30_000 };
/** No screen of the pane takes more presses of Tab than this to come round. */
const MOST_TABS = 60;

interface Bench {
  readonly qualityPlanWorkbench: { host: { faults: unknown } };
}

/** Lets the next requests of the add-in fail, as a hanging Excel does. */
function fail(page: Page, code: string): Promise<void> {
  return page.evaluate((wanted) => {
    (window as never as Bench).qualityPlanWorkbench.host.faults = [{ code: wanted, repeat: "always" }];
  }, code);
}

/** Jobs that need a plan, and what is pressed there. */
const WITHOUT_PLAN = [
  ["check", "check-start"],
  ["templates", null],
] as const;

const focused = (frame: Frame) =>
  frame.evaluate(
    () => document.activeElement?.getAttribute("data-testid") ?? document.activeElement?.tagName ?? "",
  );

/** Presses Tab until the element has the focus; every stop on the way must show where the focus is. */
async function tabTo(page: Page, pane: Pane, testId: string): Promise<void> {
  for (let press = 0; press < MOST_TABS; press++) {
    await page.keyboard.press("Tab");
    if ((await focused(pane.frame)) === testId) return;
  }
  throw new Error(`Клавишей Tab не дойти до «${testId}»`);
}

/** Does the look of the focused element differ from its look without the focus? */
async function focusIsVisible(page: Page, frame: Frame): Promise<boolean> {
  const element = (await frame.evaluateHandle(() => document.activeElement)).asElement();
  if (!element) return false;
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) return true;
  const clip = { x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + 8 };
  const shot = () => page.screenshot({ clip, animations: "disabled", caret: "hide" });
  await page.waitForTimeout(150);
  const with_ = await shot();
  await element.evaluate((node) => (node as HTMLElement).blur());
  await page.waitForTimeout(150);
  const without = await shot();
  await element.evaluate((node) => (node as HTMLElement).focus());
  return !with_.equals(without);
}

export const STORIES: Story[] = [
  {
    name: "первый запуск: три шага показаны один раз",
    play: async ({ page, open, picture }) => {
      await page.addInitScript(() => {
        if (sessionStorage.getItem("fresh")) return;
        sessionStorage.setItem("fresh", "1");
        localStorage.clear();
      });
      const first = await open("municipal-plan.xlsx");
      await first.by("welcome").waitFor(WAIT);
      expectEqual(await first.by("welcome").locator("li").count(), 3, "шагов");
      await picture("welcome");
      await first.by("welcome").locator("button").last().click();
      const second = await open("municipal-plan.xlsx");
      await second.by("recognised").waitFor(WAIT);
      expectEqual(await second.by("welcome").count(), 0, "подсказок при втором запуске");
    },
  },
  {
    name: "только клавиатура: проверить план, фокус виден на каждом шаге",
    play: async ({ page, open }) => {
      const pane = await open("municipal-plan.xlsx");
      await pane.by("recognised").waitFor(WAIT);
      const welcome = pane.by("welcome").locator("button");
      if (await welcome.isVisible()) await welcome.click();
      await pane.frame.locator("body").evaluate((body) => {
        body.tabIndex = -1;
        body.focus();
      });
      const hidden: string[] = [];
      for (let press = 0; press < 12; press++) {
        await page.keyboard.press("Tab");
        const where = await focused(pane.frame);
        if (where === "BODY" || where === "") break;
        if (!(await focusIsVisible(page, pane.frame))) hidden.push(where);
      }
      expectEqual(hidden, [], "остановки без видимого фокуса");
      await pane.frame.locator("body").evaluate((body) => body.focus());
      await tabTo(page, pane, "job-check");
      await page.keyboard.press("Enter");
      await pane.by("check-start").waitFor(WAIT);
      expectEqual(await focused(pane.frame), "H1", "фокус на заголовке нового экрана");
      await tabTo(page, pane, "check-start");
      await page.keyboard.press("Enter");
      await pane.by("check-summary").waitFor(WAIT);
      await until("фокус остаётся на экране, когда нажатая кнопка ушла", async () => {
        return (await focused(pane.frame)) !== "BODY";
      });
      await page.keyboard.press("Tab");
      expectTrue(
        await pane.by("check-summary").evaluate((summary) => summary.contains(document.activeElement)),
        "следующая остановка после проверки не в её итоге",
      );
      const live = await pane.frame.locator('[role="status"], [aria-live]').count();
      expectTrue(live > 0, "о конце проверки не сказано программе чтения с экрана");
      await pane.frame.locator("header button").first().focus();
      await page.keyboard.press("Enter");
      await pane.by("job-check").waitFor(WAIT);
      expectEqual(await focused(pane.frame), "job-check", "на главном экране фокус там, откуда ушли");
    },
  },
  {
    name: "книга без плана: экран говорит, чего не хватает и что делать",
    play: async ({ open, picture }) => {
      for (const [job, start] of WITHOUT_PLAN) {
        const pane = await open("results.xlsx");
        await pane.by(`job-${job}`).click();
        if (start) await pane.by(start).click();
        const advice = pane.frame
          .locator("main")
          .getByText(/ нет.*Откройте книгу с планом/su)
          .first();
        await advice.waitFor(WAIT);
        await picture(`empty-${job}`);
      }
    },
  },
  {
    name: "отказ Excel: почему, что делать, подробности без содержания ячеек",
    play: async ({ page, open, picture }) => {
      const pane = await open("municipal-plan.xlsx");
      await pane.by("recognised").waitFor(WAIT);
      await pane.by("job-check").click();
      await fail(page, "AccessDenied");
      await pane.by("check-start").click();
      const notice = pane.by("error");
      await notice.waitFor(WAIT);
      await picture("error");
      expectEqual(await notice.getAttribute("role"), "alert", "роль сообщения");
      const details = (await notice.locator("button").last().getAttribute("title")) ?? "";
      expectTrue(/^AccessDenied; /u.test(details), `подробности: ${details}`);
      expectTrue(!/[а-яё]/iu.test(details), `в подробностях слова книги: ${details}`);
      await page.evaluate(() => {
        (window as never as Bench).qualityPlanWorkbench.host.faults = [];
      });
      await notice.locator("button").first().click();
      await pane.by("check-summary").waitFor(WAIT);
    },
  },
];
