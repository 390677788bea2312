/** A row of a municipal plan as the roll-up compares it. */
export interface MunicipalRow {
  readonly number: string | null;
  /** Number in the regional plan, where the municipal plan names it (our template does). */
  readonly regionalNumber: string | null;
  readonly text: string;
  readonly section: string | null;
  readonly deadlineText: string;
  /** ISO; the last day that the row's deadline names; null for a repeated one, which lasts as long as its plan. */
  readonly end: string | null;
  readonly responsibleText: string;
  readonly result: string;
  readonly indicator: string;
  readonly status: string;
  /** A measure of the region, repeated for reference. */
  readonly reference: boolean;
  /** «План!B12», for people. */
  readonly address: string;
}

/** The value of an indicator, from the plan's rows or from a table of indicators. */
export interface MunicipalIndicator {
  readonly name: string;
  readonly value: string;
}

export interface MunicipalPlan {
  readonly municipality: string;
  readonly file: string;
  /** Version of the regional plan the template was made from; null where the plan says none. */
  readonly version: string | null;
  readonly rows: readonly MunicipalRow[];
  readonly indicators: readonly MunicipalIndicator[];
}
