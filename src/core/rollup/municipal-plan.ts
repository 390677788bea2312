import type { PlanItem, PlanTable } from "../plan/rule";
import { normaliseText } from "../russian";
import { cellAddress } from "../sheet/address";
import { textAt, usedRange, type Grid } from "../sheet/grid";
import { MUNICIPAL_WORDS, STATUS } from "../template/document-words";
import { markColumns } from "../template/execution/marked-plan";
import { datedEnd } from "../template/regional-plan";
import { municipalityIn } from "./municipality";
import type { MunicipalIndicator, MunicipalPlan, MunicipalRow } from "./plan-model";

const VERSION = new RegExp(`${MUNICIPAL_WORDS.version}:\\s*([0-9a-f]{16})`, "u");
/** «… на 2026 год», «… на период …»: what follows the municipality in the title. */
const PERIOD_TAIL = /\s+на\s+(?:\d{4}|период).*$/u;
/**
 * The municipal plans of one workbook. Sheets made by our template are a plan each; other plan tables of a
 * workbook are parts of one plan. [] where the workbook holds no plan.
 * @param file name of the file, which names the municipality where the title does not
 */
export function municipalPlans(tables: readonly PlanTable[], file: string): MunicipalPlan[] {
  const plans = tables.filter(({ table, items }) => table.kind === "plan" && items.length > 0);
  const indicators = tables.filter(({ table }) => table.kind === "indicators").flatMap(tableIndicators);
  const groups = new Map<string, PlanTable[]>();
  for (const plan of plans) {
    const municipality = municipalityOf(plan.table.title) ?? file.replace(/\.\w+$/u, "");
    groups.set(municipality, [...(groups.get(municipality) ?? []), plan]);
  }
  return [...groups].map(([municipality, parts]) => {
    const rows = parts.flatMap(rowsOf);
    const ownIndicators = rows.flatMap(({ indicator, result, reference }) =>
      indicator === "" || reference ? [] : [{ name: indicator, value: result }],
    );
    const version = parts.map(({ grid }) => versionIn(grid)).find((found) => found !== null) ?? null;
    return { municipality, file, version, rows, indicators: [...ownIndicators, ...indicators] };
  });
}

function municipalityOf(title: string): string | null {
  const own = normaliseText(title);
  if (own.startsWith(MUNICIPAL_WORDS.title)) {
    const rest = own.slice(MUNICIPAL_WORDS.title.length).replace(PERIOD_TAIL, "").trim();
    if (rest !== "") return rest;
  }
  return municipalityIn(own);
}

function rowsOf(plan: PlanTable): MunicipalRow[] {
  const { table } = plan;
  const columnOf = (header: string): number | null =>
    table.columns.find((column) => normaliseText(column.header) === header)?.column ?? null;
  const regional = columnOf(MUNICIPAL_WORDS.headers[8]);
  const { status } = markColumns(table);
  return plan.items.map((item) => rowOf(plan, item, regional, status));
}

function rowOf(
  { table, grid }: PlanTable,
  { row, deadline }: PlanItem,
  regional: number | null,
  statusColumn: number | null,
): MunicipalRow {
  const field = (role: keyof typeof row.fields): string => normaliseText(row.fields[role]?.text ?? "");
  const cell = (column: number | null): string =>
    column === null ? "" : normaliseText(textAt(grid, row.row, column));
  const measure = row.fields.measure;
  const status = cell(statusColumn).toLowerCase();
  return {
    number: row.number,
    regionalNumber: cell(regional) || null,
    text: field("measure"),
    section: row.section,
    deadlineText: field("deadline"),
    end: deadline ? datedEnd(deadline) : null,
    responsibleText: field("responsible"),
    result: field("result"),
    indicator: field("indicator"),
    status,
    reference: status === STATUS.reference,
    address: `${table.sheet.name}!${cellAddress({ row: row.row, column: measure?.column ?? 0 })}`,
  };
}

/** Name and last filled value of every row of a table of indicators. */
function tableIndicators({ table, items }: PlanTable): MunicipalIndicator[] {
  const years = table.columns
    .flatMap(({ role }) => (role.startsWith("value:") ? [role] : []))
    .sort()
    .reverse();
  return items.flatMap(({ row }) => {
    const name = normaliseText(row.fields.indicator?.text ?? "");
    const value = years.map((role) => row.fields[role]?.text ?? "").find((each) => each !== "");
    return name === "" || value === undefined ? [] : [{ name, value: normaliseText(value) }];
  });
}

/** The version mark stands in one of the last rows of our template. */
function versionIn(grid: Grid): string | null {
  const used = usedRange(grid);
  if (!used) return null;
  for (let row = used.bottom; row >= Math.max(used.top, used.bottom - 30); row--) {
    const mark = VERSION.exec(textAt(grid, row, used.left))?.[1];
    if (mark) return mark;
  }
  return null;
}
