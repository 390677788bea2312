/* npx tsx test/bench/pane-size.ts: the pane's first bundle against a plain Fluent pane of the same webpack. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Configuration } from "webpack";
import webpack from "webpack";

const root = path.resolve(__dirname, "../..");
const require_ = createRequire(__filename);

/** Most that the pane may weigh, as a multiple of the plain one. */
export const MOST_RATIO = 1.6;

export interface PaneSize {
  /** Bytes after gzip of everything that must arrive before the first paint. */
  readonly pane: number;
  readonly hello: number;
  readonly ratio: number;
}

/** Builds both panes for production into a temporary folder and weighs them. */
export async function paneSize(): Promise<PaneSize> {
  const folder = mkdtempSync(path.join(tmpdir(), "pane-size-"));
  try {
    const configs = require_(path.join(root, "webpack.config.js")) as (
      env: object,
      argv: object,
    ) => Configuration[];
    const [addin] = configs({ only: "addin" }, { mode: "production" });
    await build({
      ...addin,
      name: "pane-size",
      cache: false,
      plugins: [],
      entry: { taskpane: "./src/taskpane/index.tsx", hello: "./test/bench/hello-pane.tsx" },
      output: { path: folder, filename: "[name].js", chunkFilename: "chunk-[name].js" },
    });
    const weigh = (name: string) => gzipSync(readFileSync(path.join(folder, `${name}.js`))).length;
    const [pane, hello] = [weigh("taskpane"), weigh("hello")];
    return { pane, hello, ratio: pane / hello };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(config: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error || !stats || stats.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else resolve();
    });
  });
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} КБ`;

async function main(): Promise<void> {
  const { pane, hello, ratio } = await paneSize();
  const verdict = ratio <= MOST_RATIO ? "укладывается" : "не укладывается";
  console.log(
    `Первый файл области: ${kilobytes(pane)} gzip, простая область Fluent: ${kilobytes(hello)} gzip, ` +
      `отношение ${ratio.toFixed(2)} (${verdict} в ${MOST_RATIO})`,
  );
}

if (require.main === module) void main();
