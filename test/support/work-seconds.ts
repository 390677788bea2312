const MICROSECONDS = 1e6;

/** Seconds of work, whatever else the machine does meanwhile. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / MICROSECONDS;
}
