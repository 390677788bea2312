/* npm run screenshots [-- --only rules,help]: every screen of the pane in both themes, and the whole workbench, for the manuals. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { workbenchMounts } from "../../src/workbench/server/mounts";
import { serve } from "../../src/workbench/server/static-server";
import { launch } from "./browser";
import { stageFor } from "./stage";
import type { Look } from "./tour";
import { TOUR, visit } from "./tour";

const root = path.resolve(__dirname, "../..");
const FOLDER = path.join(root, "docs/screens");
const LOOKS: readonly Look[] = ["light", "dark"];
/** The pane's 350 px beside a sheet, tall enough for a screen. */
const VIEWPORT = { width: 1200, height: 760 };

const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
const STOPS = TOUR.filter(({ name }) => !only || only.split(",").includes(name));

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const { server, address } = await serve(workbenchMounts(root), 0);
  const context = await launch(VIEWPORT);
  if (context) {
    const page = await context.newPage();
    const stage = stageFor(page, address, FOLDER);
    for (const stop of STOPS) {
      for (const look of LOOKS) {
        await visit(stage, stop, look);
        await page.waitForTimeout(400);
        await page.getByTestId("pane").screenshot({ path: path.join(FOLDER, `${stop.name}-${look}.png`) });
        if (stop.name === "findings" && look === "light") await stage.picture("workbench");
      }
      console.log(`  ${stop.name}`);
    }
    await context.close();
  }
  server.close();
  process.exit(0);
}

void main();
