import { DEADLINE_FUNCTIONS } from "./definitions/deadlines";
import { EVIDENCE_FUNCTIONS } from "./definitions/evidence";
import { LEVEL_FUNCTIONS } from "./definitions/levels";
import { MARK_FUNCTIONS } from "./definitions/marks";
import { PLAN_FUNCTIONS } from "./definitions/plans";
import { SCHOOL_FUNCTIONS } from "./definitions/schools";
import type { FunctionDefinition } from "./model";

/** All functions of the namespace QP. */
export const FUNCTIONS: readonly FunctionDefinition[] = [
  ...MARK_FUNCTIONS,
  ...SCHOOL_FUNCTIONS,
  ...EVIDENCE_FUNCTIONS,
  ...LEVEL_FUNCTIONS,
  ...DEADLINE_FUNCTIONS,
  ...PLAN_FUNCTIONS,
];
