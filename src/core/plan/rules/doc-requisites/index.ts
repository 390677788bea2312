import { defineWorkbookRule } from "../../rule";
import type { Stamp } from "../shared/stamps";
import { stampsOf } from "../shared/stamps";
import { atText } from "../shared/text-cells";

export const docRequisites = defineWorkbookRule({
  code: "DOC-REQUISITES",
  severity: "error",
  source: "METHODOLOGY 6, case 9",
  fixable: false,
  enabled: true,
  *check(context) {
    for (const grid of context.grids) {
      const first = new Map<string, Stamp>();
      for (const stamp of stampsOf(context, grid)) {
        if (stamp.blank) {
          yield atText(stamp.cell, { variant: "blank", severity: "warning" });
          continue;
        }
        if (stamp.date === null) {
          yield atText(stamp.cell, { variant: "damaged" });
          continue;
        }
        const earlier = first.get(stamp.kind);
        if (!earlier) first.set(stamp.kind, stamp);
        else if (earlier.date !== stamp.date || !sameNumber(earlier.number, stamp.number)) {
          yield atText(stamp.cell, {
            args: { earlier: earlier.cell.text.trim(), earlierRow: earlier.cell.row + 1 },
          });
        }
      }
    }
  },
});

function sameNumber(a: string | null, b: string | null): boolean {
  const plain = (number: string | null): string => (number ?? "").toLowerCase().replace(/[.\s]+$/u, "");
  return plain(a) === plain(b);
}
