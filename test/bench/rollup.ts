import { readFileSync } from "node:fs";
import path from "node:path";
import { makeTemplates } from "../../src/jobs/make-templates";
import { rollUp, type PickedFile } from "../../src/jobs/roll-up";
import { openWorkbook, type FilePort } from "../../src/xlsx";

const REGIONAL = path.resolve(__dirname, "../../assets/samples/regional-plan.xlsx");
const MUNICIPALITIES = 34;

const openRegional = (): Promise<FilePort> => openWorkbook(readFileSync(REGIONAL), "regional-plan.xlsx");

/** A municipal workbook: the regional one with the municipality's template in it. */
async function municipalFile(index: number): Promise<PickedFile> {
  const port = await openRegional();
  const municipalities = [`Муниципальный округ № ${index + 1}`];
  const { edits } = await makeTemplates(port, { municipalities, today: "2026-01-01" });
  await port.apply({ title: "", edits });
  const bytes = await port.save();
  return { name: `${municipalities[0]}.xlsx`, bytes: () => Promise.resolve(bytes) };
}

/** Files a second of a roll-up of 34 municipal workbooks; the making of the files is not counted. */
export async function benchRollUp(): Promise<readonly string[]> {
  const files = await Promise.all(Array.from({ length: MUNICIPALITIES }, (_, index) => municipalFile(index)));
  const port = await openRegional();
  const started = performance.now();
  const { edits, report } = await rollUp(port, { files, open: openWorkbook, explain: ({ code }) => code });
  const read = performance.now();
  await port.apply({ title: "", edits });
  const seconds = (read - started) / 1000;
  return [
    `rollup: files ${files.length}, plans ${report.result.plans.length}, failed ${report.failed.length}`,
    `rollup: ${seconds.toFixed(2)} s, ${(files.length / seconds).toFixed(1)} files a second`,
    `rollup: sheets written in ${((performance.now() - read) / 1000).toFixed(2)} s`,
  ];
}

if (require.main === module) {
  void benchRollUp().then((lines) => lines.forEach((line) => process.stdout.write(`${line}\n`)));
}
