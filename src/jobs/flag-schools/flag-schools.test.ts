import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../xlsx";
import { flagSchools } from ".";
import { ListSheetError } from "./list-sheet-error";

const SAMPLE = path.resolve(__dirname, "../../../assets/samples/results.xlsx");
const open = () => openWorkbook(readFileSync(SAMPLE), "results.xlsx");

describe("flagSchools", () => {
  it("copies no participant code and no pupil's row into sheets, journal or settings", async () => {
    const port = await open();
    const source = await port.read({ detail: "values" });
    const codes = new Set(
      source.flatMap(({ values }) => {
        const column = (values[0] ?? []).indexOf("Код участника");
        return values.slice(1).map((row) => String(row[column] ?? ""));
      }),
    );
    expect(codes.size).toBeGreaterThan(1000);
    const { edits } = await flagSchools(port);
    const applied = await port.apply({ title: "Листы по школам", edits });
    const { sheets } = await port.describe();
    const own = sheets.filter(({ name }) => !source.some((grid) => grid.sheet.name === name));
    expect(own.length).toBeGreaterThanOrEqual(Object.keys(applied.sheets).length);
    const written = await port.read({ sheetIds: own.map(({ id }) => id), detail: "full" });
    const { settings } = await port.snapshot({ detail: "values" });
    const outputs = JSON.stringify([written, await port.journal(), settings]);
    const numbers = new Set(outputs.match(/\d{6,7}/gu) ?? []);
    expect([...numbers].filter((number) => codes.has(number))).toEqual([]);
  });

  it("gives the same after its own sheets were made: they are no results and no list", async () => {
    const port = await open();
    const before = await flagSchools(port);
    await port.apply({ title: "Листы по школам", edits: before.edits });
    const after = await flagSchools(port);
    const seen = ({ report }: typeof before) =>
      report.schools.map(({ n, shnor, objectivity }) => [n, shnor.status, objectivity.markers]);
    expect(seen(after)).toEqual(seen(before));
    expect(after.report.list).toBeNull();
  });

  it("says which chosen sheet holds no list of schools", async () => {
    await expect(flagSchools(await open(), { listSheet: "нет такого" })).rejects.toThrow(ListSheetError);
  });

  it("stops when it is cancelled, and writes nothing", async () => {
    const port = await open();
    const controller = new AbortController();
    controller.abort();
    await expect(flagSchools(port, {}, { signal: controller.signal })).rejects.toThrow();
    expect(await port.journal()).toEqual([]);
  });
});
