import { NAMESPACE } from "../../functions/model";
import type { FunctionDefinition } from "../../functions/model";

/** Strings and quoted sheet names are passed over; files of other programs write the call as «_xldudf_QP_QUALITY». */
const TOKEN = new RegExp(
  `"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\\p{L}\\p{N}_.])(?:_xldudf_)?${NAMESPACE}[._]([A-Z][A-Z0-9._]*)\\s*\\(`,
  "giu",
);

/** Ids of the functions QP that a formula calls («DEADLINE.END»). */
export function calledFunctions(formula: string): readonly string[] {
  return [...formula.matchAll(TOKEN)].flatMap(([, id]) =>
    id === undefined ? [] : [id.toUpperCase().replace(/_/gu, ".")],
  );
}

/**
 * May the formula fill several cells? Only where the call is the whole formula and its function gives a matrix, of
 * a range or, as its examples show, even of single values.
 */
export function maySpill(formula: string, functions: readonly FunctionDefinition[]): boolean {
  const [first] = calledFunctions(formula);
  if (!/^=\s*(?:_xldudf_)?QP[._]/iu.test(formula)) return false;
  const definition = functions.find(({ id }) => id === first);
  if (!definition?.result.matrix) return false;
  return formula.includes(":") || definition.examples.some(spillsFromCells);
}

function spillsFromCells({ args, shown }: FunctionDefinition["examples"][number]): boolean {
  return !args.some(Array.isArray) && / [|/] /u.test(shown);
}
