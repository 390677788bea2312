/*
 * npm run fuzz [-- --seeds N] [--first N] [--workers N]: random workbooks through reading, checking, fixing and
 * taking back. Seeds are dealt out to processes.
 */
import { parseArgs } from "node:util";
import { dealOut, isWorker, serve, WORKERS } from "../support/workers";
import type { FuzzTotals } from "./play";
import { playSeeds } from "./play";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "10000" },
    first: { type: "string", default: "1" },
    workers: { type: "string", default: WORKERS },
  },
});

/** Seeds that a process plays at a stretch. */
const STRETCH = 100;

interface Stretch {
  readonly first: number;
  readonly count: number;
}

interface StretchResult {
  readonly totals: FuzzTotals;
  readonly complaints: readonly string[];
}

async function playStretch({ first, count }: Stretch): Promise<StretchResult> {
  const complaints: string[] = [];
  const totals = await playSeeds(first, count, (line) => complaints.push(line));
  return { totals, complaints };
}

function stretches(first: number, seeds: number): Stretch[] {
  const count = Math.ceil(seeds / STRETCH);
  return Array.from({ length: count }, (_, i) => {
    return { first: first + i * STRETCH, count: Math.min(STRETCH, seeds - i * STRETCH) };
  });
}

async function main(): Promise<void> {
  const all: FuzzTotals[] = [];
  const tasks = stretches(Number(values.first), Number(values.seeds));
  await dealOut<Stretch, StretchResult>(__filename, tasks, Number(values.workers), (result) => {
    all.push(result.totals);
    for (const line of result.complaints) console.log(line);
  });
  const sum = (of: keyof FuzzTotals): number => all.reduce((n, totals) => n + totals[of], 0);
  const [crashes, lost] = [sum("crashes"), sum("lost")];
  console.log(`seeds: ${sum("seeds")}, findings: ${sum("findings")}, edits: ${sum("edits")}`);
  console.log(`crashes: ${crashes}, lost cells: ${lost}`);
  process.exit(crashes + lost > 0 ? 1 : 0);
}

if (isWorker()) serve(playStretch);
else void main();
