import type { Server } from "node:http";
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { launch } from "../browser/browser";
import { PANES, type PaneName } from "./pane-size";

const RUNS = 7;
const PANE = { width: 350, height: 760 };

/** Stands in for office.js, which is the same for both panes: only the panes' own start is measured. */
const OFFICE = `window.Office = {
  onReady: (callback) => Promise.resolve({ host: "Excel", platform: "PC" }).then((info) => { callback && callback(info); return info; }),
  context: { displayLanguage: "ru-RU", requirements: { isSetSupported: () => true }, document: {} },
};`;

const page = (name: string) =>
  `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>${name}</title><script>${OFFICE}</script></head>` +
  `<body><div id="root"></div><script src="${name}.js"></script></body></html>`;

/** Serves the built panes, each in a page of its own. */
function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const file = path.basename(new URL(request.url ?? "/", "http://pane").pathname);
    if (!/\.(?:html|js)$/u.test(file)) return void response.writeHead(404).end();
    const isPage = file.endsWith(".html");
    response.writeHead(200, { "content-type": isPage ? "text/html" : "text/javascript" });
    response.end(isPage ? page(file.replace(".html", "")) : readFileSync(path.join(folder, file)));
  });
  return new Promise((resolve) => server.listen(0, () => resolve(server)));
}

/** Milliseconds from the navigation to the first painted content, the browser's caches being empty. */
async function firstPaint(address: string): Promise<number | null> {
  const context = await launch(PANE);
  if (!context) return null;
  try {
    const tab = await context.newPage();
    await tab.goto(address);
    await tab.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
    return await tab.evaluate(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    );
  } finally {
    await context.close();
  }
}

/** Medians of cold starts of both panes, taken in turn; null without a browser. */
export async function paneStarts(folder: string): Promise<Readonly<Record<PaneName, number>> | null> {
  const server = await serve(folder);
  const { port } = server.address() as AddressInfo;
  const times: Record<PaneName, number[]> = { taskpane: [], hello: [] };
  try {
    for (let run = 0; run < RUNS; run++) {
      for (const name of Object.keys(PANES) as PaneName[]) {
        const time = await firstPaint(`http://localhost:${port}/${name}.html`);
        if (time === null) return null;
        times[name].push(time);
      }
    }
  } finally {
    server.close();
  }
  const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  return { taskpane: median(times.taskpane), hello: median(times.hello) };
}
