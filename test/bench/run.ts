/* npm run bench [-- name …]: prints the figures of the goals; the machine and the load decide the milliseconds, the ratios tell more. */
import { spawnSync } from "node:child_process";

type Print = (line: string) => void;

/** What can be measured; the compiler checks that every file has its function. */
const BENCHES: Readonly<Record<string, (print: Print) => Promise<void>>> = {
  jobs: async (print) => (await import("./jobs")).benchJobs(print),
  syncs: async (print) => (await import("./syncs")).benchSyncs(print),
  region: async (print) => (await import("./region")).benchRegion(print),
  plans: async (print) => (await import("./plans")).benchPlans(print),
  deadlines: async (print) => (await import("./deadlines")).benchDeadlines(print),
  schools: async (print) => (await import("./schools")).benchSchools(print),
  indicators: async (print) => (await import("./indicators")).benchIndicators(print),
  rollup: async (print) => (await (await import("./rollup")).benchRollUp()).forEach(print),
  functions: async (print) => (await import("./functions")).benchFunctions(print),
  pane: async (print) => (await import("./pane")).benchPane(print),
};

/** Each in a process of its own, as its job runs in the pane: an engine warmed by other jobs gives other figures. */
function runApart(names: readonly string[]): number {
  for (const name of names) {
    const args = [...process.execArgv, process.argv[1] ?? "", name];
    const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
    if (status !== 0) return status ?? 1;
  }
  return 0;
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !(name in BENCHES));
  if (unknown.length > 0) {
    console.error(`Нет такого замера: ${unknown.join(", ")}. Есть: ${Object.keys(BENCHES).join(", ")}`);
    process.exit(2);
  }
  const [name = "", ...others] = wanted;
  const bench = others.length === 0 ? BENCHES[name] : undefined;
  if (!bench) process.exit(runApart(wanted.length > 0 ? wanted : Object.keys(BENCHES)));
  console.log(`\n${name}`);
  await bench((line) => console.log(`  ${line}`));
  process.exit(0);
}

void main();
