export { ConstantsBook, DEFAULT_CONSTANTS } from "./constants/book";
export type { ConstantSource, ExamConstants, MarkScale, MedalRule, MinimumScore } from "./constants/model";
export { EXAMS, isExternal, type Exam } from "./exam";
export * from "./model";
export { readResults, readResultsSteps, type ReadOptions, type ReadStep } from "./read";
export { countOf, type Note, type NoteCode, type ResultsReport } from "./report";
export { describeNote } from "./report-texts";
export type { Subject } from "./subject";
