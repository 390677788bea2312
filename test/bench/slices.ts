import type { ReadRequest, WorkbookPort } from "../../src/ports/workbook-port";

/**
 * The longest stretch, in ms, in which a job of ours kept the thread: the time between two turns of the event
 * loop. What the carrier reads is read before, so that only the job's own code counts.
 */
export async function longestSlice(
  port: WorkbookPort,
  job: (port: WorkbookPort) => Promise<unknown>,
): Promise<number> {
  const read = await prepared(port);
  let longest = 0;
  let last = performance.now();
  let running = true;
  const turn = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (running) setImmediate(turn);
  };
  setImmediate(turn);
  await new Promise((resolve) => setTimeout(resolve, 20));
  longest = 0;
  await job(read);
  await new Promise((resolve) => setImmediate(resolve));
  running = false;
  return longest;
}

/** The same port, whose reading is there already. */
async function prepared(port: WorkbookPort): Promise<WorkbookPort> {
  const details = ["values", "full"] as const;
  const [values, full] = await Promise.all(details.map((detail) => port.snapshot({ detail })));
  const snapshot = async ({ detail = "full" }: ReadRequest = {}) => (detail === "full" ? full : values);
  return Object.create(port, { snapshot: { value: snapshot } }) as WorkbookPort;
}
