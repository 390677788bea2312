import type { Frame, Page } from "playwright-core";
import { cell, type, until } from "../grid-steps";
import { planOfDefects } from "../books";
import { check, openBytes } from "../steps";
import type { Pane, Story } from "../story";
import { expectEqual, expectTrue } from "../story";

const WAIT = { timeout: 30_000 };

/** Rule of the finding that has the focus, and its place among those shown. */
function focused(frame: Frame): Promise<{ rule: string | null; index: number }> {
  return frame.evaluate(() => {
    const items = [...document.querySelectorAll("[data-finding]")];
    const here = document.activeElement;
    return { rule: here?.getAttribute("data-rule") ?? null, index: here ? items.indexOf(here) : -1 };
  });
}

const rulesShown = (pane: Pane): Promise<string[]> =>
  pane.frame
    .locator("li[data-finding]")
    .evaluateAll((items) => items.map((item) => item.getAttribute("data-rule") ?? ""));

async function choose(page: Page, pane: Pane, filter: string, option: string): Promise<void> {
  await pane.by(`filter-${filter}`).focus();
  await page.keyboard.press("Enter");
  await pane.frame.getByRole("option").first().waitFor(WAIT);
  await page.keyboard.press("Home");
  for (let press = 0; press < 40; press++) {
    const active = await pane.frame.evaluate(() => {
      const box = document.activeElement;
      const id = box?.getAttribute("aria-activedescendant");
      return id ? (document.getElementById(id)?.textContent ?? "") : "";
    });
    if (active === option) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
}

/** The list of findings: filters, keyboard, its place after fixes and further checks, accepted deviations. */
export const STORIES: Story[] = [
  {
    name: "замечания: отбор по важности, правилу и листу одной клавиатурой",
    play: async ({ page, open, picture }) => {
      const pane = await open("municipal-plan.xlsx");
      await pane.by("recognised").waitFor(WAIT);
      await check(pane);
      const all = await rulesShown(pane);
      await choose(page, pane, "severity", "Замечание");
      const warnings = await rulesShown(pane);
      expectTrue(warnings.length > 0 && warnings.length < all.length, "по важности отобрана часть");
      expectTrue(!warnings.includes("RESP-EMPTY"), "ошибки не показаны");
      await picture("findings-filter");
      await choose(page, pane, "severity", "все");
      await choose(page, pane, "rule", "Нет ответственного");
      expectEqual([...new Set(await rulesShown(pane))], ["RESP-EMPTY"], "по правилу");
      await choose(page, pane, "rule", "все");
      await choose(page, pane, "sheet", "План");
      expectEqual(await rulesShown(pane), all, "все замечания стоят на листе «План»");
    },
  },
  {
    name: "замечания: стрелки ведут по списку, место сохраняется после исправления и новой проверки",
    play: async ({ page, open }) => {
      const pane = await open("municipal-plan.xlsx");
      await pane.by("recognised").waitFor(WAIT);
      await check(pane);
      const all = await rulesShown(pane);
      await pane.frame.locator("li[data-finding]").first().focus();
      for (let press = 0; press < 3; press++) await page.keyboard.press("ArrowDown");
      expectEqual((await focused(pane.frame)).index, 3, "три стрелки вниз");
      await page.keyboard.press("ArrowUp");
      expectEqual((await focused(pane.frame)).index, 2, "стрелка вверх");

      const fixable = all.indexOf("NUM-TYPE");
      await pane.frame.locator("li[data-finding]").nth(fixable).focus();
      await page.keyboard.press("b");
      await pane.by("preview").waitFor(WAIT);
      await pane.by("apply").click();
      await pane.by("done").waitFor(WAIT);
      await until("после исправления фокус на соседнем замечании", async () => {
        const { index } = await focused(pane.frame);
        return index === Math.min(fixable, (await rulesShown(pane)).length - 1);
      });
      const { rule } = await focused(pane.frame);
      await pane.by("check-again").click();
      await pane.by("check-summary").waitFor(WAIT);
      await until("после новой проверки фокус на том же правиле", async () => {
        return (await focused(pane.frame)).rule === rule;
      });
    },
  },
  {
    name: "оставить как есть: причина видна, отклонение снимается, когда ячейка изменилась",
    play: async ({ page, open, picture }) => {
      const pane = await open("municipal-plan.xlsx");
      await pane.by("recognised").waitFor(WAIT);
      await check(pane);
      const trailing = pane.frame.locator('li[data-rule="RESP-TRAILING-SEP"]');
      await trailing.first().getByTestId("accept").click();
      await pane.by("accept-form").getByRole("textbox").fill("Список дополнят в сентябре");
      await pane.by("accept-save").click();
      await pane.by("accepted").getByText("Список дополнят", { exact: false }).waitFor(WAIT);
      expectEqual(await trailing.count(), 0, "принятое отклонение ушло из списка");
      await picture("accepted");
      expectEqual((await cell(page, "D16")).value, "Руководители ОО;", "ячейка замечания");
      await type(page, "D16", "Учителя-наставники;");
      await trailing.first().waitFor(WAIT);
      expectEqual(await pane.by("accepted").count(), 0, "ячейка изменилась: отклонение больше не действует");
    },
  },
  {
    name: "замечания: длинный список показан частями, «исправить все» берёт и непоказанные",
    play: async ({ page, open, picture }) => {
      await open("municipal-plan.xlsx");
      const measures = 300;
      const pane = await openBytes(page, await planOfDefects(measures));
      await check(pane);
      const separators = pane.frame.locator('li[data-rule="RESP-TRAILING-SEP"]');
      await separators.first().waitFor(WAIT);
      const page1 = await separators.count();
      expectTrue(page1 > 10 && page1 < 100, `замечаний правила показано сразу: ${page1}`);
      const group = pane.frame
        .locator('[data-rule="RESP-TRAILING-SEP"]')
        .filter({ has: pane.by("show-more") });
      await group.getByTestId("show-more").click();
      await until("показана вторая часть", async () => (await separators.count()) === 2 * page1);
      await picture("findings-more");
      await group.getByTestId("fix-all").click();
      await pane.by("preview").waitFor(WAIT);
      expectEqual(await pane.by("preview").locator("li").count(), page1, "правок показано в предпросмотре");
      expectTrue(
        (await pane.by("apply").innerText()).includes(String(measures)),
        "применяются не все правки",
      );
      await pane.by("apply").click();
      await pane.by("done").waitFor(WAIT);
      await until("замечаний правила после исправления нет", async () => (await separators.count()) === 0);
    },
  },
];
