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
];
