/** Copied plans: near-duplicate measures and sections between the plans of several municipalities. */
export {
  findCopiedPlans,
  type CopiedMeasure,
  type CopiedPlans,
  type CopiedSection,
  type ForeignName,
} from "./find-copied-plans";
