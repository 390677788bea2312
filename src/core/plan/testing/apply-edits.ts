import { format } from "numfmt";
import type { Edit } from "../../sheet/edit";
import type { CellValue, Grid } from "../../sheet/grid";
import { resolveCellEdits } from "../../sheet/resolve";

/**
 * Applies cell edits to grids in memory as a port would: preconditions first, then values, formats and what is
 * shown. @throws where a precondition fails: in a test every edit must land
 */
export function applyEdits(grids: readonly Grid[], edits: readonly Edit[]): Grid[] {
  const { landings, skipped } = resolveCellEdits(grids, edits);
  if (skipped.length > 0) throw new Error(`Edits were skipped: ${JSON.stringify(skipped)}`);
  const copies = new Map(grids.map((grid) => [grid.sheet.id, mutableCopy(grid)]));
  for (const { edit, sheet, row, column } of landings) {
    const copy = copies.get(sheet.id);
    if (!copy) continue;
    const [r, c] = [row - copy.grid.origin.row, column - copy.grid.origin.column];
    const { after } = edit;
    const value: CellValue =
      after.kind === "text" ? after.text : after.kind === "empty" ? "" : valueOf(after);
    const code = edit.numberFormat ?? copy.formats[r]?.[c] ?? "General";
    (copy.values[r] ?? [])[c] = value;
    (copy.formulas[r] ?? [])[c] = value;
    (copy.formats[r] ?? [])[c] = code;
    (copy.texts[r] ?? [])[c] =
      typeof value === "number" ? format(code, value, { locale: "ru" }) : String(value);
  }
  return grids.map((grid) => copies.get(grid.sheet.id)?.result() ?? grid);
}

function valueOf(
  after: Exclude<Extract<Edit, { kind: "cell" }>["after"], { kind: "text" | "empty" }>,
): CellValue {
  return after.kind === "formula" ? after.computed : after.value;
}

function mutableCopy(grid: Grid) {
  const copy = <T>(matrix: readonly (readonly T[])[] | null, or: readonly (readonly T[])[]): T[][] =>
    (matrix ?? or).map((row) => [...row]);
  const values = copy(grid.values, []);
  const texts = copy(
    grid.text,
    values.map((row) => row.map(String)),
  );
  const formats = copy(
    grid.numberFormats,
    values.map((row) => row.map(() => "General")),
  );
  const formulas = copy(grid.formulas, values);
  return {
    grid,
    values,
    texts,
    formats,
    formulas,
    result: (): Grid => ({ ...grid, values, text: texts, numberFormats: formats, formulas }),
  };
}
