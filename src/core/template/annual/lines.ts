/** Fields that the source plan and the users of an annual plan both write. */
export const ANNUAL_FIELDS = ["deadlineText", "responsibleText", "result"] as const;
export type AnnualField = (typeof ANNUAL_FIELDS)[number];

/** What a row of an annual plan said when it was made. */
export interface KeptRow extends Readonly<Record<AnnualField, string>> {
  readonly key: string;
}

/** A row of an annual plan as it stands or shall stand on its sheet. */
export interface PlanRow extends Readonly<Record<AnnualField, string>> {
  readonly kind: "row";
  /** annual-key.ts; null for a row that the users wrote themselves. */
  readonly key: string | null;
  /** As shown; "" = to be numbered. */
  readonly number: string;
  readonly text: string;
  readonly mark: string;
  /** The item of the source plan, as shown. */
  readonly basis: string;
  /** «'План'!B12», null where there is no source row any more. */
  readonly target: string | null;
  /** Cells of columns that the users added, by header. */
  readonly extras: Readonly<Record<string, string>>;
}

export interface BlockLine {
  readonly kind: "block";
  readonly title: string;
}

export type AnnualLine = PlanRow | BlockLine;
