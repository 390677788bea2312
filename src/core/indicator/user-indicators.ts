import { landscapePage } from "../sheet/page";
import { valueAt, type CellValue, type Grid } from "../sheet/grid";
import type { CellContent, SheetSpec } from "../sheet/edit";
import { foldText } from "../russian";
import { readTargets } from "../target";
import type { Threshold } from "./assessment/target";
import { parseMeasure } from "./measure-expression";
import { extractFeatures } from "./matching/features";
import { MEASURES, type Direction } from "./measures";
import { defineIndicator, type Indicator, type Recipe, type ResultsQuery } from "./model";

export const USER_INDICATORS_ROLE = "template:показатели";

/** Columns of the settings sheet: the same as the catalogue's own. */
const COLUMNS = {
  code: "Код",
  name: "Показатель",
  synonyms: "Синонимы",
  unit: "Ед. изм.",
  direction: "Лучше",
  formula: "Формула",
  data: "Данные",
  source: "Источник",
  threshold: "Порог",
} as const;
type Column = keyof typeof COLUMNS;

/** Why a row of the settings sheet gives no indicator. */
export type UserIndicatorFault = "noCode" | "noName" | "doubleCode" | "formula" | "threshold";

export interface UserIndicators {
  readonly indicators: readonly Indicator[];
  /** 0-based absolute rows with what is wrong in them. */
  readonly faults: readonly {
    readonly row: number;
    readonly fault: UserIndicatorFault;
    readonly text: string;
  }[];
}

/**
 * Reads the user's own indicators. «Формула» is a measure by name («качество», «СОУ»), a formula over n, n2…n5, ниже
 * and сумма («100*(n4+n5)/n»), or two things with «÷» that only the user counts. «Данные» names exam, subject, class.
 * @returns null where the sheet is no list of indicators
 */
export function parseUserIndicators(grid: Grid): UserIndicators | null {
  for (let row = grid.origin.row; row < grid.origin.row + Math.min(grid.rowCount, 12); row++) {
    const columns = findColumns(grid, row);
    if (columns) return readRows(grid, row + 1, columns);
  }
  return null;
}

function findColumns(grid: Grid, row: number): ReadonlyMap<Column, number> | null {
  const found = new Map<Column, number>();
  for (let column = grid.origin.column; column < grid.origin.column + grid.columnCount; column++) {
    const text = foldText(String(valueAt(grid, row, column)));
    for (const [key, title] of Object.entries(COLUMNS) as [Column, string][]) {
      if (text === foldText(title)) found.set(key, column);
    }
  }
  return found.has("code") && found.has("name") && found.has("formula") ? found : null;
}

function readRows(grid: Grid, first: number, columns: ReadonlyMap<Column, number>): UserIndicators {
  const indicators: Indicator[] = [];
  const faults: { row: number; fault: UserIndicatorFault; text: string }[] = [];
  const codes = new Set<string>();
  for (let row = first; row < grid.origin.row + grid.rowCount; row++) {
    const cell = (column: Column): string => {
      const at = columns.get(column);
      return at === undefined ? "" : String(valueAt(grid, row, at)).trim();
    };
    if (Object.keys(COLUMNS).every((column) => cell(column as Column) === "")) continue;
    const read = readRow(cell, codes);
    if ("fault" in read) faults.push({ row, ...read });
    else {
      indicators.push(read);
      codes.add(read.code);
    }
  }
  return { indicators, faults };
}

function readRow(
  cell: (column: Column) => string,
  codes: ReadonlySet<string>,
): Indicator | { readonly fault: UserIndicatorFault; readonly text: string } {
  const [code, name] = [cell("code"), cell("name")];
  if (code === "") return { fault: "noCode", text: name };
  if (name === "") return { fault: "noName", text: code };
  if (codes.has(code)) return { fault: "doubleCode", text: code };
  const recipe = readRecipe(cell("formula"), queryOf(`${cell("data")}`));
  if (!recipe) return { fault: "formula", text: cell("formula") };
  const threshold = readThreshold(cell("threshold"));
  if (threshold === "unreadable") return { fault: "threshold", text: cell("threshold") };
  return defineIndicator({
    code,
    name,
    synonyms: cell("synonyms")
      .split(";")
      .map((text) => text.trim())
      .filter((text) => text !== ""),
    unit: cell("unit") || unitOf(recipe),
    direction: readDirection(cell("direction")),
    formula: cell("formula"),
    data: cell("data"),
    source: cell("source") || "показатель пользователя",
    threshold,
    recipe,
  });
}

