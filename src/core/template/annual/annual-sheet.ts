import type { SheetSpec } from "../../sheet/edit";
import type { Period } from "../../table/model";
import { MUNICIPAL_WORDS, periodPhrase } from "../document-words";
import { BODY_LOOK, LINE_HEIGHT, SheetDraft, TEXT_FORMAT, linesOf, text } from "../sheet-draft";
import { landscapePage } from "../../sheet/page";
import type { AnnualLine, PlanRow } from "./lines";

const WIDTHS = [6, 42, 18, 24, 28, 16, 12, 10] as const;
const EXTRA_WIDTH = 20;
export const ANNUAL_HEADERS = [
  "№",
  "Мероприятие",
  "Срок",
  "Ответственный",
  "Результат",
  "Отметка о выполнении",
  "Основание (пункт)",
  "Ключ",
] as const;
/** Hidden: ties a row to the measure and the occurrence it came from, for applying the plan again. */
const KEY_COLUMN = 7;
const SOURCE_COLUMN = 6;
const APPROVAL_LEFT = 4;

/** «План на 2026 год», «План на 2025-2026 учебный год». */
export const annualName = (period: Period): string =>
  `План на ${periodPhrase(period).replace(/^на /u, "").replace(/[/]/gu, "-")}`;

export const annualRole = ({ start, end }: Period): string => `plan:annual:${start}..${end}`;

/** The plan for one year as a sheet; every row links to the measure it came from. */
export function annualSheet(lines: readonly AnnualLine[], period: Period): SheetSpec {
  const extras = extraHeaders(lines);
  const draft = new SheetDraft([...WIDTHS, ...extras.map(() => EXTRA_WIDTH)]);
  const right = SOURCE_COLUMN;
  const { approve, approvePost, approveSign, approveDate, title, signature } = MUNICIPAL_WORDS;
  draft.line(approve, { bold: true }, APPROVAL_LEFT, right);
  for (const line of [approvePost, approveSign, approveDate]) draft.line(line, {}, APPROVAL_LEFT, right);
  draft.gap();
  draft.line(title, { bold: true, fontSize: 14, horizontal: "center" }, 0, right);
  draft.line(periodPhrase(period), { fontSize: 12, horizontal: "center" }, 0, right);
  draft.gap();
  const head = draft.header([...ANNUAL_HEADERS, ...extras]);
  addLines(draft, lines, extras);
  draft.gap();
  draft.line(signature, {}, 0, right);
  return draft.toSpec({
    name: annualName(period),
    role: annualRole(period),
    freeze: { rows: head + 1, columns: 2 },
    hiddenColumns: [KEY_COLUMN],
    pageSetup: landscapePage(head, {
      printArea: {
        top: 0,
        left: 0,
        bottom: draft.next - 1,
        right: extras.length > 0 ? draft.lastColumn : right,
      },
    }),
  });
}

/** Headers of the columns that the users added, in the order in which they are met. */
function extraHeaders(lines: readonly AnnualLine[]): string[] {
  const headers = new Set<string>();
  for (const line of lines) {
    if (line.kind === "row") for (const header of Object.keys(line.extras)) headers.add(header);
  }
  return [...headers];
}

/** A number of ours: it may be given anew; what the users typed instead stays. */
const OWN_NUMBER = /^(?:\d+\.\d+)?$/u;

function addLines(draft: SheetDraft, lines: readonly AnnualLine[], extras: readonly string[]): void {
  let block = 0;
  let inBlock = 0;
  for (const line of lines) {
    if (line.kind === "block") {
      block += 1;
      inBlock = 0;
      const title = `${block}. ${line.title}`;
      draft.line(title, { bold: true, fill: "#F3F6FB", border: "thin" }, 0, SOURCE_COLUMN);
      continue;
    }
    inBlock += 1;
    const shown = OWN_NUMBER.test(line.number) ? `${Math.max(1, block)}.${inBlock}` : line.number;
    addRow(draft, line, shown, extras);
  }
}

function addRow(draft: SheetDraft, row: PlanRow, shownNumber: string, extras: readonly string[]): void {
  const values = [
    shownNumber,
    row.text,
    row.deadlineText,
    row.responsibleText,
    row.result,
    row.mark,
    row.basis,
    row.key ?? "",
    ...extras.map((header) => row.extras[header] ?? ""),
  ];
  const lines = Math.max(
    ...values.map((value, column) =>
      column === KEY_COLUMN ? 1 : linesOf(value, (draft.widths[column] ?? 10) - 2),
    ),
  );
  const at = draft.add(
    values.map((value) => (value === "" ? null : text(value))),
    lines * LINE_HEIGHT,
  );
  draft.format(at, at, { ...BODY_LOOK, numberFormat: TEXT_FORMAT });
  draft.format(at, at, { horizontal: "center" }, 0, 0);
  if (row.target !== null) draft.links.push({ row: at, column: SOURCE_COLUMN, target: row.target });
}
