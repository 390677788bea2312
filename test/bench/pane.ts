import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildPanes, weighScripts } from "./pane-size";
import { paneStarts } from "./pane-start";
import { ms } from "./stopwatch";

/** Most that the pane's first file may weigh, as a multiple of the plain pane. */
const MOST_RATIO = 1.6;

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1).replace(".", ",")} КБ`;
const ratio = (ours: number, plain: number) => (ours / plain).toFixed(2).replace(".", ",");

/**
 * The pane's first file and cold start against a plain Fluent pane of the same webpack; the parts that come later.
 * @throws Error where the first file weighs more than allowed
 */
export async function benchPane(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "pane-size-"));
  try {
    await buildPanes(folder);
    const sizes = weighScripts(folder);
    const [ours, plain] = [sizes.get("taskpane.js") ?? 0, sizes.get("hello.js") ?? 1];
    print(
      `первый файл области ${kilobytes(ours)} gzip, простая область Fluent ${kilobytes(plain)}: ` +
        `×${ratio(ours, plain)} (можно ×${String(MOST_RATIO).replace(".", ",")})`,
    );
    const parts = [...sizes].filter(([name]) => name.startsWith("chunk-")).sort(([, a], [, b]) => b - a);
    const list = parts.slice(0, 6).map(([name, bytes]) => `${name} ${kilobytes(bytes)}`);
    print(`частей, загружаемых по мере надобности: ${parts.length}; наибольшие: ${list.join(", ")}`);
    const starts = await paneStarts(folder);
    if (starts) {
      print(
        `холодный старт до первой отрисовки ${ms(starts.taskpane)}, простая область ${ms(starts.hello)}: ` +
          `×${ratio(starts.taskpane, starts.hello)}`,
      );
    }
    if (ours > MOST_RATIO * plain) throw new Error(`Первый файл области тяжелее ×${MOST_RATIO}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
