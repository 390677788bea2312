import { DARK_THEME, LIGHT_THEME } from "../../../src/workbench/bridge/theme";
import type { Pane, Story } from "../story";
import { expectEqual, expectTrue } from "../story";
import { DARK, LIGHT, becomes, setOfficeTheme } from "../theme-steps";
import { TOUR, setPaneWidth, visit } from "../tour";
import { stickingOut } from "../narrow";

async function openHelp(pane: Pane): Promise<void> {
  await pane.by("open-help").click();
  await pane.frame.locator('[data-screen="help"] h1').waitFor({ timeout: 30_000 });
}

async function choose(pane: Pane, list: string, index: number): Promise<void> {
  await pane.by(list).click();
  await pane.frame.getByRole("option").nth(index).click();
}

/** The fullest screens; all of them are looked at unzoomed in themes.ts. */
const ZOOMED: ReadonlySet<string> = new Set(["home", "findings", "preview", "functions", "help"]);

const home = TOUR[0] as (typeof TOUR)[number];

export const STORIES: Story[] = [
  {
    name: "тема: открытая область идёт за Office, а выбор в справке сильнее",
    play: async (stage) => {
      const pane = await visit(stage, home, "light");
      await becomes(pane.frame, LIGHT, "фон вначале");
      await setOfficeTheme(stage.page, DARK_THEME);
      await becomes(pane.frame, DARK, "фон после смены темы Office");
      await openHelp(pane);
      await choose(pane, "theme", 1);
      await becomes(pane.frame, LIGHT, "выбрано светлое");
      await choose(pane, "theme", 2);
      await setOfficeTheme(stage.page, LIGHT_THEME);
      await becomes(pane.frame, DARK, "выбрано тёмное");
      await choose(pane, "theme", 3);
      await becomes(pane.frame, "rgb(0, 0, 0)", "выбрана контрастность");
      await choose(pane, "theme", 0);
      await becomes(pane.frame, LIGHT, "снова как в Office");
    },
  },
  {
    name: "тема: высокая контрастность системы видна на каждом экране",
    play: async (stage) => {
      for (const stop of TOUR) {
        const { frame } = await visit(stage, stop, "contrast");
        const forced = await frame.evaluate(() => matchMedia("(forced-colors: active)").matches);
        expectTrue(forced, `${stop.name}: контрастность не включилась`);
        if (["findings", "schools", "home"].includes(stop.name)) await stage.picture(`contrast-${stop.name}`);
      }
      await stage.page.emulateMedia({ forcedColors: "none" });
    },
  },
  {
    name: "масштаб 200 %: ничего не вылезает и не обрезано",
    play: async (stage) => {
      const session = await stage.page.context().newCDPSession(stage.page);
      // A window of 1440 x 900 at 200 %: half the room, twice the dots.
      await session.send("Emulation.setDeviceMetricsOverride", {
        width: 720,
        height: 450,
        deviceScaleFactor: 2,
        mobile: false,
      });
      const found: string[] = [];
      for (const stop of TOUR.filter(({ name }) => ZOOMED.has(name))) {
        const { frame } = await visit(stage, stop, "light");
        for (const width of [270, 480]) {
          await setPaneWidth(stage, width);
          await stage.page.waitForTimeout(100);
          const out = (await stickingOut(frame)).slice(0, 3);
          found.push(...out.map((text) => `${stop.name}, ${width} px, ${text}`));
        }
        if (stop.name === "findings") await stage.picture("zoom-200");
      }
      await session.send("Emulation.clearDeviceMetricsOverride");
      if (found.length > 0) throw new Error(found.join("\n"));
    },
  },
  {
    name: "язык: русский и английский целиком, lang страницы меняется",
    play: async (stage) => {
      const pane = await visit(stage, home, "light");
      const lang = () => pane.frame.evaluate(() => document.documentElement.lang);
      expectEqual(await lang(), "ru", "язык страницы");
      await openHelp(pane);
      await choose(pane, "language", 1);
      await pane.frame.waitForFunction(() => document.documentElement.lang === "en");
      const text = await pane.frame.locator("main").innerText();
      const russian = text.match(/[а-яё]{3,}/giu)?.filter((word) => !/^русский$/iu.test(word)) ?? [];
      expectEqual(russian, [], "русских слов в английской справке");
      await stage.picture("help-english");
      await choose(pane, "language", 0);
      await pane.frame.waitForFunction(() => document.documentElement.lang === "ru");
    },
  },
];
