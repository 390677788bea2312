import type { DraftRecord } from "./record-builder";

/**
 * One number for «this participant, this exam»: two rows with the same one tell of the same result. Fits into 2^53:
 * participant 22 bits, subject 8, year 7, class 4, letter 6, exam 2.
 */
export function recordKey(draft: DraftRecord, classLetter: string): number {
  const letter = classLetter === "" ? 0 : (classLetter.charCodeAt(0) - 0x42f) & 63;
  const small = ((draft.grade & 15) * 64 + letter) * 4 + draft.exam;
  const year = draft.year === 0 ? 0 : draft.year - 1990;
  return ((draft.participant * 256 + draft.subject) * 128 + year) * 4096 + small;
}
