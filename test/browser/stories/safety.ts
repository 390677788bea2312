import path from "node:path";
import { zipSync } from "fflate";
import type { Page } from "playwright-core";
import { contractWorkbook } from "../../../src/ports/contract/fixture";
import { partsOf, textOfPart } from "../../xlsx/support/zip";
import { stageFor } from "../stage";
import type { Story } from "../story";
import { expectEqual, expectTrue } from "../story";
import { cellsOf, check, openBytes, previewFirstFix } from "../steps";

const PAGES = [
  "index.html",
  "pane.html",
  "functions-runtime.html",
  "taskpane.html",
  "commands.html",
  "functions.html",
];
/** Names of all sheets, the hidden ones included: the journal would be among them. */
const SHEETS = "window.qualityPlanWorkbench.host.workbook.sheets.map(({ name }) => name)";
const TRAP = "<img src=x onerror=window.hacked=1>";

/** Where the default build takes office.js from; served here from the same files of npm. */
const LIBRARY = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const LIBRARY_FILES = path.resolve(__dirname, "../../../node_modules/@microsoft/office-js/dist");

/** Gathers what a page asks of other addresses than its own, until the page is closed. */
function watchForeign(page: Page, address: string): string[] {
  const foreign: string[] = [];
  const { origin } = new URL(address);
  const note = (url: string): void => {
    const { protocol, origin: asked } = new URL(url);
    if (!["data:", "blob:"].includes(protocol) && asked !== origin) foreign.push(url);
  };
  page.on("request", (request) => note(request.url()));
  page.on("websocket", (socket) => foreign.push(socket.url()));
  return foreign;
}

/** The workbook of the contract with something else in the XML of its plan sheet. */
function bookWith(change: (xml: string) => string): Uint8Array {
  const parts = partsOf(contractWorkbook());
  const name = "xl/worksheets/sheet1.xml";
  return zipSync({ ...parts, [name]: new TextEncoder().encode(change(textOfPart(parts, name))) });
}

