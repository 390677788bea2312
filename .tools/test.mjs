// npm test: lint, types, unit, host and browser tests; ends with one line «N passed, N failed».
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const only = process.argv.slice(2);
/** What runs behind a pipe keeps its colours where the reader has a terminal. */
const env = process.stdout.isTTY ? { ...process.env, FORCE_COLOR: "1" } : process.env;
const totals = { passed: 0, failed: 0 };
const failedStages = [];

/** Runs a command and hands what it prints to `print` as it comes; resolves with the exit code. */
function run(command, args, print) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], env, shell: process.platform === "win32" });
    child.stdout.on("data", print);
    child.stderr.on("data", print);
    child.on("error", (error) => {
      print(`${error.message}\n`);
      resolve(1);
    });
    child.on("close", (code) => resolve(code ?? 1));
  });
}

/** A check that either holds or does not counts as one. */
const single = (command, args) => async (print) => {
  const failed = (await run(command, args, print)) === 0 ? 0 : 1;
  return { passed: 1 - failed, failed };
};

/** A suite that writes its counts as JSON: {passed, failed}; a suite that dies without counts has failed. */
const counted = (file, command, args, read) => async (print) => {
  const report = path.join(root, "build", file);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const status = await run(command, args(report), print);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const counts = read(JSON.parse(readFileSync(report, "utf8")));
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
};

const stages = {
  lint: single("npx", ["eslint", "-c", ".eslint.config.mjs", "--quiet", "src", "test"]),
  format: single("npx", ["prettier", "--check", "--log-level", "warn", "src", "test"]),
  types: single("npx", ["tsc", "-p", "."]),
  build: single("node", [".tools/build.mjs", "--if-changed"]),
  unit: counted(
    "jest.json",
    "npx",
    (report) => ["jest", "-c", ".jest.config.cjs", "--silent=false", "--json", `--outputFile=${report}`],
    (json) => ({ passed: json.numPassedTests, failed: json.numFailedTests + json.numRuntimeErrorTestSuites }),
  ),
  browser: counted("browser.json", "npx", (report) => ["tsx", "test/browser/run.ts", "--report", report], (json) => json),
};

/** Runs one stage; beside another one its words are kept together and printed when it ends. */
async function stage(name, together) {
  const started = Date.now();
  const kept = [];
  if (!together) console.log(`\n=== ${name}`);
  const { passed, failed } = await stages[name](together ? (text) => kept.push(text) : (text) => process.stdout.write(text));
  if (together) console.log(`\n=== ${name}\n${kept.join("")}`.trimEnd());
  totals.passed += passed;
  totals.failed += failed;
  if (failed > 0) failedStages.push(name);
  console.log(`=== ${name}: ${passed} passed, ${failed} failed, ${((Date.now() - started) / 1000).toFixed(0)} s`);
}

async function sequence(names, together) {
  for (const name of names) if (only.length === 0 || only.includes(name)) await stage(name, together);
}

// Each of the static checks keeps one core busy, and so does the build; the two suites take all there are.
await Promise.all([sequence(["lint", "format", "types"], true), sequence(["build"], true)]);
await sequence(["unit", "browser"], false);

console.log(failedStages.length > 0 ? `\nНе прошло: ${failedStages.join(", ")}` : "\nВсё прошло.");
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 ? 1 : 0);
