import { story } from "./story";

export interface FuzzTotals {
  seeds: number;
  crashes: number;
  lost: number;
  findings: number;
  edits: number;
}

/** Plays stories with the seeds from `first` on; complaints name the seed, so that it can be played again. */
export async function playSeeds(
  first: number,
  count: number,
  complain: (line: string) => void,
): Promise<FuzzTotals> {
  const totals: FuzzTotals = { seeds: 0, crashes: 0, lost: 0, findings: 0, edits: 0 };
  for (let seed = first; seed < first + count; seed++) {
    totals.seeds += 1;
    try {
      const { lost, findings, edits } = await story(seed);
      totals.lost += lost.length;
      totals.findings += findings;
      totals.edits += edits;
      if (lost.length > 0) complain(`seed ${seed}: ${lost.slice(0, 3).join("; ")}`);
    } catch (error) {
      totals.crashes += 1;
      complain(`seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  return totals;
}
