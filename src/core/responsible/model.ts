/** One body, post or person named in «Ответственные». */
export interface Party {
  /** As printed, without the separators around it. */
  readonly name: string;
  /** One name for all spellings of the body; equals `name` where the dictionary does not know it. */
  readonly canonical: string;
}

export interface Responsible {
  readonly text: string;
  readonly parties: readonly Party[];
}
