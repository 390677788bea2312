import { playSeeds } from "./play";

/** `npm run fuzz` plays 10,000. */
const SEEDS = 500;

test(`${SEEDS} random workbooks: no crash, no lost cell`, async () => {
  const complaints: string[] = [];
  const { seeds, crashes, lost } = await playSeeds(1, SEEDS, (line) => complaints.push(line));
  expect(complaints).toEqual([]);
  expect([seeds, crashes, lost]).toEqual([SEEDS, 0, 0]);
}, 180_000);
