import { openWorkbook } from "../../src/xlsx";
import { corpusWorkbook } from "./support/corpus";

/** Milliseconds of steps in turn; printed, because they are the figures of ADR 0003. */
class Laps {
  private readonly laps: string[] = [];
  private last = performance.now();

  lap(name: string): void {
    const now = performance.now();
    this.laps.push(`${name} ${Math.round(now - this.last)} ms`);
    this.last = now;
  }

  print(title: string): void {
    process.stdout.write(`${title}: ${this.laps.join(", ")}\n`);
  }
}

describe("60,000 rows of results", () => {
  it.each([
    ["a small sheet", 0],
    ["the largest sheet", 1],
  ])(
    "are opened, read and saved after a change of %s",
    async (title, index) => {
      const bytes = corpusWorkbook("region-results.xlsx");
      const laps = new Laps();
      const port = await openWorkbook(bytes, "итоги.xlsx");
      const info = await port.describe();
      laps.lap("open and describe");
      await port.read({ detail: "values" });
      laps.lap("read values");
      await port.read();
      laps.lap("read everything");
      const target = { kind: "address", sheet: info.sheets[index]!, row: 1, column: 1 } as const;
      const [grid] = await port.read({ sheetIds: [target.sheet.id] });
      const before = grid?.values[1]?.[1] ?? "";
      const edit = {
        kind: "cell",
        target,
        before,
        after: { kind: "text", text: "проба" },
        rule: "T",
      } as const;
      laps.lap("read again");
      expect(await port.apply({ title: "Проба", edits: [edit] })).toMatchObject({ applied: 1 });
      laps.lap("change");
      const saved = await port.save();
      laps.lap("save");
      expect(saved.length).toBeLessThan(bytes.length * 1.5);
      laps.print(`region-results.xlsx, one cell of ${title}`);
    },
    60_000,
  );
});
