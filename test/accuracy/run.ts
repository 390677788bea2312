/* npm run accuracy [-- part of a file's name …]: prints every figure of the goals; ends with 1 where one misses its goal. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { compareWithChrono } from "./deadlines-chrono";

const ROOT = path.resolve(__dirname, "../..");
const SUITES = ["test/accuracy", "test/simulation"];
const JEST = path.join(ROOT, "node_modules/jest/bin/jest.js");

/** The suites hold the goals: a figure that misses its goal is a failed test. */
function runSuites(wanted: readonly string[]): number {
  const paths = wanted.length > 0 ? wanted : SUITES;
  const reporter = path.join(__dirname, "reporter.cjs");
  const args = [
    JEST,
    "-c",
    ".jest.config.cjs",
    "--runInBand",
    `--reporters=${reporter}`,
    "--testPathPatterns",
    ...paths,
  ];
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: "inherit" }).status ?? 1;
}

const wanted = process.argv.slice(2);
const status = runSuites(wanted);
if (wanted.length === 0) compareWithChrono((line) => console.log(line));
process.exitCode = status;
