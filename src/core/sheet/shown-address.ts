import type { CellPosition } from "./address";
import { cellAddress } from "./address";

/** A cell as people read it: «План!C23», «'План на год'!C23»; address.ts splits it again. */
export function shownAddress(sheet: string, cell: CellPosition): string {
  const name = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) ? sheet : `'${sheet.replace(/'/gu, "''")}'`;
  return `${name}!${cellAddress(cell)}`;
}
