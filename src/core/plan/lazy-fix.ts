import type { Edit } from "../sheet/edit";
import type { Fix } from "./finding";

type MakeEdits = () => readonly Edit[];

/** What the edits of lazy fixes are made by. */
const makers = new WeakMap<Fix, MakeEdits>();

/** A fix of a whole column: its edits are made when somebody asks for them. */
export function lazyFix(safe: boolean, make: MakeEdits): Fix {
  return refined(safe, make, (edits) => edits);
}

export const isLazy = (fix: Fix): boolean => makers.has(fix);

/**
 * The fix with its edits completed. A lazy one stays lazy, and what completed it before is forgotten: so it may be
 * completed again after every edit of the workbook.
 */
export function completeFix(fix: Fix, complete: (edits: readonly Edit[]) => readonly Edit[]): Fix {
  const make = makers.get(fix);
  return make ? refined(fix.safe, make, complete) : { ...fix, edits: complete(fix.edits) };
}

function refined(safe: boolean, make: MakeEdits, complete: (edits: readonly Edit[]) => readonly Edit[]): Fix {
  let edits: readonly Edit[] | null = null;
  const fix: Fix = {
    safe,
    get edits() {
      return (edits ??= complete(make()));
    },
  };
  makers.set(fix, make);
  return fix;
}
