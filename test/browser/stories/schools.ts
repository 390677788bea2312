import { selection, sheetShown, until } from "../grid-steps";
import type { Pane, Story } from "../story";
import { expectEqual, expectTrue } from "../story";

const rowsOf = (pane: Pane) => pane.by("schools-table").locator("tbody tr[data-school]");

async function run(pane: Pane): Promise<void> {
  await pane.by("job-schools").click();
  await pane.by("schools-start").click();
  await pane.by("schools-summary").waitFor({ timeout: 60_000 });
}

/** Chooses an entry of one of the two filters. */
async function filter(pane: Pane, place: number, words: RegExp): Promise<void> {
  await pane.by("schools").getByRole("combobox").nth(place).click();
  await pane.frame.getByRole("option", { name: words }).first().click();
}

export const STORIES: Story[] = [
  {
    name: "школы: таблица, основания с графиком, переход к строкам, отбор, прошлый запуск",
    play: async ({ page, open, picture }) => {
      const pane = await open("results.xlsx");
      await run(pane);
      await picture("schools-summary");
      const row = rowsOf(pane).filter({ hasText: "Камышное" });
      expectEqual(await row.count(), 1, "строк школы с признаками");
      await row.getByTestId("evidence-open").click();
      await pane.by("school-chart").first().waitFor({ timeout: 10_000 });
      await pane.by("school-chart").first().scrollIntoViewIfNeeded();
      await picture("schools-evidence");
      await pane.by("evidence").getByTestId("source-rows").first().click();
      await until("строки источника выделены", async () => {
        const { sheet, rows, values } = await selection(page, nameColumn(await sheetShown(page)));
        return sheet === "ОГЭ" && rows === 24 && values.length === 1 && /Камышное/u.test(String(values[0]));
      });
      await pane.by("evidence").getByTestId("source-rows").last().click();
      await until("от признака к листу ВПР", async () => (await sheetShown(page)) === "ВПР");
      await picture("schools-source");
      await pane.frame.getByRole("checkbox", { name: /Только с признаками/u }).uncheck();
      expectEqual(await rowsOf(pane).count(), 6, "школ без отбора");
      await filter(pane, 1, /журнал/u);
      expectEqual(await rowsOf(pane).count(), 1, "школ с признаком «журнал»");
      await filter(pane, 1, /Все|все/u);
      await filter(pane, 0, /Луговой/u);
      expectEqual(await rowsOf(pane).count(), 6, "школ муниципалитета");
      await pane.frame.locator("header button").first().click();
      const last = await pane.by("job-schools").innerText();
      expectTrue(/6 школ, признаки низких результатов: 1/u.test(last), `итог прошлого запуска: ${last}`);
    },
  },
  {
    name: "школы: правила и перечень меняются в области, листы создаются и возвращаются",
    play: async ({ open, picture }) => {
      const pane = await open("results.xlsx");
      await run(pane);
      await pane.by("schools-rules").locator("summary").click();
      const share = pane.by("schools-rules").locator("input[data-path='shnor.minLowShare']");
      await share.fill("много");
      await pane.by("schools-rules-run").click();
      const words = await pane.by("schools-rules").getByRole("alert").innerText();
      expectTrue(/доля не справившихся/u.test(words), `объяснение: ${words}`);
      await picture("schools-rules");
      await share.fill("0,99");
      await pane.by("schools-rules-run").click();
      await until("пересчитано по своей доле", async () =>
        /Признаки низких результатов: 0/u.test(await pane.by("schools-summary").innerText()),
      );
      await pane.by("schools-list-choice").getByRole("combobox").click();
      await pane.frame.getByRole("option", { name: "ОГЭ" }).click();
      await until("перечень с листа сопоставлен", async () =>
        /В перечне \d+ школ/u.test(await pane.by("schools-list-choice").innerText()),
      );
      await pane.by("schools-sheets").click();
      await pane.by("done").waitFor({ timeout: 60_000 });
      await picture("schools-sheets");
      await pane.by("take-back").click();
      await until("листы убраны", async () => /Возвращено|возвращ/iu.test(await pane.by("done").innerText()));
    },
  },
  {
    name: "школы: расчёт отменяется, книга не меняется",
    play: async ({ open }) => {
      const pane = await open("results.xlsx");
      await pane.by("job-schools").click();
      await pane.frame.locator("body").evaluate(cancelAtOnce);
      await pane.by("schools-start").click();
      await pane.by("schools-start").waitFor({ timeout: 10_000 });
      expectEqual(await pane.by("schools-summary").count(), 0, "итог после отмены");
    },
  },
];

/** Presses the button of the progress in the moment it appears: the sample may be counted before a pointer gets there. */
function cancelAtOnce(body: HTMLElement): void {
  const observer = new MutationObserver(() => {
    const button = body.querySelector<HTMLElement>("[data-testid=progress] button");
    if (!button) return;
    observer.disconnect();
    button.click();
  });
  observer.observe(body, { childList: true, subtree: true });
}

/** Column of school names on the sample's sheets. */
function nameColumn(sheet: string): number {
  return sheet === "ОГЭ" ? 3 : 2;
}
