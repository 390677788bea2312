/** Copied plans: near-duplicate measures and sections between the plans of several municipalities. */
export { copiedSections, type CopiedSection, type ForeignName, type PlanRow } from "./copied-sections";
export {
  copiedMeasuresSteps,
  findCopiedPlans,
  type CopiedMeasure,
  type CopiedPlans,
} from "./find-copied-plans";
