import type { ColumnProfile } from "./column-profile";
import type { HeaderScore } from "./header-scoring";
import type { ColumnRole } from "./model";

/** A column of a table while it is being read. */
export interface DraftColumn {
  readonly column: number;
  readonly header: string;
  readonly score: HeaderScore;
  readonly profile: ColumnProfile;
  readonly role: ColumnRole;
  readonly confidence: number;
}
