/**
 * A cue is a set of word stems that must all stand in a header; `$` closes a stem, so that «мер$» is not
 * «мероприятие». The weight (0..1.2) says how much the words alone decide; which of several cues wins is
 * decided by the head of the phrase (header-scoring.ts).
 */
export interface Cue {
  readonly stems: readonly string[];
  readonly weight: number;
}

/** «ед$ изм 1, единиц измерени 1» -> cues. */
export function cues(list: string): readonly Cue[] {
  return list.split(",").map((entry) => {
    const words = entry.trim().split(/\s+/u);
    return { stems: words.slice(0, -1), weight: Number(words[words.length - 1]) };
  });
}
