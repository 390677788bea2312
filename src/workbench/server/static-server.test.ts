import { mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { get } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { serve } from "./static-server";

interface Answer {
  readonly status: number | undefined;
  readonly tag: string;
  readonly text: string;
}

describe("serve", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "quality-plan-site-"));
  const page = path.join(folder, "index.html");
  writeFileSync(page, "<p>да</p>");
  writeFileSync(path.join(path.dirname(folder), "quality-plan-secret.txt"), "чужое");
  let server: Server;
  let address: string;
  beforeAll(async () => ({ server, address } = await serve([{ at: "/", folder }], 0)));
  afterAll(() => server.close());

  /** Asks by the bare path: a URL would resolve «..» before it is sent. */
  const ask = (asked: string, tag = ""): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(address);
      const headers = tag === "" ? {} : { "if-none-match": tag };
      get({ host: "127.0.0.1", port, path: asked, headers }, (response) => {
        let text = "";
        response.on("data", (chunk: Buffer) => (text += chunk.toString()));
        response.on("end", () =>
          resolve({ status: response.statusCode, tag: response.headers.etag ?? "", text }),
        );
      }).on("error", reject);
    });

  it.each([
    ["the start page for the root", "/", 200],
    ["a file by its name", "/index.html?book=a.xlsx", 200],
    ["nothing for a name that is not there", "/other.html", 404],
    ["nothing outside the folder", "/../quality-plan-secret.txt", 404],
    ["nothing outside the folder, however it is spelt", "/%2e%2e/quality-plan-secret.txt", 404],
  ])("gives %s", async (_what, asked, status) => {
    expect((await ask(asked)).status).toBe(status);
  });

  it("sends again only what has changed", async () => {
    const first = await ask("/");
    expect(await ask("/", first.tag)).toEqual({ status: 304, tag: first.tag, text: "" });
    utimesSync(page, new Date(), new Date(Date.now() + 5_000));
    const changed = await ask("/", first.tag);
    expect(changed).toMatchObject({ status: 200, text: "<p>да</p>" });
    expect(changed.tag).not.toBe(first.tag);
  });
});
