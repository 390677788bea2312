import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { cellAddress } from "../../src/core/sheet/address";
import { checkPlan } from "../../src/jobs/check-plan";
import { openWorkbook } from "../../src/xlsx";
import { DEMONSTRATED, DOCUMENTS, NOT_ASKED, ODDITIES, SILENT, type Defect } from "./rules.cases";
import { describeUnless } from "../support/describe-unless";

const CORPUS = path.resolve(__dirname, "../../../shared/corpus/workbooks");
const SAMPLES = path.resolve(__dirname, "../../assets/samples");
const isThere = existsSync(CORPUS);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

interface Place {
  readonly rule: string;
  readonly cell: string;
  readonly sheet: string;
}

async function findingsOf(file: string): Promise<Place[]> {
  const bytes = new Uint8Array(await readFile(file));
  const { findings } = await checkPlan(await openWorkbook(bytes, path.basename(file)));
  return findings.map(({ rule, location }) => ({
    rule,
    sheet: location.sheet.name,
    cell: `${location.sheet.name}!${cellAddress(location)}`,
  }));
}

/** «NUM-GAP 2, RESP-EMPTY 1», most frequent first. */
function byRule(findings: readonly Place[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([rule, count]) => `${rule} ${count}`)
    .join(", ");
}

describeUnless(isThere ? null : "no ../shared", "rules on the workbooks of the documents", () => {
  const found = new Map<string, Place[]>();

  beforeAll(async () => {
    for (const file of DOCUMENTS) {
      const findings = await findingsOf(path.join(CORPUS, file));
      found.set(file, findings);
      print(`rules: ${file}: ${findings.length} findings: ${byRule(findings)}`);
    }
  });

  const missed = (defects: readonly Defect[]): string[] =>
    defects
      .filter(
        ({ file, cell, rule }) => !found.get(file)?.some((each) => each.rule === rule && each.cell === cell),
      )
      .map(({ what, cell, rule }) => `${what}: ${rule} at ${cell}`);

  test("every defect of METHODOLOGY 6 whose sides stand in the workbooks is found at its cell", () => {
    const lost = missed(DEMONSTRATED);
    print(
      `rules: defects of METHODOLOGY 6 at their cells: ${DEMONSTRATED.length - lost.length} of ${DEMONSTRATED.length}`,
    );
    for (const reason of NOT_ASKED) print(`rules: not asked for: ${reason}`);
    expect(lost).toEqual([]);
  });

  test("the other defects that the corpus lists are found at their cells", () => {
    const lost = missed(ODDITIES);
    print(
      `rules: other defects of the corpus at their cells: ${ODDITIES.length - lost.length} of ${ODDITIES.length}`,
    );
    expect(lost).toEqual([]);
  });

  test.each(SILENT)("$file, $sheet: nothing of $rules", ({ file, sheet, rules }) => {
    const wrong = found.get(file)?.filter((each) => each.sheet === sheet && rules.includes(each.rule));
    expect(wrong).toEqual([]);
  });

  test("no finding is told twice", () => {
    for (const findings of found.values()) {
      const places = findings.map(({ rule, cell }) => `${rule} ${cell}`);
      const twice = places.filter((place, index) => places.indexOf(place) !== index);
      expect(twice).toEqual([]);
    }
  });
});

test("the clean sample plan gives no finding, the one with planted defects gives them", async () => {
  const clean = await findingsOf(path.join(SAMPLES, "regional-plan.xlsx"));
  const planted = await findingsOf(path.join(SAMPLES, "municipal-plan.xlsx"));
  print(
    `rules: clean sample plan: ${clean.length} findings; sample with planted defects: ${byRule(planted)}`,
  );
  expect(clean).toEqual([]);
  expect(planted).not.toEqual([]);
});
