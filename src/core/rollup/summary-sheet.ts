import type { SheetSpec } from "../sheet/edit";
import type { RegionalBlock, RegionalMeasure } from "../template";
import { BODY_LOOK, LINE_HEIGHT, SheetDraft, linesOf, text } from "../template/sheet-draft";
import type { RollUp } from "./model";
import type { MunicipalRow } from "./plan-model";
import { landscapePage } from "../sheet/page";
import { ROLL_UP_WORDS as WORDS } from "./words";

const WIDTHS = [7, 22, 38, 16, 22, 24, 13, 14] as const;
const BLOCK_LOOK = { bold: true, fill: "#DCE6F4", border: "thin" } as const;
const MEASURE_LOOK = { bold: true, fill: "#F3F6FB", border: "thin" } as const;

interface OwnedRow {
  readonly municipality: string;
  readonly row: MunicipalRow;
}

/** Every measure of the regional plan with the rows of all municipalities under it; their own rows close a block. */
export function summarySheet(result: RollUp): SheetSpec {
  const { byMeasure, ownByBlock } = groupRows(result);
  const draft = new SheetDraft(WIDTHS);
  draft.line(WORDS.summaryTitle, { bold: true, fontSize: 14, horizontal: "center" });
  draft.gap();
  const head = draft.header(WORDS.summaryHeaders);
  for (const block of result.blocks) {
    draft.line(block.title === "" ? WORDS.noBlock : block.title, BLOCK_LOOK);
    for (const measure of block.measures) {
      const rows = byMeasure.get(measure) ?? [];
      if (rows.length === 0 && !measure.duty) continue;
      const number = measure.number === null ? "" : `${measure.number}. `;
      draft.line(`${number}${measure.text} (${measure.deadlineText})`, MEASURE_LOOK);
      rows.forEach((each) => addRow(draft, each));
    }
    const own = ownByBlock.get(block) ?? [];
    if (own.length > 0) draft.line(WORDS.ownRows, MEASURE_LOOK);
    own.forEach((each) => addRow(draft, each));
  }
  draft.gap();
  draft.line(WORDS.signature);
  return draft.toSpec({
    name: WORDS.summary,
    role: "rollup:summary",
    freeze: { rows: head + 1, columns: 2 },
    pageSetup: landscapePage(head),
  });
}

function groupRows({ plans }: RollUp): {
  byMeasure: Map<RegionalMeasure, OwnedRow[]>;
  ownByBlock: Map<RegionalBlock, OwnedRow[]>;
} {
  const byMeasure = new Map<RegionalMeasure, OwnedRow[]>();
  const ownByBlock = new Map<RegionalBlock, OwnedRow[]>();
  const put = <Key>(groups: Map<Key, OwnedRow[]>, key: Key, row: OwnedRow): void => {
    const list = groups.get(key);
    if (list) list.push(row);
    else groups.set(key, [row]);
  };
  for (const { plan, matches } of plans) {
    for (const { row, measure, block } of matches) {
      if (row.reference) continue;
      const owned = { municipality: plan.municipality, row };
      if (measure) put(byMeasure, measure, owned);
      else if (block) put(ownByBlock, block, owned);
    }
  }
  return { byMeasure, ownByBlock };
}

function addRow(draft: SheetDraft, { municipality, row }: OwnedRow): void {
  const values = [
    row.number ?? "",
    municipality,
    row.text,
    row.deadlineText,
    row.responsibleText,
    row.result,
    row.status,
    row.address,
  ];
  const lines = Math.max(...values.map((value, column) => linesOf(value, (WIDTHS[column] ?? 10) - 2)));
  const at = draft.add(
    values.map((value) => (value === "" ? null : text(value))),
    lines * LINE_HEIGHT,
  );
  draft.format(at, at, BODY_LOOK);
}
