import { EXAMS, type Exam } from "../../results";
import { foldText } from "../../russian";
import type { CellValue, Grid } from "../../sheet/grid";
import { PARAMETERS, PROCEDURES_PATH, valueOf, type Parameter, type ParameterValue } from "./parameters";
import { proceduresFromText } from "./procedures";
import { RuleSetError } from "./rule-set-error";
import { DEFAULT_RULE_SET, type RuleSet, type ShnorProcedure } from "./rule-set";

type Tree = { [key: string]: Tree | ParameterValue | readonly unknown[] };

/**
 * A rule set from JSON: only what differs from the defaults need be given.
 * @throws RuleSetError for unknown parameters and wrong values
 */
export function ruleSetFromJson(json: unknown): RuleSet {
  if (!isTree(json)) throw new RuleSetError("Набор правил должен быть объектом JSON с параметрами расчёта.");
  const tree = JSON.parse(JSON.stringify(DEFAULT_RULE_SET)) as Tree;
  for (const [path, value] of leaves(json, "")) setLeaf(tree, path, value);
  return tree as unknown as RuleSet;
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function* leaves(tree: Tree, prefix: string): Generator<[string, unknown]> {
  for (const [key, value] of Object.entries(tree)) {
    if (isTree(value)) yield* leaves(value, `${prefix}${key}.`);
    else yield [`${prefix}${key}`, value];
  }
}

function setLeaf(tree: Tree, path: string, value: unknown): void {
  const parts = path.split(".");
  const last = parts.pop() ?? "";
  let node = tree;
  for (const part of parts) {
    const next = node[part];
    if (!isTree(next)) throw new RuleSetError(`Неизвестный параметр «${path}» в наборе правил.`);
    node = next;
  }
  if (path === "name" || path === "version") node[last] = String(value);
  else if (path === PROCEDURES_PATH) node[last] = proceduresFrom(value);
  else node[last] = checked(path, value);
}

function checked(path: string, value: unknown): ParameterValue {
  const parameter = PARAMETERS.find((entry) => entry.path === path);
  if (!parameter) throw new RuleSetError(`Неизвестный параметр «${path}» в наборе правил.`);
  if (value === null && parameter.optional) return null;
  const standard = valueOf(DEFAULT_RULE_SET, path);
  const isSame = parameter.optional ? typeof value === "number" : typeof value === typeof standard;
  const isAllowed = !parameter.choices || Object.hasOwn(parameter.choices, String(value));
  const isFinite = typeof value !== "number" || (Number.isFinite(value) && value >= 0);
  if (!isSame || !isAllowed || !isFinite) {
    const expected =
      (parameter.choices && wordsOf(parameter.choices)) ??
      (typeof standard === "boolean" ? "true или false" : "число не меньше 0");
    throw new RuleSetError(
      `Параметр «${parameter.title}» (${path}): указано «${String(value)}», нужно ${expected}.`,
    );
  }
  return value as ParameterValue;
}

/** «skip» и «не учитывать»: JSON takes the codes, a sheet the words. */
function wordsOf(choices: Readonly<Record<string, string>>): string {
  return Object.entries(choices)
    .map(([code, words]) => (code === words ? words : `${code} («${words}»)`))
    .join(", ");
}

function proceduresFrom(value: unknown): ShnorProcedure[] {
  if (typeof value === "string") return proceduresFromText(value);
  if (!Array.isArray(value))
    throw new RuleSetError("Параметр shnor.procedures должен быть списком процедур.");
  return value.map((entry: unknown): ShnorProcedure => {
    const { exam, subjects, grades = null } = isTree(entry) ? entry : {};
    if (!EXAMS.includes(exam as Exam)) {
      throw new RuleSetError(`Процедура «${String(exam)}» неизвестна; можно указать: ${EXAMS.join(", ")}.`);
    }
    if (!Array.isArray(subjects) || (grades !== null && !Array.isArray(grades))) {
      throw new RuleSetError("У процедуры нужны список предметов subjects и список классов grades или null.");
    }
    return { exam: exam as Exam, subjects: subjects.map(String), grades: grades as number[] | null };
  });
}

/** The header stands at the top; a sheet of results has a hundred thousand rows that are none. */
const HEADER_ROWS = 30;
const CODE_COLUMN = /^код параметра/u;
const VALUE_COLUMN = /^значение/u;

/**
 * A rule set from the sheet «Правила расчёта» that we wrote and the user edited: by the code of the parameter, in any
 * order of rows and columns. Null where the sheet is no such sheet.
 * @throws RuleSetError for wrong values
 */
export function ruleSetFromSheet(grid: Grid): RuleSet | null {
  for (let row = 0; row < Math.min(HEADER_ROWS, grid.rowCount); row++) {
    const texts = (grid.values[row] ?? []).map((value) => foldText(String(value)));
    const code = texts.findIndex((text) => CODE_COLUMN.test(text));
    const value = texts.findIndex((text) => VALUE_COLUMN.test(text));
    if (code < 0 || value < 0) continue;
    return ruleSetFromJson(treeOf(grid.values.slice(row + 1), code, value));
  }
  return null;
}

/**
 * A rule set from what people see in a form, by path.
 * @throws RuleSetError for wrong values
 */
export function ruleSetFromShown(
  values: Readonly<Record<string, string>>,
  name: string,
  version: string,
): RuleSet {
  const tree: Tree = { name, version };
  for (const parameter of PARAMETERS) {
    const value = values[parameter.path];
    if (value !== undefined) place(tree, parameter, fromCell(parameter, value.trim()));
  }
  return ruleSetFromJson(tree);
}

function treeOf(rows: Grid["values"], code: number, value: number): Tree {
  const tree: Tree = {};
  for (const cells of rows) {
    const parameter = PARAMETERS.find(({ path }) => path === String(cells[code] ?? "").trim());
    if (parameter) place(tree, parameter, fromCell(parameter, cells[value] ?? ""));
  }
  return tree;
}

function place(tree: Tree, { path }: Parameter, value: ParameterValue): void {
  const parts = path.split(".");
  const last = parts.pop() ?? "";
  let node = tree;
  for (const part of parts) {
    const next = node[part];
    const own: Tree = isTree(next) ? next : {};
    node[part] = own;
    node = own;
  }
  node[last] = value;
}

function fromCell(parameter: Parameter, value: CellValue): ParameterValue {
  if (value === "" && parameter.optional) return null;
  if (typeof valueOf(DEFAULT_RULE_SET, parameter.path) === "boolean") {
    const folded = foldText(String(value));
    if (folded === "да" || folded === "true") return true;
    return folded === "нет" || folded === "false" ? false : String(value);
  }
  if (typeof value !== "string" || parameter.path === PROCEDURES_PATH) return value;
  if (parameter.choices) return codeOf(parameter.choices, value);
  const number = Number(value.replace(",", "."));
  return value.trim() === "" || Number.isNaN(number) ? value : number;
}

function codeOf(choices: Readonly<Record<string, string>>, value: string): string {
  const folded = foldText(value);
  return Object.entries(choices).find(([, words]) => foldText(words) === folded)?.[0] ?? value;
}
