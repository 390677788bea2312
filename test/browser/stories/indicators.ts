import type { Pane, Story } from "../story";
import { expectEqual, expectTrue } from "../story";
import { resultsForFootnote, resultsWithoutMinimum, YEAR_WITHOUT_MINIMUM } from "../books";
import { openBytes } from "../steps";

const WAIT = { timeout: 30_000 };

async function prepared(pane: Pane): Promise<void> {
  await pane.by("recognised").waitFor(WAIT);
  await pane.by("job-indicators").click();
  await pane.by("indicators-start").click();
  await pane.by("indicators-filled").waitFor(WAIT);
}

/** Indicators in the pane: questions, typed numbers, the way back. */
export const STORIES: Story[] = [
  {
    name: "показатели: введённые числа остаются, пока их не отметят",
    play: async ({ open, picture }) => {
      const pane = await open("indicators.xlsx");
      await prepared(pane);
      const differences = pane.by("differences");
      expectTrue(
        /введено 19,5 \/ посчитано 10,9/u.test(await differences.innerText()),
        "введённое и посчитанное стоят рядом",
      );
      await differences.scrollIntoViewIfNeeded();
      await picture("indicators-differences");
      await differences.getByRole("checkbox", { name: /19,5/u }).check();
      await pane.by("indicators-preview").click();
      await pane.by("preview").waitFor(WAIT);
      const shown = await pane.by("preview").innerText();
      expectTrue(shown.includes("Показатели!E6"), "отмеченная ячейка в предпросмотре");
      expectTrue(!shown.includes("Показатели!G6"), "цель словами не заменяется");
      await picture("indicators-preview");
      await pane.by("apply").click();
      await pane.by("done").waitFor({ timeout: 60_000 });
      await pane.by("take-back-earlier").waitFor(WAIT);
      await picture("indicators-done");
      await pane.by("take-back-earlier").click();
      await pane.by("take-back-earlier").waitFor({ state: "detached", timeout: 60_000 });
      expectTrue(
        /введено 19,5/u.test(await pane.by("differences").innerText()),
        "после возврата введённое число на месте",
      );
    },
  },
  {
    name: "показатели: вопросы и ответы, которые помнит книга",
    play: async ({ open, picture }) => {
      const pane = await open("indicators.xlsx");
      await prepared(pane);
      await pane.by("questions").scrollIntoViewIfNeeded();
      await picture("indicators-questions");
      await pane.by("question-indicator").getByRole("radio").first().focus();
      await pane.frame.page().keyboard.press("Space");
      await pane.by("question-indicator").waitFor({ state: "detached", ...WAIT });
      await pane.by("question-exam").getByRole("combobox").click();
      const options = pane.frame.getByRole("option");
      expectEqual(
        await options.allInnerTexts(),
        ["ВПР · Математика · 6 кл.", "ОГЭ · Математика", "ничего из этого"],
        "результаты, из которых выбирать",
      );
      await options.nth(1).click();
      await pane.by("questions").waitFor({ state: "detached", ...WAIT });
      await pane.by("indicator-rows").getByText("по вашему ответу").first().waitFor(WAIT);
      await pane.by("indicator-rows").getByText("СОУ", { exact: false }).first().waitFor(WAIT);
      await picture("indicators-answered");
    },
  },
  {
    name: "показатели: минимальный балл, которого никто не знает, спрашивается и запоминается",
    play: async ({ open, page, picture }) => {
      await open("indicators.xlsx");
      const pane = await openBytes(page, await resultsWithoutMinimum());
      await prepared(pane);
      const asked = pane.by("question-minimum");
      await asked.waitFor(WAIT);
      expectTrue((await asked.innerText()).includes(String(YEAR_WITHOUT_MINIMUM)), "назван год");
      await asked.getByRole("textbox").fill("сорок");
      expectTrue(await pane.by("minimums-save").isDisabled(), "слово не балл");
      await picture("indicators-minimum");
      await asked.getByRole("textbox").fill("36");
      await pane.by("minimums-save").click();
      await asked.waitFor({ state: "detached", ...WAIT });
      // 20, 34 and 35 of eight.
      await pane.by("indicator-rows").getByText("37,5", { exact: false }).waitFor(WAIT);
      await picture("indicators-minimum-answered");
    },
  },
  {
    name: "показатели: год по сноске, узкая таблица и замена всех чисел видны до записи, поправка помнится",
    play: async ({ open, page, picture }) => {
      await open("indicators.xlsx");
      const pane = await openBytes(page, await resultsForFootnote());
      await prepared(pane);
      const screen = pane.frame.locator('[data-screen="indicators"]');
      await screen.getByText(/результаты есть и за 2022/u).waitFor(WAIT);
      const rows = pane.by("indicator-rows");
      await rows
        .getByText(/2020.*2019/u)
        .first()
        .waitFor(WAIT);
      await picture("indicators-footnote");

      await pane.by("differences").getByRole("checkbox", { name: /все/iu }).check();
      await pane.by("progress").waitFor({ state: "detached", ...WAIT });
      await pane.by("indicators-preview").click();
      await pane.by("preview").waitFor(WAIT);
      expectTrue((await pane.by("preview").innerText()).includes("31,2"), "прежнее число в просмотре");
      await pane
        .by("preview")
        .getByRole("button", { name: /Отмена|Назад|Закрыть/u })
        .first()
        .click();

      await rows.getByTestId("correct-row").last().click();
      await rows.getByRole("combobox").click();
      await page.keyboard.type("успешности");
      await picture("indicators-correction");
      await pane.frame.getByRole("option", { name: /Успеваемость/u }).click();
      await rows.getByText("по вашему ответу").waitFor(WAIT);
      await pane.frame.locator("header button").first().click();
      await prepared(pane);
      await rows.getByText("по вашему ответу").waitFor(WAIT);
      await picture("indicators-corrected");
    },
  },
  {
    name: "показатели: оценка, уровни и диаграмма по годам",
    play: async ({ open, page, picture }) => {
      const pane = await open("indicators.xlsx");
      await prepared(pane);
      for (const name of ["уровней и достижения", "диаграмму по годам", "своих показателей"]) {
        await pane.frame.getByRole("checkbox", { name: new RegExp(name, "u") }).check();
      }
      await pane.by("progress").waitFor({ state: "detached", ...WAIT });
      const sheets = await pane.by("new-sheets").innerText();
      for (const name of ["Свод показателей", "Оценка показателей", "Свои показатели", "Уровни показателей"])
        expectTrue(sheets.includes(name), `до записи назван лист «${name}»`);
      await pane.by("indicators-preview").click();
      await pane.by("apply").click();
      await pane.by("done").waitFor({ timeout: 60_000 });
      await page.waitForTimeout(1500);
      await picture("indicators-assessment");
    },
  },
];
