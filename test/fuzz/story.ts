import { contentOf } from "../../src/core/sheet/content";
import type { CellContent, CellEdit, EditGroup } from "../../src/core/sheet/edit";
import type { CellValue, Grid } from "../../src/core/sheet/grid";
import { formulaAt, valueAt } from "../../src/core/sheet/grid";
import { shownAddress } from "../../src/core/sheet/shown-address";
import { readResults } from "../../src/core/results";
import { checkPlan } from "../../src/jobs/check-plan";
import { reportEdits } from "../../src/jobs/check-plan/report-sheet";
import { translatorFor } from "../../src/i18n/messages";
import type { SkippedEdit } from "../../src/ports/workbook-port";
import { Package } from "../../src/xlsx/package/package";
import { Book } from "../../src/xlsx/port/book";
import type { FilePort } from "../../src/xlsx";
import { openWorkbook } from "../../src/xlsx";
import { Random } from "../simulation/random";
import { anyText } from "./hostile";
import { randomBook } from "./random-book";

/** All filled cells of the user's sheets: «План 0!C4» -> formula or value. */
type Cells = ReadonlyMap<string, CellValue>;

export interface StoryResult {
  /** Cells that hold in the end neither what they held, nor what the user typed, nor what was reported as kept. */
  readonly lost: readonly string[];
  readonly findings: number;
  readonly edits: number;
}

const words = { t: translatorFor("ru"), locale: "ru" } as const;

/** One life of a workbook: read, checked, fixed, edited by the user, taken back, saved and opened again. */
export async function story(seed: number): Promise<StoryResult> {
  const random = new Random(seed);
  let port = await openWorkbook(randomBook(random), "Проба.xlsx");
  const grids = await port.read();
  const original = cellsOf(grids);
  readResults(grids);
  const checked = await checkPlan(port);
  const groups: EditGroup[] = [
    { title: "Исправления", edits: checked.edits },
    { title: "Проба", edits: randomEdits(random, grids) },
    { title: "Отчёт", edits: reportEdits(checked, null, words) },
  ];
  const ids: string[] = [];
  const lost: string[] = [];
  for (const group of groups) {
    const report = await port.apply(group);
    if (report.groupId !== null) ids.push(report.groupId);
    if (group.title === "Проба") lost.push(...misread(await port.read(), group, report.skipped));
  }
  const typed = new Map<string, CellValue>();
  port = await typeByHand(port, random, grids, typed);
  const ours = cellsOf(await port.read());
  const kept = new Set<string>();
  for (const id of ids.reverse()) {
    for (const { address } of (await port.takeBack(id)).skipped) kept.add(address);
  }
  port = await openWorkbook(await port.save(), "Проба.xlsx");
  const now = cellsOf(await port.read());
  for (const address of new Set([...original.keys(), ...now.keys(), ...typed.keys()])) {
    const held = now.get(address) ?? "";
    const right = typed.has(address) ? typed.get(address) : (original.get(address) ?? "");
    const isKept = kept.has(address) && held === (ours.get(address) ?? "");
    if (held !== right && !isKept) lost.push(`${address}: ${shown(held)} вместо ${shown(right)}`);
  }
  return {
    lost,
    findings: checked.findings.length,
    edits: groups.reduce((n, { edits }) => n + edits.length, 0),
  };
}

function cellsOf(grids: readonly Grid[]): Cells {
  const cells = new Map<string, CellValue>();
  for (const grid of grids) {
    for (let row = grid.origin.row; row < grid.origin.row + grid.rowCount; row++) {
      for (let column = grid.origin.column; column < grid.origin.column + grid.columnCount; column++) {
        const content = formulaAt(grid, row, column) ?? valueAt(grid, row, column);
        if (content !== "") cells.set(addressOf(grid, row, column), content);
      }
    }
  }
  return cells;
}

function addressOf({ sheet }: Grid, row: number, column: number): string {
  return shownAddress(sheet.name, { row, column });
}

/** Edits of cells by address with contents of every kind; no cell twice. */
function randomEdits(random: Random, grids: readonly Grid[]): CellEdit[] {
  const edits = new Map<string, CellEdit>();
  for (let count = random.integer(0, 8); count > 0; count--) {
    const grid = random.pick(grids);
    if (grid.rowCount === 0) continue;
    const row = grid.origin.row + random.integer(0, grid.rowCount - 1);
    const column = grid.origin.column + random.integer(0, grid.columnCount - 1);
    const target = { kind: "address", sheet: grid.sheet, row, column } as const;
    const before = formulaAt(grid, row, column) ?? valueAt(grid, row, column);
    const format = random.chance(0.3) ? { numberFormat: random.pick(["@", "0.00", "dd.mm.yyyy"]) } : {};
    const after = anyContent(random);
    edits.set(addressOf(grid, row, column), { kind: "cell", target, before, after, rule: "TEST", ...format });
  }
  return [...edits.values()];
}

function anyContent(random: Random): CellContent {
  const draw = random.uniform();
  if (draw < 0.6) return { kind: "text", text: anyText(random) };
  if (draw < 0.8) return { kind: "number", value: random.integer(-1000, 50_000) };
  if (draw < 0.9) return { kind: "formula", formula: "=1+2", computed: 3 };
  return draw < 0.95 ? { kind: "empty" } : { kind: "boolean", value: true };
}

/** Texts that did not arrive as the very text, or came alive as formulas. */
function misread(grids: readonly Grid[], group: EditGroup, skipped: readonly SkippedEdit[]): string[] {
  const refused = new Set(skipped.map(({ index }) => index));
  return group.edits.flatMap((edit, index) => {
    if (edit.kind !== "cell" || edit.after.kind !== "text" || edit.target.kind !== "address") return [];
    const { sheet, row, column } = edit.target;
    const grid = grids.find((read) => read.sheet.id === sheet.id);
    if (!grid || refused.has(index)) return [];
    const isRight = valueAt(grid, row, column) === edit.after.text && formulaAt(grid, row, column) === null;
    return isRight ? [] : [`${addressOf(grid, row, column)}: текст записан иначе`];
  });
}

/** The user types into some cells, past the port, and saves the file. */
async function typeByHand(
  port: FilePort,
  random: Random,
  grids: readonly Grid[],
  typed: Map<string, CellValue>,
): Promise<FilePort> {
  const book = new Book(Package.open(await port.save()));
  for (let count = random.integer(0, 4); count > 0; count--) {
    const grid = random.pick(grids);
    const entry = book.workbook.sheets.find(({ ref }) => ref.name === grid.sheet.name);
    if (!entry || grid.rowCount === 0) continue;
    const row = grid.origin.row + random.integer(0, grid.rowCount - 1);
    const column = grid.origin.column + random.integer(0, grid.columnCount - 1);
    const value: CellValue = random.chance(0.7) ? anyText(random) : random.integer(0, 99);
    // Typing what stands there already is no edit: nobody can tell it from what we wrote.
    if (valueAt(book.grid(entry, "values"), row, column) === value) continue;
    book.writeCells(entry, [{ row, column, content: contentOf(value, null) }]);
    typed.set(addressOf(grid, row, column), value);
  }
  return openWorkbook(book.pack.save(), "Проба.xlsx");
}

function shown(value: CellValue | undefined): string {
  return JSON.stringify(value ?? "").slice(0, 60);
}
