import {
  type FilterModel,
  RemoveSheetsFilterMutation,
  ReCalcSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
} from "@univerjs/sheets-filter";
import type { CellRange } from "../../core/sheet/address";
import { HostError } from "./host-error";
import type { ModelContext } from "./model-context";
import { cellRange, univerRange } from "./sheet-layout";
import type { SheetModel } from "./sheet-model";

/** The filter of a sheet: at most one range, criteria by column. */
export class AutoFilter {
  private readonly filters: SheetsFilterService;

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: SheetModel,
  ) {
    this.filters = context.injector.get(SheetsFilterService);
  }

  /** Null where the sheet has no filter. */
  get range(): CellRange | null {
    const model = this.model;
    return model ? cellRange(model.getRange()) : null;
  }

  /** True where rows are hidden by it. */
  get isFiltered(): boolean {
    return (this.model?.getAllFilterColumns().length ?? 0) > 0;
  }

  apply(range: CellRange): void {
    this.sheet.ensure(range);
    this.remove();
    this.sheet.run(SetSheetsFilterRangeMutation.id, { range: univerRange(range) });
  }

  /** Shows only rows whose text in the column is one of these. @param column absolute, inside the filter's range */
  showOnly(column: number, texts: readonly string[]): void {
    const { range } = this;
    if (!range || column < range.left || column > range.right) throw new HostError("InvalidArgument");
    const criteria = { colId: column, filters: { filters: [...texts] } };
    this.sheet.run(SetSheetsFilterCriteriaMutation.id, { col: column, criteria, reCalc: true });
  }

  clearCriteria(): void {
    for (const [column] of this.model?.getAllFilterColumns() ?? []) {
      this.sheet.run(SetSheetsFilterCriteriaMutation.id, { col: column, criteria: null, reCalc: true });
    }
  }

  reapply(): void {
    if (this.model) this.sheet.run(ReCalcSheetsFilterMutation.id, {});
  }

  remove(): void {
    if (this.model) this.sheet.run(RemoveSheetsFilterMutation.id, {});
  }

  private get model(): FilterModel | null {
    return this.filters.getFilterModel(this.context.workbook.getUnitId(), this.sheet.id) ?? null;
  }
}
