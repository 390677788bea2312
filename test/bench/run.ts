/* npm run bench [-- name …]: prints the figures of the goals; the machine and the load decide the milliseconds, the ratios tell more. */
import { existsSync } from "node:fs";
import path from "node:path";

type Bench = (print: (line: string) => void) => Promise<void>;

/** File of this folder and the function in it. */
const BENCHES: readonly (readonly [name: string, file: string, run: string])[] = [
  ["plans", "./plans", "benchPlans"],
  ["deadlines", "./deadlines", "benchDeadlines"],
  ["syncs", "./syncs", "benchSyncs"],
  ["schools", "./schools", "benchSchools"],
  ["functions", "./functions", "benchFunctions"],
  ["indicators", "./indicators", "benchIndicators"],
  ["rollup", "./rollup", "benchRollUp"],
  ["pane", "./pane-size", "benchPane"],
];

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  for (const [name, file, run] of BENCHES) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    if (!existsSync(path.join(__dirname, `${file}.ts`))) continue;
    console.log(`\n${name}`);
    const bench = ((await import(file)) as Record<string, Bench>)[run];
    if (!bench) throw new Error(`${file}.ts does not export ${run}`);
    await bench((line) => console.log(`  ${line}`));
  }
  process.exit(0);
}

void main();
