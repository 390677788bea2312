import type { SheetSpec } from "../../sheet/edit";
import type { CellValue, Grid } from "../../sheet/grid";
import { gridOf } from "../../results/testing/grid";

/** The sheet as it would be read back after it was written. */
export function gridOfSpec({ name, cells }: SheetSpec): Grid {
  const rows = cells.map((row) =>
    row.map((content): CellValue => {
      if (!content || content.kind === "empty") return "";
      if (content.kind === "text") return content.text;
      return content.kind === "formula" ? content.computed : content.value;
    }),
  );
  return gridOf(name, rows);
}
