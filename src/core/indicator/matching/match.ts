import { EXAM_GRADE } from "../../results/exam";
import type { Reason } from "../../table/model";
import type { MeasureKind } from "../measures";
import type { Indicator, ResultsQuery } from "../model";
import { contentStems, extractFeatures, type Features } from "./features";

/** An indicator with its parameters filled in: a family becomes the measure of one exam, subject and class. */
export interface BoundIndicator {
  readonly indicator: Indicator;
  /** null for indicators that are not made of results. */
  readonly query: ResultsQuery | null;
}

export interface Candidate extends BoundIndicator {
  /** 0..1. */
  readonly confidence: number;
  readonly reason: Reason;
}

export interface Match {
  /** null where nothing is likely enough or two are equally likely: ask the user. */
  readonly chosen: Candidate | null;
  /** The two best, best first. */
  readonly candidates: readonly Candidate[];
}

/** What of a table row tells its meaning. */
export interface RowWords {
  readonly name: string;
  readonly method: string;
  readonly unit: string;
  /** Title of the section; gives exam, subject and class where the row names none. */
  readonly section: string;
}

const SURE = 0.55;
const MARGIN = 0.08;
/** A family fits whatever names its measure; a special indicator that says the same more exactly goes first. */
const FAMILY_CONFIDENCE = 0.84;
const SPECIAL_CONFIDENCE = 0.97;
/** A family that lacks its exam or the level of mathematics: enough to ask for it. */
const OPEN_CONFIDENCE = 0.58;
/** A family whose exam is not named gives way to an indicator that needs none. */
const UNBOUND_FACTOR = 0.85;

interface Prepared {
  readonly indicator: Indicator;
  readonly phrases: readonly ReadonlySet<string>[];
}

/** Matches table rows to a catalogue by meaning. Build once per catalogue: it weighs words by how rare they are. */
export class IndicatorMatcher {
  private readonly prepared: readonly Prepared[];
  private readonly rarity = new Map<string, number>();

  constructor(private readonly catalogue: readonly Indicator[]) {
    this.prepared = catalogue.map((indicator) => ({
      indicator,
      phrases: [indicator.name, ...indicator.synonyms].map(contentStems),
    }));
    const seen = new Map<string, number>();
    for (const { phrases } of this.prepared) {
      for (const word of new Set(phrases.flatMap((phrase) => [...phrase])))
        seen.set(word, (seen.get(word) ?? 0) + 1);
    }
    for (const [word, count] of seen) this.rarity.set(word, Math.log(1 + catalogue.length / count));
  }

  match(words: RowWords): Match {
    const features = featuresOf(words);
    const found = this.prepared
      .map(({ indicator, phrases }) => this.judge(indicator, phrases, features, words))
      .filter((candidate): candidate is Candidate => candidate !== null && candidate.confidence > 0.2)
      .sort((a, b) => b.confidence - a.confidence);
    const candidates = found.slice(0, 2);
    const [first, second] = candidates;
    const sure =
      first !== undefined &&
      first.confidence >= SURE &&
      first.confidence - (second?.confidence ?? 0) >= MARGIN;
    return { chosen: sure ? first : null, candidates };
  }

  /** Exam, subject and class that a row's words name. */
  said(words: RowWords): Pick<Features, "exam" | "subject" | "grade"> {
    return featuresOf(words);
  }

  /** Binds an indicator that the user chose to the parameters that the row's words give. */
  bind(code: string, words: RowWords): BoundIndicator | null {
    const indicator = this.catalogue.find((entry) => entry.code === code);
    if (!indicator) return null;
    return { indicator, query: queryOf(indicator, featuresOf(words)) };
  }

  private judge(
    indicator: Indicator,
    phrases: readonly ReadonlySet<string>[],
    features: Features,
    words: RowWords,
  ): Candidate | null {
    const { recipe } = indicator;
    if (recipe.kind === "results" && recipe.custom) return this.judgeOwn(indicator, phrases, features);
    const byFeatures =
      recipe.kind === "results" && judgeResults(indicator, recipe.query, recipe.measure, features);
    if (byFeatures) return byFeatures;
    if (recipe.kind === "results" && (recipe.query || !fits(recipe.measure, features))) return null;
    const likeness = Math.max(...phrases.map((phrase) => this.likeness(phrase, features.stems)));
    const factor =
      recipe.kind === "results" && features.measure !== null
        ? UNBOUND_FACTOR
        : isResultRow(features)
          ? 0.4
          : 1;
    return {
      indicator,
      query: null,
      confidence: likeness * factor * unitFactor(indicator.unit, words.unit),
      reason: { code: "words", args: { percent: Math.round(likeness * 100) } },
    };
  }

  /** A formula of the user's own is known by its name; exam and subject come from its data or from the row. */
  private judgeOwn(
    indicator: Indicator,
    phrases: readonly ReadonlySet<string>[],
    features: Features,
  ): Candidate {
    const likeness = Math.max(...phrases.map((phrase) => this.likeness(phrase, features.stems)));
    const reason = { code: "words", args: { percent: Math.round(likeness * 100) } };
    return { indicator, query: queryOf(indicator, features), confidence: likeness, reason };
  }

