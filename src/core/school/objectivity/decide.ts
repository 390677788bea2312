import { inSlices } from "../../steps";
import { adjustInFamilies } from "./families";
import type { ObjectivityRule } from "../rules/rule-set";
import { MARKER_CODES, type MarkerCode, type MarkerTest, type Verdict } from "./marker";

export interface MarkerVerdict extends MarkerTest {
  /** Adjusted over all testable tests of the run; NaN where there was no test. */
  readonly q: number;
  readonly verdict: Verdict;
}

/**
 * Turns the tests of a run into verdicts (METHODOLOGY 2.2, 2.2.1 item 3). Each marker asks a question of its own, so
 * the false-discovery rate is held for each marker over all schools and cells of the run. Where all cells of a school and year together are remarkable, the single
 * cells behind it answer at the level of the whole: the first door has been passed.
 */
export function* decide(
  tests: readonly MarkerTest[],
  rule: ObjectivityRule,
): Generator<void, MarkerVerdict[]> {
  const q = new Float64Array(tests.length).fill(Number.NaN);
  for (const code of MARKER_CODES) yield* adjustInFamilies(tests, code, rule.falseDiscovery, q);
  yield;
  passDoors(tests, q, rule);
  const verdicts: MarkerVerdict[] = [];
  yield* inSlices(tests, (test) => {
    const adjusted = q[verdicts.length] ?? Number.NaN;
    verdicts.push(Object.assign(test, { q: adjusted, verdict: verdictOf(test, adjusted, rule) }));
  });
  return verdicts;
}

function passDoors(tests: readonly MarkerTest[], q: Float64Array, rule: ObjectivityRule): void {
  const doors = new Map<number, number>();
  const keyOf = (marker: MarkerCode, cell: number): number =>
    cell * MARKER_CODES.length + MARKER_CODES.indexOf(marker);
  tests.forEach((test, index) => {
    const own = q[index] ?? Number.NaN;
    if (test.subject !== null || !isRemarkable(test, own, rule)) return;
    for (const cell of test.cells) doors.set(keyOf(test.marker, cell), own);
  });
  if (doors.size === 0) return;
  tests.forEach((test, index) => {
    if (test.subject === null || Number.isNaN(test.p)) return;
    let door = 0;
    for (const cell of test.cells) door = Math.max(door, doors.get(keyOf(test.marker, cell)) ?? 1);
    q[index] = Math.min(q[index] ?? 1, Math.max(door, test.p));
  });
}

function isRemarkable(test: MarkerTest, q: number, rule: ObjectivityRule): boolean {
  const alpha = rule.alpha[test.marker] ?? 0.01;
  return test.effect && test.p < alpha && q <= rule.falseDiscovery;
}

function verdictOf(test: MarkerTest, q: number, rule: ObjectivityRule): Verdict {
  if (!test.enough) return "недостаточно данных";
  if (test.fact) return test.effect ? "признак" : "нет признака";
  if (Number.isNaN(test.p)) return "недостаточно данных";
  return isRemarkable(test, q, rule) ? "признак" : "нет признака";
}

export interface SchoolObjectivity {
  readonly school: number;
  /** «С признаками, требующими проверки». */
  readonly flagged: boolean;
  /** At least one comparison had enough participants. */
  readonly assessable: boolean;
  /** Markers that fired, without supporting ones. */
  readonly markers: readonly MarkerCode[];
  readonly verdicts: readonly MarkerVerdict[];
  /**
   * Findings that are too improbable to be passed over and too few for a conclusion: shown «для сведения», the least
   * probable of each marker first. They never make a school flagged.
   */
  readonly forInformation: readonly MarkerVerdict[];
}

/**
 * A school is «с признаками» when two different markers fire, or one in two subjects, classes or years (METHODOLOGY
 * 2.2). A finding over all cells of a year stands for as many of them as lie on its side.
 */
export function* judgeSchools(
  verdicts: readonly MarkerVerdict[],
  schools: number,
  rule: ObjectivityRule,
  supporting: ReadonlySet<MarkerCode>,
): Generator<void, SchoolObjectivity[]> {
  const bySchool: MarkerVerdict[][] = Array.from({ length: schools }, () => []);
  for (const verdict of verdicts) bySchool[verdict.school]?.push(verdict);
  yield;
  const judged: SchoolObjectivity[] = [];
  yield* inSlices(bySchool.entries(), ([school, own]) => {
    const fired = own.filter(({ verdict, marker }) => verdict === "признак" && !supporting.has(marker));
    const markers = MARKER_CODES.filter((code) => fired.some(({ marker }) => marker === code));
    const repeated = markers.some((code) => repeatsOf(fired, code) >= rule.minRepeats);
    judged.push({
      school,
      flagged: markers.length >= rule.minMarkers || repeated,
      assessable: own.some(({ verdict, fact }) => verdict !== "недостаточно данных" && !fact),
      markers,
      verdicts: own,
      forInformation: nearFindings(own, rule, new Set([...supporting, ...markers])),
    });
  });
  return judged;
}

/** Groups of 10 to 19 (METHODOLOGY 2.2): larger ones had their chance, and the correction has spoken. */
const SMALL_GROUP = 20;

/** @param left markers that are not asked: supporting ones, and those that fired and need no second word */
function nearFindings(
  verdicts: readonly MarkerVerdict[],
  rule: ObjectivityRule,
  left: ReadonlySet<MarkerCode>,
): MarkerVerdict[] {
  const isNear = ({ verdict, effect, p, n, marker }: MarkerVerdict): boolean =>
    verdict === "нет признака" && effect && n < SMALL_GROUP && p < rule.forInformation && !left.has(marker);
  return verdicts.filter(isNear).sort((a, b) => a.p - b.p);
}

/** Places where a marker fired: subjects, classes and years; a medal year is one place. */
function repeatsOf(fired: readonly MarkerVerdict[], code: MarkerCode): number {
  const own = fired.filter(({ marker }) => marker === code);
  const places = new Set(own.filter(isPlace).map((v) => `${v.exam}|${v.subject}|${v.grade}|${v.year}`));
  const pooled = own.filter((verdict) => !isPlace(verdict)).map(({ repeats }) => repeats);
  return Math.max(places.size, ...pooled);
}

function isPlace({ subject, fact }: MarkerVerdict): boolean {
  return subject !== null || fact;
}
