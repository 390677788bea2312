import { EXAMS, MEDAL, NO_MARK, NO_PARTICIPANT, type MedalRule, type ResultsModel } from "../../../results";
import { wilsonInterval } from "../../../statistics";
import type { Marker, MarkerTest } from "../marker";

const CODE = "OBJ-8";
const RECORDS_PER_SLICE = 50_000;

/** Results of one medalist; kept only while the marker runs. */
interface Medalist {
  readonly school: number;
  readonly year: number;
  medal: number;
  russian: number;
  bestOther: number;
  baseMath: number;
  exams: number;
}

interface SchoolYear {
  readonly school: number;
  readonly year: number;
  readonly limit: number;
  medalists: number;
  breaches: number;
}

/**
 * Medalists whose ЕГЭ does not meet the conditions of their year (METHODOLOGY 2.2 OBJ-8, 2.2.1 item 5, 2.3). A fact
 * and no statistic: the number of such medalists is reported, never who they are. Where the degree of the medal is
 * not given, only the weaker condition is asked for.
 */
export const medalsBelowThreshold: Marker = {
  code: CODE,
  supporting: false,
  *tests({ model }) {
    const medalists = new Map<number, Medalist>();
    const { records } = model;
    for (let index = 0; index < records.length; index++) {
      if (EXAMS[records.exam[index] ?? 0] === "ЕГЭ") addRecord(medalists, model, index);
      if (index % RECORDS_PER_SLICE === RECORDS_PER_SLICE - 1) yield;
    }
    const groups = new Map<string, SchoolYear>();
    for (const medalist of medalists.values()) addMedalist(groups, model, medalist);
    return [...groups.values()].map(testOf);
  },
};

function addRecord(
  medalists: Map<number, Medalist>,
  { records, subjects }: ResultsModel,
  index: number,
): void {
  const medal = records.medal[index] ?? MEDAL.unknown;
  const participant = records.participant[index] ?? NO_PARTICIPANT;
  if (medal < MEDAL.yes || participant === NO_PARTICIPANT) return;
  let medalist = medalists.get(participant);
  if (!medalist) {
    const school = records.school[index] ?? 0;
    const year = records.year[index] ?? 0;
    medalist = { school, year, medal, russian: -1, bestOther: -1, baseMath: NO_MARK, exams: 0 };
    medalists.set(participant, medalist);
  }
  medalist.exams++;
  medalist.medal = Math.max(medalist.medal, medal);
  const score = records.score[index] ?? Number.NaN;
  const key = subjects[records.subject[index] ?? 0]?.key;
  if (key === "mathBase") medalist.baseMath = records.mark[index] ?? NO_MARK;
  else if (!Number.isNaN(score)) {
    if (key === "russian") medalist.russian = score;
    else medalist.bestOther = Math.max(medalist.bestOther, score);
  }
}

function addMedalist(groups: Map<string, SchoolYear>, { constants }: ResultsModel, medalist: Medalist): void {
  const rules = rulesFor(constants.medalRules(medalist.year), medalist.medal);
  const weakest = rules.sort((a, b) => (a.russianMin ?? 0) - (b.russianMin ?? 0))[0];
  if (!weakest || weakest.russianMin === null || medalist.russian < 0) return;
  const key = `${medalist.school}|${medalist.year}`;
  const group = groups.get(key) ?? {
    school: medalist.school,
    year: medalist.year,
    limit: weakest.russianMin,
    medalists: 0,
    breaches: 0,
  };
  groups.set(key, group);
  group.medalists++;
  if (isBreach(medalist, weakest)) group.breaches++;
}

function rulesFor(rules: readonly MedalRule[], medal: number): MedalRule[] {
  const degree = medal === MEDAL.first ? 1 : medal === MEDAL.second ? 2 : null;
  const own = rules.filter((rule) => rule.degree === null || degree === null || rule.degree === degree);
  return [...own];
}

function isBreach({ russian, bestOther, baseMath, exams }: Medalist, rule: MedalRule): boolean {
  if (russian < (rule.russianMin ?? 0)) return true;
  if (rule.otherMin === null || bestOther >= rule.otherMin) return false;
  const onlyBase = rule.baseMathInstead && exams <= 2 && baseMath === 5;
  // A base mathematics mark may be missing from the sheet: then there is nothing to hold against the medal.
  return !onlyBase && bestOther >= 0;
}

function testOf({ school, year, limit, medalists, breaches }: SchoolYear): MarkerTest {
  return {
    marker: CODE,
    school,
    exam: "ЕГЭ",
    subject: null,
    grade: null,
    year: year || null,
    variant: "medals",
    n: medalists,
    unit: "count",
    value: breaches,
    reference: 0,
    limit,
    p: Number.NaN,
    leastP: Number.NaN,
    enough: true,
    effect: breaches > 0,
    fact: true,
    signP: null,
    interval: wilsonInterval(breaches, medalists),
    cells: [],
    repeats: breaches,
  };
}
