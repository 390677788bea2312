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

/** Changes with the file, so that a browser need not load again what it has. */
function tagOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
}

/**
 * Serves built folders on this computer only (127.0.0.1). Browsers ask before they use what they have kept.
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
    const etag = tagOf(file);
    const isKept = request.headers["if-none-match"] === etag;
    response.writeHead(isKept ? 304 : 200, {
      "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
      "cache-control": "no-cache",
      etag,
      "x-content-type-options": "nosniff",
    });
    if (isKept) response.end();
    else createReadStream(file).pipe(response);
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
