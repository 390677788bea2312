import { NAMESPACE } from "../../functions/model";

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