function readRecipe(formula: string, query: ResultsQuery | null): Recipe | null {
  const [numerator = "", denominator] = formula.split("÷").map((text) => text.trim());
  const expression = parseMeasure(formula);
  if (expression) return { kind: "results", measure: "participants", query, custom: expression };
  if (denominator !== undefined && numerator !== "" && denominator !== "") {
    return { kind: "ratio", numerator: numerator.replace(/[×*]\s*100$/u, "").trim(), denominator };
  }
  const measure = /^качество(?!\p{L})/u.test(foldText(formula))
    ? "quality"
    : extractFeatures(formula).measure;
  if (measure) return { kind: "results", measure, query };
  return /^(?:количество|число)/u.test(foldText(formula)) ? { kind: "count", counted: formula } : null;
}

function queryOf(data: string): ResultsQuery | null {
  const { exam, subject, grade } = extractFeatures(data);
  return exam ? { exam, subject, grade } : null;
}

function unitOf(recipe: Recipe): string {
  if (recipe.kind === "results") return (recipe.custom ?? MEASURES[recipe.measure]).unit;
  return recipe.kind === "ratio" ? "%" : "шт.";
}

function readDirection(text: string): Direction {
  return /меньш|ниж|↓|lower/u.test(foldText(text)) ? "lower" : "higher";
}

function readThreshold(text: string): Threshold | null | "unreadable" {
  if (text === "") return null;
  const plain = /^\d+(?:[.,]\d+)?\s*%?$/u.exec(text);
  if (plain) return { comparator: "ge", value: Number.parseFloat(text.replace(",", ".")) };
  const [target] = readTargets(text);
  if (!target || typeof target.value !== "number" || target.comparator === "range") return "unreadable";
  return { comparator: target.comparator, value: target.value };
}

/** The settings sheet, with what is there already and an example row. */
export function userIndicatorsSheet(indicators: readonly Indicator[] = []): SheetSpec {
  const text = (value: CellValue): CellContent | null =>
    value === "" ? null : { kind: "text", text: String(value) };
  const example = [
    "свой-1",
    "Доля высоких результатов ОГЭ по математике",
    "высокобалльники",
    "%",
    "больше",
    "100*n5/n",
    "ОГЭ, математика",
    "",
    "не менее 10 %",
  ];
  const rows = indicators.map(
    ({ code, name, synonyms, unit, direction, formula, data, source, threshold }) => [
      ...[
        code,
        name,
        synonyms.join("; "),
        unit,
        direction === "lower" ? "меньше" : "больше",
        formula,
        data,
        source,
      ],
      threshold
        ? `${{ ge: "не менее", le: "не более", eq: "ровно" }[threshold.comparator]} ${threshold.value} ${unit}`
        : "",
    ],
  );
  return {
    name: "Свои показатели",
    role: USER_INDICATORS_ROLE,
    cells: [Object.values(COLUMNS), ...(rows.length > 0 ? rows : [example])].map((row) => row.map(text)),
    columnWidths: [12, 60, 30, 10, 10, 36, 30, 24, 16],
    freeze: { rows: 1, columns: 0 },
    pageSetup: landscapePage(0),
    formats: [
      { range: { top: 0, left: 0, bottom: 0, right: 8 }, format: { bold: true, wrap: true, border: "thin" } },
      {
        range: { top: 1, left: 0, bottom: 60, right: 8 },
        format: { wrap: true, vertical: "top", numberFormat: "@" },
      },
    ],
  };
}
