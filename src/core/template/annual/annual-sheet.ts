import { quoteSheetName, cellAddress } from "../../sheet/address";
import type { SheetSpec } from "../../sheet/edit";
import { MUNICIPAL_WORDS, periodPhrase } from "../document-words";
import { BODY_LOOK, LINE_HEIGHT, SheetDraft, TEXT_FORMAT, linesOf, text } from "../sheet-draft";
import type { AnnualPlan, AnnualRow } from "./annual-plan";
import { annualKey } from "./reapply";

const WIDTHS = [6, 42, 18, 24, 28, 16, 12, 10] as const;
const HEADERS = [
  "№",
  "Мероприятие",
  "Срок",
  "Ответственный",
  "Результат",
  "Отметка о выполнении",
  "Основание (пункт)",
  "Ключ",
];
/** Hidden: ties a row to the measure and the occurrence it came from, for applying the plan again. */
const KEY_COLUMN = 7;
const SOURCE_COLUMN = 6;

export const annualRole = ({ start, end }: AnnualPlan["period"]): string => `plan:annual:${start}..${end}`;

/** The plan for one year as a sheet; every row links to the measure it came from. */
export function annualSheet(annual: AnnualPlan): SheetSpec {
  const draft = new SheetDraft(WIDTHS);
  const right = SOURCE_COLUMN;
  draft.line(MUNICIPAL_WORDS.approve, { bold: true }, 4, right);
  for (const line of [
    MUNICIPAL_WORDS.approvePost,
    MUNICIPAL_WORDS.approveSign,
    MUNICIPAL_WORDS.approveDate,
  ]) {
    draft.line(line, {}, 4, right);
  }
  draft.gap();
  draft.line(MUNICIPAL_WORDS.title, { bold: true, fontSize: 14, horizontal: "center" }, 0, right);
  draft.line(periodPhrase(annual.period), { fontSize: 12, horizontal: "center" }, 0, right);
  draft.gap();
  const head = draft.header(HEADERS);
  addRows(draft, annual);
  draft.gap();
  draft.line(MUNICIPAL_WORDS.signature, {}, 0, right);
  const year = periodPhrase(annual.period).replace(/^на /u, "").replace(/[/]/gu, "-");
  return draft.toSpec({
    name: `План на ${year}`,
    role: annualRole(annual.period),
    freeze: { rows: head + 1, columns: 2 },
    hiddenColumns: [KEY_COLUMN],
    pageSetup: {
      orientation: "landscape",
      paper: "A4",
      fitToWidth: 1,
      repeatRows: [head, head],
      centerHorizontally: true,
      footer: MUNICIPAL_WORDS.footer,
      printArea: { top: 0, left: 0, bottom: draft.next - 1, right },
    },
  });
}

function addRows(draft: SheetDraft, { rows }: AnnualPlan): void {
  let block: AnnualRow["block"] | null = null;
  let blockNumber = 0;
  let inBlock = 0;
  for (const row of rows) {
    if (row.block !== block) {
      block = row.block;
      blockNumber += 1;
      inBlock = 0;
      const title = `${blockNumber}. ${block.name === "" ? MUNICIPAL_WORDS.noBlock : block.name}`;
      draft.line(title, { bold: true, fill: "#F3F6FB", border: "thin" }, 0, SOURCE_COLUMN);
    }
    inBlock += 1;
    addRow(draft, row, `${blockNumber}.${inBlock}`);
  }
}

function addRow(draft: SheetDraft, row: AnnualRow, shownNumber: string): void {
  const { source, deadlineText } = row;
  const values = [
    shownNumber,
    source.text,
    deadlineText,
    source.responsibleText,
    source.result,
    "",
    source.number ?? cellAddress({ row: source.ref.row, column: source.ref.keyColumns[0] ?? 0 }),
    annualKey(row),
  ];
  const lines = Math.max(
    ...values.slice(0, KEY_COLUMN).map((value, column) => linesOf(value, (WIDTHS[column] ?? 10) - 2)),
  );
  const at = draft.add(
    values.map((value) => (value === "" ? null : text(value))),
    lines * LINE_HEIGHT,
  );
  draft.format(at, at, { ...BODY_LOOK, numberFormat: TEXT_FORMAT }, 0, SOURCE_COLUMN);
  const target = cellAddress({ row: source.ref.row, column: source.ref.keyColumns[0] ?? 0 });
  draft.links.push({
    row: at,
    column: SOURCE_COLUMN,
    target: `${quoteSheetName(source.ref.sheet.name)}!${target}`,
  });
}
