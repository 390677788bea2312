import type { Pane, Story } from "../story";
import { showSheet, type } from "../grid-steps";
import { expectTrue } from "../story";

const WAIT = { timeout: 60_000 };

async function openPapers(pane: Pane, kind: string): Promise<void> {
  await pane.by("recognised").waitFor(WAIT);
  await pane.by("job-templates").click();
  await pane.by(`paper-${kind}`).waitFor(WAIT);
  await pane.by(`paper-${kind}`).check();
}

const MAKING: Story[] = (
  [
    ["annual", "сделать план на год и вернуть", /План на/u],
    ["report", "сделать отчёт об исполнении и вернуть", /Отчёт за/u],
    ["deadlines", "сделать контроль сроков и вернуть", /Контроль сроков/u],
    ["passport", "сделать паспорт программы и вернуть", /Паспорт программы/u],
  ] as const
).map(([kind, name, sheet]) => ({
  name,
  play: async ({ open, page, picture }) => {
    const pane = await open("regional-plan.xlsx");
    await openPapers(pane, kind);
    await pane.by(`${kind}-show`).click();
    await pane.by(`${kind}-result`).waitFor(WAIT);
    if (kind === "deadlines") {
      expectTrue((await pane.by("calendar").inputValue()).startsWith("BEGIN:VCALENDAR"), "календарь текстом");
    }
    await picture(`papers-${kind}`);
    await pane.by(`${kind}-apply`).click();
    await pane.by("done").waitFor(WAIT);
    expectTrue(sheet.test(await pane.by("done").innerText()), "назван новый лист");
    await page.waitForTimeout(1500);
    await picture(`papers-${kind}-done`);
    await pane.by("take-back").click();
    await pane.frame.getByText("Возвращен", { exact: false }).waitFor(WAIT);
  },
}));

const UPDATING: Story = {
  name: "обновить план на год по исходному плану",
  play: async ({ open, picture }) => {
    const pane = await open("regional-plan.xlsx");
    await openPapers(pane, "annual");
    await pane.by("annual-show").click();
    await pane.by("annual-apply").click(WAIT);
    await pane.by("done").waitFor(WAIT);
    await pane.by("annual-update").check();
    await pane.by("annual-show").click();
    await pane.by("annual-result").getByText("обновлять нечего", { exact: false }).waitFor(WAIT);
    await picture("papers-annual-update");
  },
};

const CHANGING: Story = {
  name: "обновить план на год, когда исходный план изменился",
  play: async ({ open, page, picture }) => {
    const pane = await open("regional-plan.xlsx");
    await openPapers(pane, "annual");
    await pane.by("annual-show").click();
    await pane.by("annual-apply").click(WAIT);
    await pane.by("done").waitFor(WAIT);
    await showSheet(page, "Региональный план");
    await type(page, "D15", "Институт развития образования");
    await pane.by("annual-update").check();
    await pane.by("annual-show").click();
    const result = pane.by("annual-result");
    await result.getByText("Изменений из исходного плана: 1", { exact: false }).waitFor(WAIT);
    await picture("papers-annual-changed");
    await pane.by("annual-apply").click();
    await pane.by("done").waitFor(WAIT);
    await picture("papers-annual-changed-done");
  },
};

/** Papers made from a plan: the year and its update, the report, the control of deadlines, the passport. */
export const STORIES: Story[] = [...MAKING, UPDATING, CHANGING];
