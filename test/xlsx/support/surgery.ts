import { isDeepStrictEqual } from "node:util";
import { openWorkbook } from "../../../src/xlsx";
import type { Changed } from "./one-cell-each";
import { NEW_TEXT, changeOneCellEach, withoutCell } from "./one-cell-each";
import { changedParts, partsOf, textOfPart } from "./zip";

/** Parts that a change of cells may touch: the lists of parts, looks, and what holds our journal and settings. */
const OUR_PARTS = [
  "[Content_Types].xml",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/styles.xml",
  "xl/calcChain.xml",
];
const isOurs = (name: string): boolean => OUR_PARTS.includes(name) || name.startsWith("customXml/");

/**
 * Changes one cell on every sheet that lets us and checks that nothing else differs.
 * @returns the changed workbook, and «A1» of the changed cells by sheet
 */
export async function expectSurgery(bytes: Uint8Array): Promise<Changed> {
  const before = partsOf(bytes);
  const changedBook = await changeOneCellEach(bytes);
  const { bytes: saved, report, addresses } = changedBook;
  expect(report.applied).toBe(Object.keys(addresses).length);
  expect(report.applied).toBeGreaterThan(0);
  const after = partsOf(saved);
  const changed = changedParts(bytes, saved).filter((name) => !isOurs(name));
  const known = changed.filter((name) => before[name]);
  expect(known).toHaveLength(report.applied);
  expect(known.every((name) => name.startsWith("xl/worksheets/sheet"))).toBe(true);
  const cells = new Set(Object.values(addresses));
  for (const name of known) {
    const [old, now] = [textOfPart(before, name), textOfPart(after, name)];
    const same = [...cells].some(
      (address) => withoutCell(old, address) === withoutCell(now, address) && now.includes(NEW_TEXT),
    );
    expect([name, same]).toEqual([name, true]);
  }
  await expectContents(bytes, saved, addresses);
  return changedBook;
}

const FACTS = [
  "merges",
  "hiddenRows",
  "hiddenColumns",
  "visibility",
  "filtered",
  "protected",
  "boldRows",
  "numberFormats",
] as const;

/** What can be read differs in the changed cells only. */
async function expectContents(
  bytes: Uint8Array,
  saved: Uint8Array,
  addresses: Readonly<Record<string, string>>,
): Promise<void> {
  const old = await (await openWorkbook(bytes, "а")).read();
  const now = await (await openWorkbook(saved, "б")).read();
  expect(now.map(({ sheet }) => sheet)).toEqual(old.map(({ sheet }) => sheet));
  now.forEach((grid, i) => {
    const was = old[i]!;
    let differing = 0;
    grid.values.forEach((cells, r) =>
      cells.forEach((value, c) => {
        if (value === was.values[r]?.[c]) return;
        differing++;
        expect(value).toBe(NEW_TEXT);
      }),
    );
    expect(differing).toBe(addresses[grid.sheet.name] ? 1 : 0);
    for (const fact of FACTS) expect([fact, isDeepStrictEqual(grid[fact], was[fact])]).toEqual([fact, true]);
  });
}
