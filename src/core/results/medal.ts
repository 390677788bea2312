import type { CellValue } from "../sheet/grid";
import { readYes } from "./cell-value";
import { MEDAL } from "./model";

/** A cell of the column «Медаль»: which degree, whether any. */
export function readMedal(value: CellValue): number {
  const text = String(value).toLowerCase();
  if (/(?<!\p{L})ii(?!\p{L})|(?<!\d)2|втор|серебр/u.test(text)) return MEDAL.second;
  if (/(?<!\p{L})i(?!\p{L})|(?<!\d)1 ?(?:-|с)|перв|золот/u.test(text)) return MEDAL.first;
  const yes = readYes(value);
  return yes === false ? MEDAL.none : MEDAL.yes;
}
