import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { periodLabel, type Deadline } from "../../src/core/deadline";
import type { Period } from "../../src/core/table/model";

/** A deadline of the documents with its agreed reading (domain/deadlines.json, beside the project). */
export interface TruthEntry {
  readonly document: string;
  readonly period: string;
  readonly text: string;
  readonly kind: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly recurrence: string | null;
  readonly byDocument?: string;
  readonly parts?: readonly string[];
  readonly certain?: boolean;
}

const TRUTH = join(__dirname, "../../../shared/domain/deadlines.json");

/** The truth of the documents, or null where they are not beside the project. */
export function loadTruth(): TruthEntry[] | null {
  return existsSync(TRUTH) ? (JSON.parse(readFileSync(TRUTH, "utf8")) as TruthEntry[]) : null;
}

export function periodOf(entry: TruthEntry): Period {
  const [start, end] = entry.period.split("..");
  return { start: start!, end: end! };
}

/** What is compared of a truth entry: every field of the contract, its defaults filled in. */
export function truthOf(entry: TruthEntry): object {
  const { kind, start, end, recurrence, byDocument = null, parts = [], certain = true } = entry;
  return { kind, start, end, recurrence, byDocument, parts, certain };
}

export function readingOf(deadline: Deadline): object {
  const { kind, start, end, recurrence, byDocument, certain } = deadline;
  return { kind, start, end, recurrence, byDocument, parts: deadline.parts.map(periodLabel), certain };
}
