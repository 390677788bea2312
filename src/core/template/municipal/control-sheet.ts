import { landscapePage } from "../../sheet/page";
import { columnLetters, quoteSheetName } from "../../sheet/address";
import type { SheetSpec } from "../../sheet/edit";
import { MUNICIPAL_WORDS, STATUS } from "../document-words";
import type { RegionalMeasure } from "../regional-plan";
import { BODY_LOOK, SheetDraft, formula, text } from "../sheet-draft";
import { COLUMN } from "./rows";

export const CONTROL_ROLE = "control:template";

/** A block as written: its title row and the row behind its last measure belong to the counted ranges. */
export interface WrittenBlock {
  readonly title: string;
  /** Row of the block's title. */
  readonly top: number;
  /** First row behind the block. */
  readonly end: number;
  readonly measures: readonly RegionalMeasure[];
  /** How many measures were offered from the workbook's own data; they wait for deadlines too. */
  readonly offered: number;
}

/** A municipal sheet as the control sheet counts it. */
export interface ControlledSheet {
  readonly municipality: string;
  readonly sheetName: string;
  readonly blocks: readonly WrittenBlock[];
}

const FIRST_COUNT = 2;
const WIDTHS = [34, 60, 14, 14, 14, 14] as const;

/**
 * Counters by municipality and block as native formulas. Their ranges begin at a block's title and end at the row
 * behind it, so that rows inserted anywhere in the block are counted. A sheet apart, because a table of counters
 * under a plan reads like one more plan.
 * @param today ISO; the day for which the late rows are counted until Excel recalculates
 */
export function controlSheet(sheets: readonly ControlledSheet[], today: string): SheetSpec {
  const draft = new SheetDraft(WIDTHS);
  draft.line(MUNICIPAL_WORDS.counters, { bold: true, fontSize: 14, horizontal: "center" });
  draft.gap();
  const head = draft.header(MUNICIPAL_WORDS.counterHeaders);
  for (const sheet of sheets) addSheet(draft, sheet, today);
  const bottom = draft.next - 1;
  const late = WIDTHS.length - 1;
  draft.conditionalFormats.push({
    range: { top: head + 1, bottom, left: late, right: late },
    formula: `$${columnLetters(late)}${head + 2}>0`,
    format: { fill: "#F8D7DA", fontColor: "#8A1C22", bold: true },
  });
  return draft.toSpec({
    name: MUNICIPAL_WORDS.counters,
    role: CONTROL_ROLE,
    freeze: { rows: head + 1, columns: 0 },
    autoFilter: { top: head, bottom, left: 0, right: late },
    pageSetup: landscapePage(head),
  });
}

function addSheet(draft: SheetDraft, sheet: ControlledSheet, today: string): void {
  const top = draft.next;
  const sums = [0, 0, 0, 0];
  for (const block of sheet.blocks) {
    const computed = countsOf(block, today);
    computed.forEach((count, index) => (sums[index] = (sums[index] ?? 0) + count));
    const cells = formulasOf(block, sheet.sheetName).map((each, at) => formula(each, computed[at] ?? 0));
    const row = draft.add([text(sheet.municipality), text(block.title), ...cells]);
    draft.links.push({ row, column: 1, target: `${quoteSheetName(sheet.sheetName)}!A${block.top + 1}` });
  }
  const bottom = draft.next - 1;
  const totals = sums.map((sum, index) => {
    const letters = columnLetters(FIRST_COUNT + index);
    return formula(`=SUM(${letters}${top + 1}:${letters}${bottom + 1})`, sum);
  });
  const total = draft.add([text(sheet.municipality), text(MUNICIPAL_WORDS.total), ...totals]);
  draft.format(top, total, BODY_LOOK);
  draft.format(top, total, { horizontal: "center" }, FIRST_COUNT);
  draft.format(total, total, { bold: true, fill: "#F3F6FB" });
}

/** Measures, filled, without a deadline, late (by the own date where it is one, else by the region's). */
function formulasOf({ top, end }: WrittenBlock, sheetName: string): string[] {
  const area = (column: number): string => {
    const letters = columnLetters(column);
    return `${quoteSheetName(sheetName)}!$${letters}$${top + 1}:$${letters}$${end + 1}`;
  };
  const own = `${area(COLUMN.measure)},"?*",${area(COLUMN.status)},"<>${STATUS.reference}"`;
  const filled = [COLUMN.deadline, COLUMN.responsible, COLUMN.result].map((column) => `${area(column)},"<>"`);
  const open = `${own},${area(COLUMN.status)},"<>${STATUS.done}*"`;
  const byRegion = `${open},${area(COLUMN.latest)},"<"&TODAY()`;
  const byOwn = `${open},${area(COLUMN.deadline)},"<"&TODAY()`;
  return [
    `=COUNTIFS(${own})`,
    `=COUNTIFS(${own},${filled.join(",")})`,
    `=COUNTIFS(${own},${area(COLUMN.deadline)},"")`,
    `=COUNTIFS(${byRegion})-COUNTIFS(${byRegion},${area(COLUMN.deadline)},">0")+COUNTIFS(${byOwn})`,
  ];
}

function countsOf({ measures, offered }: WrittenBlock, today: string): number[] {
  const own = measures.filter(({ duty }) => duty);
  const late = own.filter(({ latestEnd }) => latestEnd !== null && latestEnd < today);
  const rows = own.length + offered;
  return [rows, 0, rows, late.length];
}
