import { cellAddress, quoteSheetName } from "../../sheet/address";
import { MUNICIPAL_WORDS } from "../document-words";
import type { RegionalBlock } from "../regional-plan";
import { annualKey } from "./annual-key";
import type { AnnualPlan, AnnualRow } from "./annual-plan";
import type { AnnualLine, KeptRow, PlanRow } from "./lines";

export const blockTitle = ({ name }: RegionalBlock): string => (name === "" ? MUNICIPAL_WORDS.noBlock : name);

/** The lines of a plan made from its source, block by block. */
export function sourceLines({ rows }: AnnualPlan): AnnualLine[] {
  let block: AnnualRow["block"] | null = null;
  return rows.flatMap((row): AnnualLine[] => {
    if (row.block === block) return [sourceLine(row)];
    block = row.block;
    return [{ kind: "block", title: blockTitle(block) }, sourceLine(row)];
  });
}

/** A row as the source plan says it, with the way back to it. */
export function sourceLine(row: AnnualRow): PlanRow {
  const { source, deadlineText } = row;
  const place = cellAddress({ row: source.ref.row, column: source.ref.keyColumns[0] ?? 0 });
  return {
    kind: "row",
    key: annualKey(row),
    number: "",
    text: source.text,
    deadlineText,
    responsibleText: source.responsibleText,
    result: source.result,
    mark: "",
    basis: source.number ?? place,
    target: `${quoteSheetName(source.ref.sheet.name)}!${place}`,
    extras: {},
  };
}

/** What the made rows say: kept beside the plan, so that later changes can be told from the users' own. */
export function keptRows({ rows }: AnnualPlan): KeptRow[] {
  return rows.map((row) => {
    const { deadlineText, responsibleText, result } = sourceLine(row);
    return { key: annualKey(row), deadlineText, responsibleText, result };
  });
}
