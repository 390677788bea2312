import { check } from "../steps";
import type { Pane, Story } from "../story";
import { expectEqual, expectTrue } from "../story";

const WAIT = { timeout: 30_000 };
const home = (pane: Pane) => pane.frame.locator("header button").first().click();

async function openRules(pane: Pane): Promise<void> {
  await pane.by("open-rules").click();
  await pane.by("schema-period").waitFor(WAIT);
}

/** The schema that a workbook keeps: period, numbering, glossary, a regional plan of its own. */
export const STORIES: Story[] = [
  {
    name: "правила: период, нумерация и сокращения хранятся в книге и меняют проверку",
    play: async ({ open, picture }) => {
      const pane = await open("municipal-plan.xlsx");
      await pane.by("recognised").waitFor(WAIT);
      await openRules(pane);
      const [start, end] = [
        pane.frame.getByLabel(/Начало периода/u),
        pane.frame.getByLabel(/Конец периода/u),
      ];
      await start.fill("2031-09-01");
      expectTrue(await pane.by("save-rules").isDisabled(), "половина периода не сохраняется");
      await end.fill("2032-08-31");
      await pane.by("schema-numbering").click();
      await pane.frame.getByRole("option", { name: /подряд/u }).click();
      const glossary = pane.by("schema-glossary");
      await glossary.fill("ИМЦ");
      expectTrue(await pane.by("save-rules").isDisabled(), "непонятая строка не сохраняется");
      await picture("rules-schema-fault");
      await glossary.fill("ИМЦ = Информационно-методический центр");
      await pane.by("save-rules").click();
      await pane.frame.getByText("Сохранено в книге", { exact: false }).waitFor(WAIT);
      await picture("rules-schema");
      await home(pane);
      await openRules(pane);
      expectEqual(
        await pane.by("schema-glossary").inputValue(),
        "ИМЦ = Информационно-методический центр",
        "словарь",
      );
      expectEqual(await start.inputValue(), "2031-09-01", "начало периода");
      await home(pane);
      await check(pane);
      await pane.frame.locator('li[data-rule="NUM-STYLE"]').first().waitFor(WAIT);
      await pane.frame.locator('li[data-rule="DATE-OUTSIDE-PLAN"]').first().waitFor(WAIT);
      await picture("rules-schema-check");
    },
  },
  {
    name: "правила: открытый лист становится схемой регионального плана",
    play: async ({ open, picture }) => {
      const pane = await open("regional-plan.xlsx");
      await pane.by("recognised").waitFor(WAIT);
      await openRules(pane);
      await pane.by("regional-sheet").click();
      await pane.by("regional-clear").waitFor(WAIT);
      expectTrue(/блок/u.test(await pane.by("regional-plan").innerText()), "названы блоки листа");
      await picture("rules-regional-sheet");
      await home(pane);
      await check(pane);
      expectEqual(
        await pane.frame.locator('li[data-rule="BLOCK-MISSING"], li[data-rule="BLOCK-FOREIGN"]').count(),
        0,
        "план не сверяется сам с собой",
      );
    },
  },
  {
    name: "главный экран: почему в книге нет плана",
    play: async ({ open, picture }) => {
      const pane = await open("results.xlsx");
      await pane.by("recognised").waitFor(WAIT);
      const why = pane.by("plan-absence");
      await why.locator("summary").click();
      expectTrue(/Лист «.+»: плановой таблицы нет\. \S/u.test(await why.innerText()), "причина по листам");
      await picture("home-no-plan");
    },
  },
];
