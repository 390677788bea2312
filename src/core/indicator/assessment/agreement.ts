/** One row of «повысили / подтвердили / понизили»: shares in percent, and participants where they are known. */
export interface AgreementRow {
  readonly raised: number;
  readonly confirmed: number;
  readonly lowered: number;
  readonly participants: number | null;
}

export interface Agreement {
  readonly raised: number;
  readonly confirmed: number;
  readonly lowered: number;
  /** false: a mean of rows without regard to their size, which is no share of pupils. */
  readonly weighted: boolean;
}

/**
 * How journal marks agree with an external check, over several classes and subjects. By default weighted by
 * participants; document 004 prints the unweighted mean of its rows (METHODOLOGY 2.1), which is the mode "rows" and
 * the fall-back where a row has no number of participants.
 */
export function averageAgreement(
  rows: readonly AgreementRow[],
  mode: "participants" | "rows" = "participants",
): Agreement | null {
  if (rows.length === 0) return null;
  const weighted = mode === "participants" && rows.every(({ participants }) => participants !== null);
  const weightOf = (row: AgreementRow): number => (weighted ? (row.participants ?? 0) : 1);
  const total = rows.reduce((sum, row) => sum + weightOf(row), 0);
  if (total === 0) return null;
  const meanOf = (name: "raised" | "confirmed" | "lowered"): number =>
    rows.reduce((sum, row) => sum + weightOf(row) * row[name], 0) / total;
  return { raised: meanOf("raised"), confirmed: meanOf("confirmed"), lowered: meanOf("lowered"), weighted };
}