/** What a careful security officer looks for. */
export const STORIES: Story[] = [
  {
    name: "каждая страница строго ограничивает, что ей можно загрузить",
    play: async ({ page, address }) => {
      for (const name of PAGES) {
        const html = await (await page.request.get(`${address}${name}`)).text();
        const policy = /Content-Security-Policy"? content="([^"]*)"/u.exec(html)?.[1] ?? "";
        expectTrue(policy.startsWith("default-src 'none'"), `${name}: политика «${policy}»`);
        expectTrue(
          !/unsafe-eval|script-src[^;]*unsafe-inline|\*/u.test(policy),
          `${name}: политика «${policy}»`,
        );
        const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>|\son\w+="/gu)].map(([text]) => text);
        expectEqual(inline, [], `${name}: код внутри страницы`);
      }
    },
  },
  {
    name: "проверка, исправление, отчёт и сохранение не обращаются никуда, кроме своего адреса",
    play: async ({ page, address, open }) => {
      const foreign = watchForeign(page, address);
      const pane = await open("municipal-plan.xlsx");
      await check(pane);
      await previewFirstFix(pane, "NUM-TYPE");
      await pane.by("apply").click();
      await pane.by("done").waitFor({ timeout: 30_000 });
      await pane.by("make-report").click();
      await page.waitForTimeout(1500);
      const download = page.waitForEvent("download");
      await page.getByTestId("save-file").click();
      await download;
      expectEqual(foreign, [], "обращения наружу");
    },
  },
  {
    name: "страницы надстройки загружают только себя и библиотеку Microsoft",
    play: async ({ page, address }) => {
      await page.route(`${LIBRARY}**`, (route) => {
        const { pathname } = new URL(route.request().url());
        return route.fulfill({ path: path.join(LIBRARY_FILES, pathname.slice("/lib/1/hosted/".length)) });
      });
      for (const [name, library] of [
        ["taskpane.html", "office.js"],
        ["commands.html", "office.js"],
        ["functions.html", "custom-functions-runtime.js"],
      ] as const) {
        const foreign = watchForeign(page, address);
        await page.goto(`${address}${name}`);
        await page.waitForTimeout(1500);
        expectTrue(foreign.includes(`${LIBRARY}${library}`), `${name}: библиотека не загружена: ${foreign}`);
        const others = foreign.filter((url) => !url.startsWith(LIBRARY));
        expectEqual(others, [], `${name}: обращения мимо библиотеки`);
      }
    },
  },
  {
    name: "ввод в защищённый лист не принят, и об этом сказано",
    play: async ({ page, open, picture }) => {
      await open("municipal-plan.xlsx");
      await openBytes(
        page,
        bookWith((xml) => xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>')),
      );
      const before = await cellsOf(page);
      await page.getByTestId("grid").click({ position: { x: 200, y: 160 } });
      await page.keyboard.press("Delete");
      const message = page.getByTestId("message");
      await message.waitFor({ timeout: 10_000 });
      expectTrue(/Лист «План» защищён/u.test(await message.innerText()), "не сказано, почему");
      await picture("safety-refused");
      expectEqual(await cellsOf(page), before, "ячейки защищённого листа");
      await message.getByRole("button").click();
      expectEqual(await message.count(), 0, "закрытых сообщений");
    },
  },
  {
    name: "две книги в двух окнах: работа в одной не трогает другую",
    play: async (stage) => {
      const { page, address } = stage;
      const other = await page.context().newPage();
      try {
        const pane = await stage.open("municipal-plan.xlsx");
        await stageFor(other, address, "").open("municipal-plan.xlsx");
        const before = await cellsOf(other);
        const sheets = await other.evaluate(SHEETS);
        const own = await cellsOf(page);
        await check(pane);
        await previewFirstFix(pane, "NUM-TYPE");
        await pane.by("apply").click();
        await pane.by("done").waitFor({ timeout: 30_000 });
        expectTrue(JSON.stringify(await cellsOf(page)) !== JSON.stringify(own), "правки нет");
        expectEqual(await cellsOf(other), before, "ячейки другой книги");
        expectEqual(await other.evaluate(SHEETS), sheets, "листы другой книги");
      } finally {
        await other.close();
      }
    },
  },
  {
    name: "HTML из ячейки показан как текст",
    play: async ({ page, open, picture }) => {
      await open("municipal-plan.xlsx");
      const escaped = TRAP.replace(/</gu, "&lt;").replace(/>/gu, "&gt;");
      const pane = await openBytes(
        page,
        bookWith((xml) =>
          xml.replace("Вебинар", escaped).replace("Институт", escaped).replace("май 2026", escaped),
        ),
      );
      await check(pane);
      await pane.frame.waitForSelector("li[data-rule]");
      await picture("safety-html");
      const shown = await pane.frame.locator("body").innerText();
      expectTrue(shown.includes("<img src=x"), "текст ячейки не показан");
      expectEqual(await pane.frame.locator('img[src="x"]').count(), 0, "картинок из ячейки");
      for (const frame of page.frames()) {
        const hacked = await frame.evaluate(() => (window as { hacked?: number }).hacked ?? null);
        expectEqual(hacked, null, `код из ячейки выполнен в ${frame.url()}`);
      }
    },
  },
  {
    name: "старому Excel сказано, что делать, до загрузки надстройки",
    play: async ({ page, address, picture }) => {
      await page.addInitScript(() => {
        Object.defineProperty(CSS, "supports", { value: undefined });
      });
      await page.goto(`${address}pane.html`);
      const notice = page.locator("#old-excel");
      await notice.waitFor({ state: "visible" });
      expectTrue(/Excel 2021/u.test(await notice.innerText()), "нет совета");
      expectTrue(!(await page.locator("#root").isVisible()), "область всё-таки показана");
      await picture("safety-old-excel");
    },
  },
  {
    name: "защищённый лист: предпросмотр перечисляет недоступное, ничего не записано",
    play: async ({ page, open, picture }) => {
      await open("municipal-plan.xlsx");
      const pane = await openBytes(
        page,
        bookWith((xml) => xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>')),
      );
      const before = await cellsOf(page);
      await check(pane);
      await pane.frame.getByTestId("fix").first().click();
      await pane.by("preview").waitFor();
      await pane.frame.getByText(/защищ/u).first().waitFor();
      expectTrue(await pane.by("apply").isDisabled(), "кнопка «Применить» доступна");
      await picture("safety-locked");
      expectEqual(await cellsOf(page), before, "ячейки защищённого листа");
    },
  },
];
