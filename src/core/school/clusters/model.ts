/** A subject of a school against the district mean. */
export interface ClusterSubject {
  /** Index into ResultsModel.subjects. */
  readonly subject: number;
  readonly n: number;
  readonly mean: number;
  readonly districtMean: number;
  readonly below: boolean;
}

/** Where a school lies in the funnel: how far its results may be from the district's by the play of small numbers. */
export interface FunnelPoint {
  /** Pupils behind the point. */
  readonly n: number;
  /** Mean deviation from the district over all results of the school, in standard deviations of pupils. */
  readonly deviation: number;
  /** Limits are ±limit95 and ±limit998 around zero. */
  readonly limit95: number;
  readonly limit998: number;
  readonly place: "below" | "within" | "above";
}

export interface ClusterResult {
  readonly school: number;
  /** Number of subjects below the district mean; null where the school has no result in the exam. */
  readonly group: number | null;
  readonly subjects: readonly ClusterSubject[];
  /** group / number of subjects taken: comparable between schools that took few and many. */
  readonly share: number | null;
  /** Cells with fewer than five participants. */
  readonly smallCells: number;
  readonly funnel: FunnelPoint | null;
  /** Above the optional cut-off of the rule; null where the rule has none. */
  readonly overCutOff: boolean | null;
}
