import { columnLetters } from "../../sheet/address";
import type { SheetSpec } from "../../sheet/edit";
import { MUNICIPAL_WORDS, STATUS, periodPhrase, sheetNameOf } from "../document-words";
import type { RegionalBlock, RegionalPlan } from "../regional-plan";
import { SheetDraft, TEXT_FORMAT } from "../sheet-draft";
import { landscapePage } from "../../sheet/page";
import type { MunicipalChoice } from "./choice";
import type { ControlledSheet, WrittenBlock } from "./control-sheet";
import type { ListSources } from "./lists-sheet";
import { COLUMN, WIDTHS, addMeasure, addOffer, belongsToPeriod, formatBody } from "./rows";

const BLOCK_LOOK = { bold: true, fill: "#F3F6FB", border: "thin", horizontal: "left" } as const;
const PARENT_LOOK = { ...BLOCK_LOOK, fill: "#DCE6F4", horizontal: "center" } as const;
/** Where the approval stands: over the right-hand columns. */
const APPROVAL_LEFT = COLUMN.indicator;

/** The sheet of a municipality and what the control sheet has to count in it. */
export interface MunicipalSheet {
  readonly sheet: SheetSpec;
  readonly controlled: ControlledSheet;
}

export const municipalRole = (municipality: string): string => `template:${municipality}`;

/**
 * The plan of one municipality inside the blocks of the regional plan (letter of document 000, METHODOLOGY 5.4
 * and 7): measures of the municipality wait for its deadline, responsible and result, the region's own stand as
 * references. Rows are numbered «block.measure» anew; the region's number stands in the last column.
 */
export function municipalSheet(
  plan: RegionalPlan,
  choice: MunicipalChoice,
  lists: ListSources,
): MunicipalSheet {
  const draft = new SheetDraft(WIDTHS);
  addTitle(draft, choice);
  const header = draft.header(MUNICIPAL_WORDS.headers);
  const written = addBlocks(draft, plan.blocks, choice);
  const bottom = draft.next - 1;
  addRules(draft, header + 1, bottom, lists);
  addTail(draft, plan);
  const name = choice.sheetName ?? sheetNameOf(choice.municipality);
  const controlled = { municipality: choice.municipality, sheetName: name, blocks: written };
  const sheet = draft.toSpec({
    name,
    role: municipalRole(choice.municipality),
    freeze: { rows: header + 1, columns: 2 },
    ...(choice.protect && { protection: { allowInsertRows: true, allowFormat: true } }),
    pageSetup: landscapePage(header, {
      printArea: { top: 0, left: 0, bottom: draft.next - 1, right: draft.lastColumn },
    }),
  });
  return { sheet, controlled };
}

function addTitle(draft: SheetDraft, { municipality, period }: MunicipalChoice): void {
  const { approve, approvePost, approveSign, approveDate, title } = MUNICIPAL_WORDS;
  draft.line(approve, { bold: true }, APPROVAL_LEFT);
  for (const line of [approvePost, approveSign, approveDate]) draft.line(line, {}, APPROVAL_LEFT);
  draft.gap();
  draft.line(title, { bold: true, fontSize: 14, horizontal: "center" });
  draft.line(municipality, { bold: true, fontSize: 13, horizontal: "center" });
  draft.line(periodPhrase(period), { fontSize: 12, horizontal: "center" });
  draft.gap();
}

function addBlocks(
  draft: SheetDraft,
  blocks: readonly RegionalBlock[],
  { period, offers = [] }: MunicipalChoice,
): WrittenBlock[] {
  const written: WrittenBlock[] = [];
  let parents: readonly string[] = [];
  blocks.forEach((block, index) => {
    block.parents
      .filter((parent, level) => parents[level] !== parent)
      .forEach((parent) => draft.line(parent, PARENT_LOOK));
    parents = block.parents;
    const title = `${index + 1}. ${block.name === "" ? MUNICIPAL_WORDS.noBlock : block.name}`;
    const top = draft.line(title, BLOCK_LOOK);
    const measures = block.measures.filter((measure) => belongsToPeriod(measure, period));
    measures.forEach((measure, at) => {
      const row = draft.next;
      formatBody(draft, row, row);
      addMeasure(draft, measure, `${index + 1}.${at + 1}`, period);
    });
    const offered = offers.filter((offer) => offer.block === block);
    offered.forEach((offer, at) => {
      const row = draft.next;
      formatBody(draft, row, row);
      addOffer(draft, offer, `${index + 1}.${measures.length + at + 1}`);
    });
    written.push({ title, top, end: draft.next, measures, offered: offered.length });
  });
  return written;
}

/** Conditional formats and drop-downs over the whole body, so that inserted rows get them too. */
function addRules(draft: SheetDraft, top: number, bottom: number, lists: ListSources): void {
  if (bottom < top) return;
  const [measure, deadline, status, latest] = [
    COLUMN.measure,
    COLUMN.deadline,
    COLUMN.status,
    COLUMN.latest,
  ].map((column) => `$${columnLetters(column)}${top + 1}`);
  const own = `${measure}<>"",${status}<>"${STATUS.reference}"`;
  const due = `IF(ISNUMBER(${deadline}),${deadline},N(${latest}))`;
  draft.conditionalFormats.push(
    {
      range: { top, bottom, left: COLUMN.status, right: COLUMN.latest },
      formula: `AND(${own},LEFT(${status},${STATUS.done.length})<>"${STATUS.done}",${due}>0,${due}<TODAY())`,
      format: { fill: "#F8D7DA", fontColor: "#8A1C22", bold: true },
    },
    {
      range: { top, bottom, left: COLUMN.deadline, right: COLUMN.result },
      formula: `AND(${own},${columnLetters(COLUMN.deadline)}${top + 1}="")`,
      format: { fill: "#FFF4CE" },
    },
  );
  const suggest = (column: number, listSource: string, hint: string): void => {
    const prompt = { title: MUNICIPAL_WORDS.headers[column] ?? "", text: hint };
    draft.validations.push({ range: { top, bottom, left: column, right: column }, listSource, prompt });
  };
  suggest(COLUMN.deadline, lists.deadlines, MUNICIPAL_WORDS.promptDeadline);
  suggest(COLUMN.responsible, lists.responsibles, MUNICIPAL_WORDS.promptResponsible);
  suggest(COLUMN.status, lists.statuses, MUNICIPAL_WORDS.promptStatus);
  // Locks matter on a protected sheet only: there the skeleton stays and the cells are open.
  draft.format(top, bottom, { locked: false }, COLUMN.measure, COLUMN.status);
}

function addTail(draft: SheetDraft, plan: RegionalPlan): void {
  const { note, signature, based, version } = MUNICIPAL_WORDS;
  draft.gap();
  draft.line(note, { italic: true, fontSize: 10 });
  draft.gap();
  draft.line(signature);
  draft.gap();
  const source = plan.title === "" ? based : `${based} «${plan.title}»`;
  const row = draft.line(`${source}. ${version}: ${plan.version}`, { fontSize: 9, fontColor: "#595959" });
  draft.format(row, row, { numberFormat: TEXT_FORMAT });
}
