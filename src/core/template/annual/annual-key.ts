import { stableId } from "../../plan/stable-id";
import type { AnnualRow } from "./annual-plan";

/** Ties a row to its measure and its occurrence, whatever the numbers become. */
export function annualKey({ source, occurrence }: AnnualRow): string {
  return stableId([source.ref.key, String(source.ref.ordinal), String(occurrence)]);
}
