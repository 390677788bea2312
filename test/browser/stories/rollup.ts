import { readFileSync } from "node:fs";
import path from "node:path";
import type { Story } from "../story";
import { expectTrue } from "../story";

const MUNICIPAL_PLAN = path.resolve(__dirname, "../../../assets/samples/municipal-plan.xlsx");
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The roll-up of municipal files against the open regional plan. */
export const STORIES: Story[] = [
  {
    name: "свести муниципальный план с региональным",
    play: async ({ open, page, picture }) => {
      const pane = await open("regional-plan.xlsx");
      await pane.by("recognised").waitFor({ timeout: 30_000 });
      await pane.by("job-rollup").click();
      await pane.by("rollup-files").setInputFiles([
        { name: "Заречный район.xlsx", mimeType: XLSX, buffer: readFileSync(MUNICIPAL_PLAN) },
        { name: "письмо.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4") },
      ]);
      await pane.by("rollup-start").click();
      await pane.by("rollup-summary").waitFor({ timeout: 60_000 });
      expectTrue((await pane.by("rollup-failed").innerText()).includes("письмо.pdf"), "чужой файл назван");
      await picture("rollup");
      await pane.by("rollup-apply").click();
      await pane.by("done").waitFor({ timeout: 60_000 });
      await page.waitForTimeout(1500);
      await picture("rollup-done");
    },
  },
  {
    name: "свод: разделы, списанные у соседей, названы с чужими организациями",
    play: async ({ open, picture }) => {
      const pane = await open("regional-plan.xlsx");
      await pane.by("recognised").waitFor({ timeout: 30_000 });
      await pane.by("job-rollup").click();
      const buffer = readFileSync(MUNICIPAL_PLAN);
      await pane
        .by("rollup-files")
        .setInputFiles(
          ["Заречный район.xlsx", "Лесной район.xlsx"].map((name) => ({ name, mimeType: XLSX, buffer })),
        );
      await pane.by("rollup-start").click();
      const copied = pane.by("rollup-copied-sections");
      await copied.waitFor({ timeout: 60_000 });
      await copied.scrollIntoViewIfNeeded();
      const told = await copied.innerText();
      // The plan's own title names the first; the second, with the same title, is called by its file.
      expectTrue(/Луговой/u.test(told) && /Лесной район/u.test(told), `названы оба: ${told}`);
      await picture("rollup-copied");
    },
  },
];
