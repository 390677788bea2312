import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { Story } from "../story";
import { expectEqual, expectTrue } from "../story";

/** The story of the first day: see the plan, check it, go to a cell, fix, take back, report, save. */
export const STORIES: Story[] = [
  {
    name: "проверить план, перейти к ячейке, исправить, вернуть, отчёт, сохранить",
    play: async ({ page, open, picture }) => {
      const pane = await open("municipal-plan.xlsx");
      await pane.by("recognised").waitFor({ timeout: 30_000 });
      const recognised = await pane.by("recognised").innerText();
      expectTrue(/План: 11 мероприятий, 4 блока/u.test(recognised), `распознано: ${recognised}`);
      await picture("home");

      await pane.by("job-check").click();
      await pane.by("check-start").click();
      await pane.by("check-summary").waitFor({ timeout: 30_000 });
      await picture("check");

      const gap = pane.frame.locator('li[data-rule="RESP-EMPTY"]').first();
      await gap.getByTestId("go-to").click();
      await page.waitForFunction(() => {
        const workbook = (
          window as never as {
            qualityPlanWorkbench: {
              engine: {
                runtime: { api: { getActiveWorkbook(): { getActiveRange(): { getA1Notation(): string } } } };
              };
            };
          }
        ).qualityPlanWorkbench.engine.runtime.api.getActiveWorkbook();
        return workbook.getActiveRange()?.getA1Notation() === "D18";
      });
      await picture("go-to");

      const number = pane.frame.locator('li[data-rule="NUM-TYPE"]').first();
      await number.getByTestId("fix").click();
      await pane.by("preview").waitFor();
      await picture("preview");
      await pane.by("apply").click();
      await pane.by("done").waitFor({ timeout: 30_000 });
      expectEqual(
        await pane.frame.locator('li[data-rule="NUM-TYPE"]').count(),
        0,
        "замечаний о номере после исправления",
      );
      await picture("fixed");

      await pane.by("take-back").click();
      await pane.frame.locator('li[data-rule="NUM-TYPE"]').first().waitFor({ timeout: 30_000 });

      await pane.by("make-report").click();
      await page.waitForTimeout(1000);
      await picture("report");

      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByTestId("save-file").click(),
      ]);
      const saved = unzipSync(new Uint8Array(await readFile(await download.path())));
      expectTrue(Object.keys(saved).includes("xl/workbook.xml"), "сохранённый файл не книга");
      const workbook = new TextDecoder().decode(saved["xl/workbook.xml"]);
      expectTrue(workbook.includes("Отчёт о проверке"), "в сохранённой книге нет отчёта");
    },
  },
];
