import type { Dimension, Place, PupilSource, Stream, ValueScale } from "../sources/model";
import { placeOf, placesOfKey } from "../sources/places";
import { gradeOfGroup } from "../sources/dimensions";
import { groupKey, type Demand, type DemandedSeries, type Group, type SeriesExam } from "./demand";

/**
 * Counting with one array formula per stream. Every row with a result becomes one number, group × 1000 − value, and
 * FREQUENCY sorts these numbers into bins: it is the only function known to Excel 2016 and LibreOffice 7.4 that
 * counts all groups in one pass. Values count downwards, so that a bin «not less than» closes where its bound says.
 */
export const STEP = 1000;

/** What the numbers inside a bin are. */
export type BinMeaning = "above" | "n5" | "n4" | "n3" | "n2" | "passed" | "below" | "under" | number;

export interface Bin {
  readonly meaning: BinMeaning;
  /** The bin takes values from here up to the bound of the bin before it; "minimum" = the group's pass score. */
  readonly from: number | "minimum";
}

const MARK_BINS: readonly Bin[] = [
  { meaning: "above", from: 6 },
  { meaning: "n5", from: 5 },
  { meaning: "n4", from: 4 },
  { meaning: "n3", from: 3 },
  { meaning: "n2", from: 2 },
  { meaning: "under", from: 0 },
];

/** Scores go up to 100. */
export const ABOVE_SCORES = 101;

/** Above the scale, reached the minimum, did not. */
const THRESHOLD_BINS: readonly Bin[] = [
  { meaning: "above", from: ABOVE_SCORES },
  { meaning: "passed", from: "minimum" },
  { meaning: "below", from: 0 },
];

/** Scores of the bins of mode "scores", best first. */
export const SCORES: readonly number[] = Array.from(
  { length: ABOVE_SCORES },
  (_, index) => ABOVE_SCORES - 1 - index,
);

/** One bin per score: their sum is had without going through the rows again. */
const SCORE_BINS: readonly Bin[] = [
  { meaning: "above", from: ABOVE_SCORES },
  ...SCORES.map((score): Bin => ({ meaning: score, from: score })),
];

export type BinMode = "marks" | "threshold" | "scores";

export const BINS: Readonly<Record<BinMode, readonly Bin[]>> = {
  marks: MARK_BINS,
  threshold: THRESHOLD_BINS,
  scores: SCORE_BINS,
};

/** The results of one exam, subject and year: what a pass score belongs to. */
export interface ExamYear {
  readonly exam: SeriesExam;
  readonly subject: string;
  readonly year: number;
}

/** The bins of one place in a block, from `offset` in the block's rows; several lines of «Свод» may add them up. */
export interface BlockGroup extends ExamYear {
  /** The whole number that the row's dimensions make. */
  readonly place: number;
  readonly mode: BinMode;
  readonly groups: readonly Group[];
  readonly offset: number;
}

/** All groups that one stream of a source feeds: one array formula. */
export interface CountingBlock {
  readonly source: PupilSource;
  readonly stream: Stream;
  /** Dimensions of the row, then of the stream, in the order in which they make the place. */
  readonly rowPlaces: readonly Place[];
  readonly streamPlaces: readonly Place[];
  readonly groups: readonly BlockGroup[];
  readonly size: number;
}

/** Which groups of the demand a source's streams feed. Groups are sorted by place, as bins must be. */
export function planBlocks(source: PupilSource, demand: Demand): CountingBlock[] {
  const wanted = demand.series.filter(
    ({ series }) => series.exam === source.exam || source.examDimension !== null,
  );
  if (wanted.length === 0) return [];
  const rowPlaces = rowDimensions(source, demand).map(placeOf);
  return source.streams.flatMap((stream) => {
    const streamPlaces = [stream.subjectDimension, stream.levelDimension]
      .filter((dimension): dimension is Dimension => dimension !== null)
      .map(placeOf);
    const places = joinPlaces(
      wanted.flatMap((series) => groupsOf(source, stream, rowPlaces, streamPlaces, series, demand)),
    );
    if (places.length === 0) return [];
    const groups = withOffsets(places);
    const last = groups[groups.length - 1];
    const size = last ? last.offset + BINS[last.mode].length : 0;
    return [{ source, stream, rowPlaces, streamPlaces, groups, size }];
  });
}

type Unplaced = ExamYear & {
  readonly place: number;
  readonly scale: ValueScale;
  readonly needsSum: boolean;
  readonly group: Group;
};

type Placed = Omit<Unplaced, "group"> & { readonly groups: readonly Group[] };

/** One set of bins per place, in rising order as FREQUENCY wants them. */
function joinPlaces(found: readonly Unplaced[]): Placed[] {
  const byPlace = new Map<number, Unplaced[]>();
  for (const entry of found) {
    const list = byPlace.get(entry.place);
    if (list) list.push(entry);
    else byPlace.set(entry.place, [entry]);
  }
  return [...byPlace.values()]
    .flatMap((entries): Placed[] => {
      const [first] = entries;
      if (!first) return [];
      const needsSum = entries.some((entry) => entry.needsSum);
      return [{ ...first, needsSum, groups: entries.map(({ group }) => group) }];
    })
    .sort((a, b) => a.place - b.place);
}

