import { existsSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { BrowserContext } from "playwright-core";
import { chromium } from "playwright-core";

/** Where installed browsers of the Chromium family usually stand. */
const PLACES = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** An installed browser, else the one inside an npm package; null where none can be had. */
async function executable(): Promise<{ path: string; args: string[] } | null> {
  const installed = PLACES.find((place) => place !== undefined && existsSync(place));
  if (installed) return { path: installed, args: QUIET };
  if (process.platform !== "linux") return null;
  const { default: packaged } = await import("@sparticuz/chromium");
  return { path: await packaged.executablePath(), args: [...packaged.args, ...QUIET] };
}

/** Starts a fresh browser profile, or says in one line why it cannot. */
export async function launch(viewport = { width: 1440, height: 900 }): Promise<BrowserContext | null> {
  try {
    const found = await executable();
    if (!found) {
      console.log("skipped: браузерных проверок нет: Chromium, Chrome и Edge не найдены");
      return null;
    }
    const profile = await mkdtemp(path.join(tmpdir(), "quality-plan-"));
    return await chromium.launchPersistentContext(profile, {
      executablePath: found.path,
      args: found.args,
      headless: true,
      viewport,
      locale: "ru-RU",
      acceptDownloads: true,
    });
  } catch (error) {
    console.log(
      `skipped: браузерных проверок нет: браузер не запускается (${(error as Error).message.split("\n")[0]})`,
    );
    return null;
  }
}
