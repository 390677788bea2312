import { zipSync } from "fflate";
import { contractWorkbook } from "../../../src/ports/contract/fixture";
import { partsOf, textOfPart } from "../../xlsx/support/zip";
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
const TRAP = "<img src=x onerror=window.hacked=1>";

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
      const foreign: string[] = [];
      page.on("request", (request) => {
        const url = new URL(request.url());
        if (["data:", "blob:"].includes(url.protocol) || url.origin === new URL(address).origin) return;
        foreign.push(request.url());
      });
      page.on("websocket", (socket) => foreign.push(socket.url()));
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