function withOffsets(places: readonly Placed[]): BlockGroup[] {
  let offset = 0;
  return places.map(({ exam, subject, year, place, scale, needsSum, groups }): BlockGroup => {
    const mode = scale === "marks" ? "marks" : needsSum ? "scores" : "threshold";
    const group = { exam, subject, year, place, mode, groups, offset } as const;
    offset += BINS[mode].length;
    return group;
  });
}

function rowDimensions(source: PupilSource, { municipalities }: Demand): Dimension[] {
  const municipality = municipalities.length > 0 ? source.municipality : null;
  return [source.year, source.grade, source.examDimension, municipality].filter(
    (dimension): dimension is Dimension => dimension !== null && typeof dimension !== "number",
  );
}

function groupsOf(
  source: PupilSource,
  stream: Stream,
  rowPlaces: readonly Place[],
  streamPlaces: readonly Place[],
  { series, years, needsSum }: DemandedSeries,
  demand: Demand,
): Unplaced[] {
  const { exam, subject, grade } = series;
  if (source.examDimension === null && exam !== source.exam) return [];
  if (typeof source.grade === "number" && gradeOfGroup(source.exam, source.grade) !== grade && grade > 0)
    return [];
  const municipalities = municipalitiesOf(demand, source.municipality !== null);
  const subjects = subjectsOf(stream, source).filter(({ key }) => subject === null || key === subject);
  const found: Unplaced[] = [];
  for (const year of years) {
    if (typeof source.year === "number" && source.year !== year) continue;
    for (const municipality of municipalities) {
      for (const { key, column } of subjects) {
        const keys = { year: String(year), grade, exam, municipality, subject: key };
        const scale = scaleOf(source, stream, key);
        const results = { exam, subject: key, year, scale, needsSum: needsSum && scale === "scores" };
        for (const place of placesFor(stream, rowPlaces, streamPlaces, keys, column)) {
          found.push({ ...results, place, group: { series, year, municipality } });
        }
      }
    }
  }
  return found;
}

/** A sheet that names no municipality stands beside those that do as one of its own: "". */
export function municipalitiesOf({ municipalities }: Demand, named: boolean): readonly (string | null)[] {
  if (municipalities.length === 0) return [null];
  return named ? municipalities : [""];
}

interface RowKeys {
  readonly year: string;
  readonly grade: number;
  readonly exam: string;
  readonly municipality: string | null;
  readonly subject: string;
}

/** Every whole number that a row of the group may make: one per way its cells are spelled. */
function placesFor(
  stream: Stream,
  rowPlaces: readonly Place[],
  streamPlaces: readonly Place[],
  keys: RowKeys,
  column: number,
): number[] {
  let places = [0];
  for (const place of [...rowPlaces, ...streamPlaces]) {
    const own = placesOfDimension(place, keys);
    places = places.flatMap((number) => own.map((next) => number * place.size + next));
  }
  const columns = stream.subjects.length;
  return columns === 1 ? places : places.map((number) => number * (columns + 1) + column + 1);
}

function placesOfDimension(place: Place, keys: RowKeys): number[] {
  switch (place.dimension.role) {
    case "year":
      return placesOfKey(place, keys.year);
    case "exam":
      return placesOfKey(place, keys.exam);
    case "municipality":
      return placesOfKey(place, keys.municipality ?? "");
    case "level":
      return placesOfKey(place, keys.subject === "mathBase" ? "base" : "profile");
    case "subject":
      return placesOfKey(place, keys.subject);
    case "grade":
      return keys.grade > 0 ? placesOfKey(place, String(keys.grade)) : allPlaces(place);
  }
}

function allPlaces(place: Place): number[] {
  return [...new Set(place.dimension.spellings.flatMap(({ key }) => placesOfKey(place, key)))];
}

/** Subjects that a stream may hold, with the number of their column in it. */
function subjectsOf(stream: Stream, source: PupilSource): { key: string; column: number }[] {
  if (stream.levelDimension) return ["mathBase", "mathProfile"].map((key) => ({ key, column: 0 }));
  if (stream.subjectDimension) {
    const keys = new Set(stream.subjectDimension.spellings.map(({ key }) => key));
    // A column of subjects does not say the level: ЕГЭ «Математика» there cannot be read.
    if (source.exam === "ЕГЭ") keys.delete("math");
    return [...keys].map((key) => ({ key, column: 0 }));
  }
  return stream.subjects.flatMap((subject, column) => (subject ? [{ key: subject.key, column }] : []));
}

function scaleOf(source: PupilSource, stream: Stream, subject: string): ValueScale {
  return source.exam === "ЕГЭ" && subject === "mathBase" ? "marks" : stream.scale;
}

/** What feeds each line of «Свод», by the line's key. */
export function feedsByGroup(blocks: readonly CountingBlock[]): Map<string, Feed[]> {
  const map = new Map<string, Feed[]>();
  for (const block of blocks) {
    block.groups.forEach((place, index) => {
      for (const group of place.groups) {
        const key = groupKey(group);
        const list = map.get(key);
        if (list) list.push({ block, place, index });
        else map.set(key, [{ block, place, index }]);
      }
    });
  }
  return map;
}

export interface Feed {
  readonly block: CountingBlock;
  readonly place: BlockGroup;
  /** Index of the place in the block. */
  readonly index: number;
}
