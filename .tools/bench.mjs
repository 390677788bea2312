// npm run bench [-- name …]: compiles the measurements as the command line is compiled (what ships is what is measured), and runs them.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const require = createRequire(import.meta.url);
const webpack = require("webpack");
const [cli] = require(path.join(root, "webpack.config.js"))({ only: "cli" }, { mode: "production" });
const folder = path.join(root, "build/bench");

/** Tools of the measurements that load parts of themselves by path: used as installed. */
const installed = (name) => `commonjs ${name}`;
const config = {
  ...cli,
  name: "bench",
  entry: { run: "./test/bench/run.ts" },
  output: { path: folder, filename: "[name].js", chunkFilename: "chunk-[name].js", clean: true },
  externals: { webpack: installed("webpack"), "playwright-core": installed("playwright-core"), "@sparticuz/chromium": installed("@sparticuz/chromium") },
  node: { __dirname: true, __filename: true },
  // The measurement of the pane's size loads the build's own configuration at run time.
  module: { ...cli.module, parser: { ...cli.module.parser, javascript: { ...cli.module.parser?.javascript, createRequire: false } } },
  cache: { ...cli.cache, name: "bench" },
  plugins: [],
};

webpack(config).run((error, stats) => {
  if (error) throw error;
  if (stats.hasErrors()) {
    console.error(stats.toString({ all: false, errors: true }));
    process.exit(1);
  }
  const args = ["--expose-gc", path.join(folder, "run.js"), ...process.argv.slice(2)];
  process.exit(spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status ?? 1);
});
