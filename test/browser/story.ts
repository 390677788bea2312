import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Frame, Locator, Page } from "playwright-core";

/** What a story gets: the workbench page and the task pane's frame in it. */
export interface Stage {
  readonly page: Page;
  readonly address: string;
  /** Opens the workbench with one of the sample workbooks and waits for the pane. */
  open(book: string, query?: string): Promise<Pane>;
  /** Writes a picture of the page into build/screenshots. */
  picture(name: string): Promise<void>;
}

export interface Pane {
  readonly frame: Frame;
  by(testId: string): Locator;
}

/** One user story; every step that does not hold throws. */
export interface Story {
  readonly name: string;
  play(stage: Stage): Promise<void>;
}

export const SCREENSHOTS = path.resolve(__dirname, "../../build/screenshots");
mkdirSync(SCREENSHOTS, { recursive: true });

/** Fails with both sides in words. */
export function expectEqual<T>(actual: T, expected: T, what: string): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: ожидалось ${b}, получено ${a}`);
}

export function expectTrue(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}
