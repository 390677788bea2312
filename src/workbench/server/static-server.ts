import { createReadStream, existsSync, statSync } from "node:fs";
import type { Server } from "node:http";
import { createServer } from "node:http";
import path from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A folder that is served below a path of the site. */
export interface Mount {
  readonly at: string;
  readonly folder: string;
}

/** The file behind a request, or null; nothing outside the mounted folders is ever served. */
function fileBehind(mounts: readonly Mount[], pathname: string): string | null {
  for (const { at, folder } of mounts) {
    if (!pathname.startsWith(at)) continue;
    const relative = pathname.slice(at.length) || "index.html";
    const file = path.resolve(folder, relative);
    if (!file.startsWith(path.resolve(folder) + path.sep)) continue;
    if (existsSync(file) && statSync(file).isFile()) return file;
  }
  return null;
}

/**
 * Serves built folders on this computer only (127.0.0.1).
 * @param port 0 = any free one.
 * @returns the server and its address.
 */
export function serve(mounts: readonly Mount[], port: number): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const pathname = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = fileBehind(mounts, pathname);
    if (request.method !== "GET" || !file) {
      response
        .writeHead(file ? 405 : 404, { "content-type": "text/plain; charset=utf-8" })
        .end("нет такой страницы");
      return;
    }
    response.writeHead(200, {
      "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
    });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const bound = server.address();
      const actual = typeof bound === "object" && bound ? bound.port : port;
      resolve({ server, address: `http://localhost:${actual}/` });
    });
  });
}
