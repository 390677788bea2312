/** «Срок исполнения»: text or date cell → Deadline, its occurrences in a period, its house style. */
export type { DateSpan } from "./calendar";
export { formatDeadline } from "./format";
export { dateFromSerial, deadlineFromDate, type DateCellOptions } from "./from-date";
export { deadlineJson, type DeadlineJson } from "./json";
export { periodLabel } from "./label";
export type { Deadline, DeadlineKind, ReadDeadline } from "./model";
export { occurrences } from "./occurrences";
export { readDeadline } from "./read";
export { partTime, type TimeAndRest } from "./time-in-text";
