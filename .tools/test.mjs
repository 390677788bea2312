// npm test: lint, types, unit, host and browser tests; ends with one line «N passed, N failed».
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const only = process.argv.slice(2);
const totals = { passed: 0, failed: 0 };
const failedStages = [];

function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32", ...options }).status ?? 1;
}

function stage(name, work) {
  if (only.length > 0 && !only.includes(name)) return;
  const started = Date.now();
  console.log(`\n=== ${name}`);
  const { passed, failed } = work();
  totals.passed += passed;
  totals.failed += failed;
  if (failed > 0) failedStages.push(name);
  console.log(`=== ${name}: ${passed} passed, ${failed} failed, ${((Date.now() - started) / 1000).toFixed(0)} s`);
}

/** A check that either holds or does not counts as one. */
const single = (command, args) => () => {
  const failed = run(command, args) === 0 ? 0 : 1;
  return { passed: 1 - failed, failed };
};

/** A suite that writes its counts as JSON: {passed, failed}; a suite that dies without counts has failed. */
function counted(file, command, args, read) {
  return () => {
    const report = path.join(root, "build", file);
    mkdirSync(path.dirname(report), { recursive: true });
    rmSync(report, { force: true });
    const status = run(command, args(report));
    if (!existsSync(report)) return { passed: 0, failed: 1 };
    const counts = read(JSON.parse(readFileSync(report, "utf8")));
    return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  };
}

stage("lint", single("npx", ["eslint", "-c", ".eslint.config.mjs", "--quiet", "src", "test"]));
stage("format", single("npx", ["prettier", "--check", "--log-level", "warn", "src", "test"]));
stage("types", single("npx", ["tsc", "-p", "."]));
stage(
  "unit",
  counted(
    "jest.json",
    "npx",
    (report) => ["jest", "-c", ".jest.config.cjs", "--silent=false", "--json", `--outputFile=${report}`],
    (json) => ({ passed: json.numPassedTests, failed: json.numFailedTests + json.numRuntimeErrorTestSuites }),
  ),
);
stage("build", single("node", [".tools/build.mjs", "--if-changed"]));
stage(
  "browser",
  counted("browser.json", "npx", (report) => ["tsx", "test/browser/run.ts", "--report", report], (json) => json),
);

console.log(failedStages.length > 0 ? `\nНе прошло: ${failedStages.join(", ")}` : "\nВсё прошло.");
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 ? 1 : 0);
