import { readFileSync } from "node:fs";
import path from "node:path";
import type { Story } from "../story";
import { expectTrue } from "../story";

const REGIONAL_PLAN = path.resolve(__dirname, "../../../assets/samples/regional-plan.xlsx");
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A regional plan taken from a file as the schema of the open municipal plan. */
export const STORIES: Story[] = [
  {
    name: "сверить муниципальный план с блоками регионального",
    play: async ({ open, picture }) => {
      const pane = await open("municipal-plan.xlsx");
      await pane.by("recognised").waitFor({ timeout: 30_000 });
      await pane.by("open-rules").click();
      const field = pane.by("regional-plan");
      await field.waitFor({ timeout: 30_000 });
      await pane
        .by("regional-file")
        .setInputFiles({ name: "регион.xlsx", mimeType: XLSX, buffer: readFileSync(REGIONAL_PLAN) });
      await pane.by("regional-clear").waitFor({ timeout: 60_000 });
      expectTrue((await field.innerText()).includes("4 блока"), "блоки регионального плана прочитаны");
      await picture("rules-regional");
      await pane.by("regional-clear").click();
      await pane.by("regional-clear").waitFor({ state: "detached", timeout: 30_000 });
      expectTrue((await field.innerText()).includes("Не задан"), "сверка снята");
    },
  },
];
