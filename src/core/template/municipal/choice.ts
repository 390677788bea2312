import type { Period } from "../../table/model";
import type { Offer } from "../offers/offers";

/** What the officer chose for a municipal template. */
export interface MunicipalChoice {
  readonly municipality: string;
  readonly period: Period;
  /** ISO; the day the counters of late rows are computed for. */
  readonly today: string;
  readonly protect: boolean;
  /** Measures that the workbook's own data call for. */
  readonly offers?: readonly Offer[];
  /** Name of the sheet; absent = made from the municipality. */
  readonly sheetName?: string;
}
