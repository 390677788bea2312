import { DEADLINE_FUNCTIONS } from "./definitions/deadlines";
import { MARK_FUNCTIONS } from "./definitions/marks";
import { PLAN_FUNCTIONS } from "./definitions/plans";
import { SCHOOL_FUNCTIONS } from "./definitions/schools";
import type { FunctionDefinition } from "./model";

/** All functions of the namespace QP. */
export const FUNCTIONS: readonly FunctionDefinition[] = [
  ...MARK_FUNCTIONS,
  ...SCHOOL_FUNCTIONS,
  ...DEADLINE_FUNCTIONS,
  ...PLAN_FUNCTIONS,
];
