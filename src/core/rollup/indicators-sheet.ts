import type { SheetSpec } from "../sheet/edit";
import { BODY_LOOK, LINE_HEIGHT, SheetDraft, linesOf, text } from "../template/sheet-draft";
import type { RollUp } from "./model";
import { landscapePage } from "../sheet/page";
import { ROLL_UP_WORDS as WORDS } from "./words";

const NAME_WIDTH = 32;
const VALUE_WIDTH = 20;
const MOST_ON_A4 = 8;

/** Indicators side by side: a row for a municipality, a column for an indicator. */
export function indicatorsSheet({ plans, indicators }: RollUp): SheetSpec {
  const draft = new SheetDraft([NAME_WIDTH, ...indicators.map(() => VALUE_WIDTH)]);
  draft.line(WORDS.indicatorsTitle, { bold: true, fontSize: 14, horizontal: "center" });
  draft.gap();
  const head = draft.header([WORDS.municipality, ...indicators.map(({ name }) => name)]);
  const top = draft.next;
  plans.forEach(({ plan }, index) => {
    const values = [plan.municipality, ...indicators.map((line) => line.values[index] ?? "")];
    const lines = Math.max(
      ...values.map((value, column) => linesOf(value, (column === 0 ? NAME_WIDTH : VALUE_WIDTH) - 2)),
    );
    draft.add(
      values.map((value) => (value === "" ? null : text(value))),
      lines * LINE_HEIGHT,
    );
  });
  draft.format(top, draft.next - 1, BODY_LOOK);
  draft.format(top, draft.next - 1, { horizontal: "center" }, 1);
  draft.gap();
  draft.line(WORDS.signature);
  return draft.toSpec({
    name: WORDS.indicators,
    role: "rollup:indicators",
    freeze: { rows: head + 1, columns: 1 },
    pageSetup: landscapePage(head, { paper: indicators.length > MOST_ON_A4 ? "A3" : "A4" }),
  });
}
