/*
 * npm run faults [-- --job NAME] [--cuts N] [--workers N]: every job x every request x every code x three points,
 * and a cut after single actions. Jobs are dealt out to processes.
 */
import { parseArgs } from "node:util";
import { dealOut, isWorker, serve, WORKERS } from "../support/workers";
import { Bench } from "./bench";
import { POINTS } from "./cases";
import { CODES } from "./codes";
import { JOBS } from "./jobs";
import type { JobResult } from "./play-job";
import { playJob } from "./play-job";

const { values } = parseArgs({
  options: {
    job: { type: "string" },
    cuts: { type: "string", default: "100" },
    workers: { type: "string", default: WORKERS },
  },
});

async function playNamed(name: string): Promise<JobResult> {
  const job = JOBS.find((each) => each.name === name);
  if (!job) throw new Error(`No job ${name}`);
  const bench = await Bench.boot();
  try {
    return await playJob(bench, job, Number(values.cuts));
  } finally {
    bench.dispose();
  }
}

async function main(): Promise<void> {
  const names = JOBS.map(({ name }) => name).filter((name) => name.includes(values.job ?? ""));
  const results: JobResult[] = [];
  await dealOut<string, JobResult>(__filename, names, Number(values.workers), (result) => {
    const { job, requests, cases, cuts, broughtBack, mixtures } = result;
    results.push(result);
    for (const line of mixtures) console.log(`  ✗ ${line}`);
    console.log(
      `${job}: запросов ${requests}, случаев ${cases}, обрывов ${cuts}, из них вернул журнал ${broughtBack}`,
    );
  });
  const sum = (of: (result: JobResult) => number): number => results.reduce((n, each) => n + of(each), 0);
  const mixtures = sum((each) => each.mixtures.length);
  console.log(
    `jobs: ${results.length}, requests: ${sum((each) => each.requests)}, codes: ${CODES.length}, points: ${POINTS.length}, ` +
      `cases: ${sum((each) => each.cases)}, cuts: ${sum((each) => each.cuts)}, brought back by the journal: ${sum((each) => each.broughtBack)}`,
  );
  console.log(`mixtures: ${mixtures}`);
  process.exit(mixtures > 0 ? 1 : 0);
}

if (isWorker()) serve(playNamed);
else void main();
