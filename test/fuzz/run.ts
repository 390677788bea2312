/* npm run fuzz [-- --seeds N] [--first N]: random workbooks through reading, checking, fixing and taking back. */
import { parseArgs } from "node:util";
import { playSeeds } from "./play";

const { values } = parseArgs({
  options: { seeds: { type: "string", default: "10000" }, first: { type: "string", default: "1" } },
});

async function main(): Promise<void> {
  const totals = await playSeeds(Number(values.first), Number(values.seeds), (line) => console.log(line));
  const { seeds, crashes, lost, findings, edits } = totals;
  console.log(`seeds: ${seeds}, findings: ${findings}, edits: ${edits}`);
  console.log(`crashes: ${crashes}, lost cells: ${lost}`);
  process.exit(crashes + lost > 0 ? 1 : 0);
}

void main();
