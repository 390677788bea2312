import { offersBook } from "../../templates/offers-book";
import type { Story } from "../story";
import { openBytes } from "../steps";
import { expectEqual, expectTrue } from "../story";

/** Municipal plans from the regional one, in the pane. */
export const STORIES: Story[] = [
  {
    name: "создать планы муниципалитетов и вернуть",
    play: async ({ open, page, picture }) => {
      const pane = await open("regional-plan.xlsx");
      await pane.by("recognised").waitFor({ timeout: 30_000 });
      await pane.by("job-templates").click();
      await pane.by("municipalities").waitFor({ timeout: 30_000 });
      await pane
        .by("municipalities")
        .fill("Артёмовский городской округ\nМихайловский муниципальный район\nГород Спасск-Дальний");
      await picture("templates");
      await pane.by("template-preview-start").click();
      await pane.by("template-preview").waitFor({ timeout: 30_000 });
      expectEqual(await pane.by("template-sheets").locator("li").count(), 5, "листов в предпросмотре");
      await picture("templates-preview");
      await pane.by("template-apply").click();
      await pane.by("done").waitFor({ timeout: 60_000 });
      expectTrue(/Создано 5 листов/u.test(await pane.by("done").innerText()), "строка о создании листов");
      await page.waitForTimeout(1500);
      await picture("templates-done");
      await pane.by("take-back").click();
      await pane.frame.getByText("Возвращен", { exact: false }).waitFor({ timeout: 30_000 });
    },
  },
  {
    name: "предложить мероприятия по данным книги",
    play: async ({ open, page, picture }) => {
      await open("regional-plan.xlsx");
      const opened = await openBytes(page, offersBook());
      await opened.by("job-templates").click({ timeout: 30_000 });
      await opened.by("municipalities").fill("Озёрный городской округ", { timeout: 30_000 });
      await opened.by("template-offers").check();
      await opened.by("template-preview-start").click();
      const preview = opened.by("template-preview");
      await preview.waitFor({ timeout: 30_000 });
      expectTrue((await preview.innerText()).includes("Предложено 4 мероприятия"), "число предложенных");
      await picture("templates-offers");
    },
  },
];
