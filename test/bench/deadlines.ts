import { compareWithChrono } from "../accuracy/deadlines-chrono";

/** Our reader of deadlines beside chrono-node (Russian): shares right and readings a second. */
export async function benchDeadlines(print: (line: string) => void): Promise<void> {
  compareWithChrono(print);
  return Promise.resolve();
}
