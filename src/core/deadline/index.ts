export type { Deadline, DeadlineKind, ReadDeadline } from "./model";
export { readDeadline } from "./read";
export { periodLabel } from "./label";
