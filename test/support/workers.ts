import { fork } from "node:child_process";
import { availableParallelism } from "node:os";

/** Processes that a machine carries side by side, as a default of the command line. */
export const WORKERS = String(availableParallelism());

/**
 * Deals tasks out to processes that run the same script with the same arguments and know nothing of each other.
 * @param told called in the order in which results arrive
 */
export async function dealOut<Task, Result>(
  script: string,
  tasks: readonly Task[],
  workers: number,
  told: (result: Result) => void,
): Promise<void> {
  const queue = [...tasks];
  const count = Math.min(tasks.length, Math.max(1, workers));
  await Promise.all(Array.from({ length: count }, () => oneWorker(script, queue, told)));
}

function oneWorker<Task, Result>(
  script: string,
  queue: Task[],
  told: (result: Result) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(script, process.argv.slice(2));
    const next = (): void => {
      if (queue.length === 0) child.kill();
      else child.send({ task: queue.shift() });
    };
    child.on("message", ({ result }: { result: Result }) => {
      told(result);
      next();
    });
    child.on("exit", (code) => (code ? reject(new Error(`A worker ended with ${code}`)) : resolve()));
    next();
  });
}

/** Is this process a worker? */
export function isWorker(): boolean {
  return process.send !== undefined;
}

/** In a worker: does what it is told, one task after the other. */
export function serve<Task, Result>(play: (task: Task) => Promise<Result>): void {
  process.on("message", ({ task }: { task: Task }) => {
    void play(task).then((result) => process.send?.({ result }));
  });
}
