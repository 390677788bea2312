import type { CellFormat, SheetSpec } from "../sheet/edit";
import { BODY_LOOK, SheetDraft, number, text } from "../template/sheet-draft";
import type { BlockCoverage, RollUp } from "./model";
import { landscapePage } from "../sheet/page";
import { ROLL_UP_WORDS as WORDS } from "./words";

const NAME_WIDTH = 36;
const BLOCK_WIDTH = 18;
/** More blocks than that are readable on A3 only. */
const MOST_ON_A4 = 10;

/** Municipalities by blocks: «2 из 3 (+1)», with the share of covered duties in the last column. */
export function matrixSheet({ blocks, plans, coverage }: RollUp): SheetSpec {
  const draft = new SheetDraft([NAME_WIDTH, ...blocks.map(() => BLOCK_WIDTH), 12]);
  draft.line(WORDS.matrixTitle, { bold: true, fontSize: 14, horizontal: "center" });
  draft.line(WORDS.matrixNote, { italic: true, fontSize: 10 });
  draft.gap();
  const titles = blocks.map(({ name }, index) => `${index + 1}. ${name === "" ? WORDS.noBlock : name}`);
  const head = draft.header([WORDS.municipality, ...titles, WORDS.covered]);
  const top = draft.next;
  plans.forEach(({ plan }, index) => {
    const cells = coverage[index] ?? [];
    draft.add([
      text(plan.municipality),
      ...cells.map((cell) => text(shownCoverage(cell))),
      number(shareOf(cells)),
    ]);
  });
  const bottom = draft.next - 1;
  const last = draft.lastColumn;
  draft.format(top, bottom, BODY_LOOK);
  draft.format(top, bottom, { horizontal: "center", vertical: "center" }, 1, last);
  draft.format(top, bottom, { numberFormat: "0" }, last, last);
  coverage.forEach((cells, plan) =>
    cells.forEach((cell, block) => {
      const look = lookOf(cell);
      if (look) draft.format(top + plan, top + plan, look, block + 1, block + 1);
    }),
  );
  draft.gap();
  draft.line(WORDS.signature);
  return draft.toSpec({
    name: WORDS.matrix,
    role: "rollup:matrix",
    freeze: { rows: head + 1, columns: 1 },
    pageSetup: landscapePage(head, { paper: blocks.length > MOST_ON_A4 ? "A3" : "A4" }),
  });
}

const OF = " из ";
const NOTHING = "нет";

/** The words say it, the colour repeats it: red for an empty block, yellow for a part of it. */
function lookOf({ rows, covered, duties }: BlockCoverage): CellFormat | null {
  if (rows === 0) return { fill: "#F8D7DA", fontColor: "#8A1C22", bold: true };
  return covered < duties ? { fill: "#FFF4CE" } : null;
}

function shownCoverage({ rows, covered, duties }: BlockCoverage): string {
  if (rows === 0) return NOTHING;
  const others = rows - covered;
  const own = others > 0 ? ` (+${others})` : "";
  return duties === 0 ? `${rows}` : `${covered}${OF}${duties}${own}`;
}

function shareOf(cells: readonly BlockCoverage[]): number {
  const duties = cells.reduce((sum, cell) => sum + cell.duties, 0);
  const covered = cells.reduce((sum, cell) => sum + cell.covered, 0);
  return duties === 0 ? 100 : Math.round((100 * covered) / duties);
}
