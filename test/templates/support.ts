import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook, type FilePort } from "../../src/xlsx";

const SAMPLES = path.resolve(__dirname, "../../assets/samples");

/** A sample workbook, opened as a file. */
export const openSample = (name: string): Promise<FilePort> =>
  openWorkbook(readFileSync(path.join(SAMPLES, name)), name);

export const MUNICIPALITIES = Array.from(
  { length: 34 },
  (_, index) => `Заречный-${index + 1} муниципальный район`,
);
