import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Configuration } from "webpack";
import webpack from "webpack";

const root = path.resolve(__dirname, "../..");
const require_ = createRequire(path.join(root, "package.json"));

/** Entries of the two panes: ours and the plain one. */
export const PANES = { taskpane: "./src/taskpane/index.tsx", hello: "./test/bench/hello-pane.tsx" } as const;
export type PaneName = keyof typeof PANES;

/** Builds both panes for production by the add-in's own configuration. */
export function buildPanes(folder: string): Promise<void> {
  const configs = require_(path.join(root, "webpack.config.js")) as (
    env: object,
    argv: object,
  ) => Configuration[];
  const [addin] = configs({ only: "addin" }, { mode: "production" });
  return build({
    ...addin,
    name: "pane-size",
    cache: false,
    plugins: [],
    entry: PANES,
    output: { path: folder, filename: "[name].js", chunkFilename: "chunk-[name].js" },
  });
}

/** Bytes after gzip of every script of the folder, by file name. */
export function weighScripts(folder: string): ReadonlyMap<string, number> {
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
  return new Map(scripts.map((name) => [name, gzipSync(readFileSync(path.join(folder, name))).length]));
}

function build(config: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error || !stats || stats.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else resolve();
    });
  });
}
