/* npm run faults: every job x every request x every code x three points, and a cut after single actions. */
import { parseArgs } from "node:util";
import { Bench } from "./bench";
import type { FaultCase } from "./cases";
import { POINTS, casesOf, cutsOf, faultOf } from "./cases";
import { CODES } from "./codes";
import { JOBS } from "./jobs";
import { play, ready } from "./play";

const { values } = parseArgs({
  options: { job: { type: "string" }, cuts: { type: "string", default: "100" } },
});

interface Totals {
  requests: number;
  cases: number;
  cuts: number;
  broughtBack: number;
  mixtures: number;
}

async function main(): Promise<void> {
  const jobs = JOBS.filter(({ name }) => values.job === undefined || name.includes(values.job));
  const totals: Totals = { requests: 0, cases: 0, cuts: 0, broughtBack: 0, mixtures: 0 };
  const bench = await Bench.boot();
  for (const job of jobs) {
    const readyJob = await ready(bench, job);
    const { requests } = readyJob;
    const cases = casesOf(requests, () => CODES);
    const cuts = cutsOf(requests, "RequestAborted", Number(values.cuts));
    let broughtBack = 0;
    for (const each of [...cases, ...cuts]) {
      const verdict = await play(bench, readyJob, faultOf(each, requests));
      if (verdict.broughtBack) broughtBack += 1;
      if (verdict.complaints.length === 0) continue;
      totals.mixtures += 1;
      console.log(`  ✗ ${job.name}, ${inWords(each)}: ${verdict.complaints.join("; ")}`);
    }
    console.log(
      `${job.name}: запросов ${requests.length}, случаев ${cases.length}, обрывов ${cuts.length}, из них вернул журнал ${broughtBack}`,
    );
    totals.requests += requests.length;
    totals.cases += cases.length;
    totals.cuts += cuts.length;
    totals.broughtBack += broughtBack;
  }
  bench.dispose();
  console.log(
    `jobs: ${jobs.length}, requests: ${totals.requests}, codes: ${CODES.length}, points: ${POINTS.length}, cases: ${totals.cases}, cuts: ${totals.cuts}, brought back by the journal: ${totals.broughtBack}`,
  );
  console.log(`mixtures: ${totals.mixtures}`);
  process.exit(totals.mixtures > 0 ? 1 : 0);
}

function inWords({ request, code, point }: FaultCase): string {
  return `запрос ${request + 1}, ${code}, ${typeof point === "number" ? `после ${point} действий` : point}`;
}

void main();
