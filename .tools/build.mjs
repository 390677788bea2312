// npm run build -- --origin https://plan.example.ru [--office local] [--only addin,cli] [--mode development]
import { parseArgs } from "node:util";
import { createRequire } from "node:module";
import { existsSync, readdirSync, readFileSync, mkdirSync, writeFileSync, statSync } from "node:fs";
import { createHash } from "node:crypto";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const require = createRequire(import.meta.url);
const { values } = parseArgs({
  options: {
    origin: { type: "string" },
    office: { type: "string" },
    only: { type: "string" },
    mode: { type: "string", default: "production" },
    "if-changed": { type: "boolean", default: false },
  },
});

/** A digest of everything that a bundle is made of, so that a start or a test run does not build twice. */
function sourceDigest() {
  const hash = createHash("sha256").update(JSON.stringify(values));
  const visit = (file) => {
    const full = path.join(root, file);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) visit(path.join(file, name));
    } else if (!/\.test\.tsx?$/.test(file)) {
      hash.update(file).update(readFileSync(full));
    }
  };
  ["src", "assets", "docs/help", "manifest.xml", "webpack.config.js", "package-lock.json"].forEach(visit);
  return hash.digest("hex");
}

const stamp = path.join(root, "build", `bundles-${values.only ?? "all"}.sha256`);
const digest = sourceDigest();
if (values["if-changed"] && existsSync(stamp) && existsSync(path.join(root, "dist")) && readFileSync(stamp, "utf8") === digest) {
  console.log("Сборка: исходники не изменились.");
  process.exit(0);
}

const webpack = require("webpack");
const configs = require(path.join(root, "webpack.config.js"))(
  { origin: values.origin, office: values.office, only: values.only },
  { mode: values.mode },
);
const started = Date.now();
webpack(configs).run((error, stats) => {
  if (error) throw error;
  if (stats.hasErrors()) {
    console.error(stats.toString({ all: false, errors: true, colors: process.stdout.isTTY }));
    process.exit(1);
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
  console.log(`Сборка: ${configs.map((config) => config.name).join(", ")} — ${((Date.now() - started) / 1000).toFixed(1)} с, папка dist/.`);
  process.exit(0);
});
