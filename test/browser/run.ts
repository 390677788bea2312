/* npm test runs this: plays every story in the workbench page and writes {passed, failed} for the totals. */
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { BrowserContext } from "playwright-core";
import { serve } from "../../src/workbench/server/static-server";
import { workbenchMounts } from "../../src/workbench/server/mounts";
import { launch } from "./browser";
import { stageFor } from "./stage";
import type { Story } from "./story";
import { SCREENSHOTS } from "./story";

const root = path.resolve(__dirname, "../..");
const { values } = parseArgs({ options: { report: { type: "string" }, only: { type: "string" } } });
const { report, only } = values;
const STORY_TIME = 120_000;
/** Browsers that play side by side, each with a profile of its own: a page mostly waits for itself. */
const LANES = 2;

async function stories(): Promise<Story[]> {
  const folder = path.join(__dirname, "stories");
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const modules = await Promise.all(files.sort().map((file) => import(path.join(folder, file))));
  return modules
    .flatMap((module: { STORIES: Story[] }) => module.STORIES)
    .filter((story) => !only || story.name.includes(only));
}

/** Plays one story in a page of its own; errors that the page itself throws count as failures. */
async function play(story: Story, context: BrowserContext, address: string): Promise<string | null> {
  const page = await context.newPage();
  const broken: string[] = [];
  page.on("pageerror", (error) => broken.push(`${error.message}\n${error.stack ?? ""}`));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`дольше ${STORY_TIME / 1000} с`)), STORY_TIME);
  });
  try {
    await Promise.race([story.play(stageFor(page, address, SCREENSHOTS)), timeout]);
    return broken.length > 0 ? `ошибка в странице: ${broken.join("; ")}` : null;
  } catch (error) {
    await page.screenshot({ path: path.join(SCREENSHOTS, "failed.png") }).catch(() => undefined);
    return `${(error as Error).stack ?? String(error)}${broken.length > 0 ? `\nошибки страницы: ${broken.join("; ")}` : ""}`;
  } finally {
    clearTimeout(timer);
    await page.close();
  }
}

async function main(): Promise<void> {
  const counts = { passed: 0, failed: 0 };
  const { server, address } = await serve(workbenchMounts(root), 0);
  const queue = await stories();
  if (queue.length === 0) console.log(`Нет такой истории: ${only ?? ""}`);
  const playAll = async (context: BrowserContext): Promise<void> => {
    for (let story = queue.shift(); story; story = queue.shift()) {
      const started = Date.now();
      const failure = await play(story, context, address);
      const line = `${story.name} (${((Date.now() - started) / 1000).toFixed(1)} с)`;
      counts[failure === null ? "passed" : "failed"] += 1;
      console.log(failure === null ? `  ✓ ${line}` : `  ✗ ${line}\n${failure}`);
    }
    await context.close();
  };
  const first = queue.length > 0 ? await launch() : null;
  if (first) {
    const others = await Promise.all(
      Array.from({ length: Math.min(LANES, queue.length) - 1 }, () => launch()),
    );
    await Promise.all([first, ...others.filter((context) => context !== null)].map(playAll));
  }
  server.close();
  if (report) writeFileSync(report, JSON.stringify(counts));
  process.exit(counts.failed > 0 || (only && counts.passed === 0) ? 1 : 0);
}

void main();