  /** How much of the rarer words two phrases share, 0..1; the shorter one may be a part of the longer. */
  private likeness(phrase: ReadonlySet<string>, stems: ReadonlySet<string>): number {
    let common = 0;
    let own = 0;
    let other = 0;
    for (const word of phrase) {
      const weight = this.weight(word);
      own += weight;
      if (stems.has(word)) common += weight;
    }
    for (const word of stems) other += this.weight(word);
    const least = Math.min(own, other);
    if (least === 0) return 0;
    const overlap = common / least;
    const dice = (2 * common) / (own + other);
    return 0.45 * overlap + 0.55 * dice;
  }

  private weight(word: string): number {
    return this.rarity.get(word) ?? Math.log(1 + this.catalogue.length);
  }
}

function featuresOf({ name, method, section }: RowWords): Features {
  return completed(extractFeatures(name), extractFeatures(method), extractFeatures(section));
}

/** The row's own words first, then the method, then the section it stands in. */
function completed(own: Features, method: Features, section: Features): Features {
  const exam = own.exam ?? (own.severalExams ? null : (method.exam ?? section.exam));
  return {
    stems: own.stems,
    exam,
    severalExams: own.severalExams,
    severalGrades: own.severalGrades && !(exam && EXAM_GRADE[exam] > 0),
    subject: own.subject ?? section.subject,
    grade: exam && EXAM_GRADE[exam] > 0 ? 0 : own.grade || section.grade,
    measure: own.measure ?? method.measure ?? (namesOnlySubject(own) ? section.measure : null),
  };
}

/** «1.1. Русский язык» under «Качество знаний по результатам ОГЭ». */
function namesOnlySubject({ subject, stems }: Features): boolean {
  return subject !== null && stems.size <= MOST_SUBJECT_WORDS;
}

/** «Математика (профильный уровень)», «русский язык». */
const MOST_SUBJECT_WORDS = 3;

function isResultRow({ exam, measure }: Features): boolean {
  return exam !== null && measure !== null;
}

/** A row that names no measure may still be about this one; a row that names another is not. */
function fits(measure: MeasureKind, features: Features): boolean {
  return (features.measure === null || features.measure === measure) && !hasSeveral(features);
}

/** One cell cannot hold the results of two exams or of two classes. */
function hasSeveral({ severalExams, severalGrades }: Features): boolean {
  return severalExams || severalGrades;
}

function judgeResults(
  indicator: Indicator,
  query: ResultsQuery | null,
  measure: MeasureKind,
  features: Features,
): Candidate | null {
  if (features.measure !== measure || hasSeveral(features)) return null;
  if (query === null) {
    const bound = queryOf(indicator, features);
    if (!bound) return openFamily(indicator, features);
    const args = { exam: bound.exam, subject: bound.subject ?? "", grade: bound.grade };
    return { indicator, query: bound, confidence: FAMILY_CONFIDENCE, reason: { code: "family", args } };
  }
  const agreement = agreementOf(query, features);
  if (agreement === 0) return null;
  const args = { exam: query.exam, subject: query.subject ?? "", grade: query.grade };
  const code = agreement === 1 ? "features" : "partly";
  return { indicator, query, confidence: SPECIAL_CONFIDENCE * agreement, reason: { code, args } };
}

/** «Доля двоек по математике»: a subject and a measure say that results are meant; whose, the user must say. */
function openFamily(indicator: Indicator, { subject, exam, grade }: Features): Candidate | null {
  if (subject === null) return null;
  const args = { exam: exam ?? "", subject, grade };
  return { indicator, query: null, confidence: OPEN_CONFIDENCE, reason: { code: "open", args } };
}

/** 1 = exam, subject and class agree; less where the row leaves one open; 0 where they differ. */
function agreementOf(query: ResultsQuery, features: Features): number {
  if (features.exam !== query.exam) return 0;
  if (features.grade !== query.grade && features.grade !== 0) return 0;
  const open = features.grade === 0 && query.grade !== 0 ? 0.6 : 1;
  if (features.subject === query.subject) return open;
  // «Математика» without a level may be either of the two.
  return features.subject === "math" && query.subject?.startsWith("math") ? 0.7 * open : 0;
}

/** Parameters of a family out of the row's words; null where no exam is named. */
function queryOf(indicator: Indicator, features: Features): ResultsQuery | null {
  const { recipe } = indicator;
  if (recipe.kind !== "results") return null;
  if (recipe.query) return recipe.query;
  if (!features.exam || features.severalExams) return null;
  // ЕГЭ in mathematics has two levels of different scales: without the level the row is not readable.
  if (features.exam === "ЕГЭ" && features.subject === "math") return null;
  return { exam: features.exam, subject: features.subject, grade: features.grade };
}

const UNIT_CLASSES: readonly RegExp[] = [/%|процент/u, /шт|ед|чел|кол/u, /балл|индекс/u];

function unitFactor(expected: string, found: string): number {
  if (found.trim() === "") return 1;
  const classOf = (unit: string): number =>
    UNIT_CLASSES.findIndex((pattern) => pattern.test(unit.toLowerCase()));
  const [a, b] = [classOf(expected), classOf(found)];
  return a < 0 || a === b ? 1 : 0.6;
}
