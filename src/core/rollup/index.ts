/** Roll-up: many municipal plans against the regional one. */
export { Matcher } from "./match";
export type * from "./model";
export type * from "./plan-model";
export { municipalPlans } from "./municipal-plan";
export { matchPlan, rollUpPlans } from "./roll-up";
export { rollUpSheets } from "./sheets";
