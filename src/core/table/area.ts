/** A span of rows and columns that is looked at as one piece; 0-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}
