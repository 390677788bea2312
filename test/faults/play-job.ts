import type { Bench } from "./bench";
import type { FaultCase } from "./cases";
import { casesOf, cutsOf, faultOf } from "./cases";
import { CODES } from "./codes";
import type { FaultJob } from "./jobs";
import type { Verdict } from "./play";
import { play, ready } from "./play";

/** What all cases of one job showed; plain data, so that another process may tell it. */
export interface JobResult {
  readonly job: string;
  readonly requests: number;
  readonly cases: number;
  readonly cuts: number;
  readonly broughtBack: number;
  /** One line a case that did not hold. */
  readonly mixtures: readonly string[];
}

/**
 * Plays every request of a job with every code at every point, and cuts after single actions.
 * @param most cuts of one request
 */
export async function playJob(bench: Bench, job: FaultJob, most: number): Promise<JobResult> {
  const readyJob = await ready(bench, job);
  const { requests } = readyJob;
  const cases = casesOf(requests, () => CODES);
  const cuts = cutsOf(requests, "RequestAborted", most);
  const mixtures: string[] = [];
  let broughtBack = 0;
  for (const each of [...cases, ...cuts]) {
    const verdict = await play(bench, readyJob, faultOf(each, requests)).catch(unplayable);
    if (verdict.broughtBack) broughtBack += 1;
    if (verdict.complaints.length > 0)
      mixtures.push(`${job.name}, ${inWords(each)}: ${verdict.complaints.join("; ")}`);
  }
  const counts = { requests: requests.length, cases: cases.length, cuts: cuts.length };
  return { job: job.name, ...counts, broughtBack, mixtures };
}

/** A case that could not be played to its end is told with the others; the run goes on. */
function unplayable(error: unknown): Verdict {
  return {
    complaints: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    broughtBack: false,
  };
}

function inWords({ request, code, point }: FaultCase): string {
  return `запрос ${request + 1}, ${code}, ${typeof point === "number" ? `после ${point} действий` : point}`;
}
