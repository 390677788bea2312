import { openWorkbook } from "../../src/xlsx";
import { CORPUS, corpusWorkbook } from "./support/corpus";
import type { Changed } from "./support/one-cell-each";
import { NEW_TEXT } from "./support/one-cell-each";
import { richWorkbook } from "./support/rich-workbook";
import { TO_CSV, TO_XLSX, convert } from "./support/soffice";
import { expectSurgery } from "./support/surgery";

jest.setTimeout(300_000);

const RICH = "rich.xlsx";
const NAMES = [RICH, ...CORPUS];
const original = (name: string): Uint8Array => (name === RICH ? richWorkbook() : corpusWorkbook(name));

if (CORPUS.length === 0) {
  process.stdout.write("skipped: LibreOffice and the corpus (no corpus beside the project)\n");
}

/** The changed sheets that a table of values can be made of: LibreOffice exports the visible ones. */
async function visibleChanged({ bytes, addresses }: Changed): Promise<readonly string[]> {
  const { sheets } = await (await openWorkbook(bytes, "Книга.xlsx")).describe();
  return sheets.flatMap(({ name, visibility }) =>
    visibility === "visible" && addresses[name] !== undefined ? [name] : [],
  );
}

/** LibreOffice starts once to write every workbook in its own way, and once to open every result. */
describe("LibreOffice", () => {
  const changed = new Map<string, Changed>();
  let tables: Record<string, Uint8Array> = {};

  beforeAll(async () => {
    const written = convert(Object.fromEntries(NAMES.map((name) => [name, original(name)])), TO_XLSX);
    for (const name of NAMES) {
      changed.set(name, await expectSurgery(original(name)));
      const rewritten = written[name];
      if (!rewritten) throw new Error(`LibreOffice did not write ${name}`);
      changed.set(`office-${name}`, await expectSurgery(rewritten));
    }
    const results = Object.fromEntries([...changed].map(([name, { bytes }]) => [name, bytes]));
    tables = convert(results, TO_CSV);
  });

  const RESULTS = NAMES.flatMap((name) => [name, `office-${name}`]);
  it.each(RESULTS)("opens %s after a change on every sheet and shows the changed cells", async (name) => {
    const result = changed.get(name);
    if (!result) throw new Error(name);
    const names = await visibleChanged(result);
    expect(names.length).toBeGreaterThan(0);
    const missing = names.filter((sheet) => {
      const table = tables[name.replace(/\.xlsx$/u, `-${sheet}.csv`)];
      return !table || !new TextDecoder().decode(table).includes(NEW_TEXT);
    });
    expect(missing).toEqual([]);
  });
});
