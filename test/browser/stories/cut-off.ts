import type { Page } from "playwright-core";
import type { Pane, Stage, Story } from "../story";
import { expectEqual, expectTrue } from "../story";
import { cellsOf, check, previewFirstFix } from "../steps";

/**
 * Makes the write that begins the journal's group fail a few actions before its end: cells are written, the journal
 * does not say «сделано» yet. A text, because a predicate cannot be sent into the page otherwise.
 */
const CUT_OFF = `(() => {
  const fault = {
    code: "RequestAborted",
    when: "end",
    request: ({ body }) => {
      if (!JSON.stringify(body).includes("начато")) return false;
      fault.when = { afterActions: body.Actions.length - 2 };
      return true;
    },
  };
  window.qualityPlanWorkbench.host.faults = [fault];
})()`;

const HOST = "window.qualityPlanWorkbench.host";

/** A fix that is cut off, then the pane closed and opened again; gives the cells before it. */
async function cutFixOff({ page, open }: Stage): Promise<{ before: unknown[]; pane: Pane }> {
  const pane = await open("municipal-plan.xlsx");
  const before = await cellsOf(page);
  await check(pane);
  await previewFirstFix(pane, "NUM-TYPE");
  await page.evaluate(CUT_OFF);
  await pane.by("apply").click();
  await pane.by("error").waitFor({ timeout: 30_000 });
  const said = await pane.by("error").innerText();
  expectTrue(/журнал/iu.test(said), `об обрыве не сказано, что делать: ${said}`);
  await pane.frame.evaluate(() => window.location.reload());
  await pane.frame.waitForSelector('[data-testid="cut-off"]', { timeout: 60_000 });
  return { before, pane };
}

/** Types into a cell until `work` has shown the hint, then finishes typing. */
async function whileTyping(page: Page, pane: Pane, work: () => Promise<void>): Promise<string> {
  await page.evaluate(`${HOST}.editMode.enter()`);
  await work();
  await pane.by("waiting").waitFor({ timeout: 15_000 });
  const hint = await pane.by("waiting").innerText();
  await page.evaluate(`${HOST}.editMode.leave()`);
  return hint;
}

/** Writes that are cut off, and a host that waits. */
export const STORIES: Story[] = [
  {
    name: "прерванная запись: при следующем открытии её можно закончить",
    play: async (stage) => {
      const { before, pane } = await cutFixOff(stage);
      await stage.picture("cut-off");
      await pane.by("cut-off-finish").click();
      await pane.by("cut-off-closed").waitFor({ timeout: 30_000 });
      expectTrue(
        /закончена|закрыта/u.test(await pane.by("cut-off-closed").innerText()),
        "не сказано, что сделано",
      );
      await stage.picture("cut-off-finished");
      const after = await cellsOf(stage.page);
      expectTrue(JSON.stringify(after) !== JSON.stringify(before), "исправления нет");
      await pane.frame.evaluate(() => window.location.reload());
      await pane.frame.waitForSelector("[data-screen]", { timeout: 60_000 });
      await stage.page.waitForTimeout(1000);
      expectEqual(await pane.by("cut-off").count(), 0, "предложений после завершения");
    },
  },
  {
    name: "прерванная запись: при следующем открытии её можно вернуть",
    play: async (stage) => {
      const { before, pane } = await cutFixOff(stage);
      await pane.by("cut-off-take-back").click();
      await pane.by("cut-off-closed").waitFor({ timeout: 30_000 });
      await stage.picture("cut-off-taken-back");
      expectEqual(await cellsOf(stage.page), before, "ячейки после возврата");
    },
  },
  {
    name: "пока ячейка не введена, проверка и запись ждут и говорят об этом",
    play: async ({ page, open, picture }) => {
      const pane = await open("municipal-plan.xlsx");
      await pane.by("job-check").click();
      const checking = await whileTyping(page, pane, () => pane.by("check-start").click());
      expectTrue(/завершите ввод в ячейке/u.test(checking), `подсказка: ${checking}`);
      await pane.by("check-summary").waitFor({ timeout: 30_000 });
      await previewFirstFix(pane, "NUM-TYPE");
      await pane.by("apply").isEnabled();
      const writing = await whileTyping(page, pane, async () => {
        await pane.by("apply").click();
        await pane.by("waiting").waitFor({ timeout: 15_000 });
        await picture("edit-mode");
      });
      expectTrue(/завершите ввод в ячейке/u.test(writing), `подсказка: ${writing}`);
      await pane.by("done").waitFor({ timeout: 30_000 });
    },
  },
];
