import type { Frame } from "playwright-core";
import type { Pane, Story } from "../story";
import { cell, sheetNames, type, until } from "../grid-steps";
import { expectEqual, expectTrue } from "../story";

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
