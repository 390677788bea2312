import { ConstantsBook, DEFAULT_CONSTANTS, EXAMS, MEDAL, type ResultsModel } from "../../src/core/results";
import { emptyDraft, RecordBuilder, type DraftRecord } from "../../src/core/results/record-builder";
import type { Exam } from "../../src/core/results";
import { Random } from "./random";

export type Strength = "strong" | "medium" | "weak";
export type Anomaly = "spikes" | "inflatedVpr" | "noTwos" | "kindJournal" | "jump" | "medals";
export const ANOMALIES: readonly Anomaly[] = [
  "spikes",
  "inflatedVpr",
  "noTwos",
  "kindJournal",
  "jump",
  "medals",
];

export interface SimulatedSchool {
  readonly kind: "rural" | "town" | "lyceum";
  /** Pupils in a class year. */
  readonly size: number;
  readonly anomaly: Anomaly | null;
  readonly strength: Strength | null;
}

export interface SimulatedRegion {
  readonly model: ResultsModel;
  readonly schools: readonly SimulatedSchool[];
}

const YEARS = [2022, 2023] as const;
const SUBJECTS = [
  { key: "russian", label: "Русский язык" },
  { key: "math", label: "Математика" },
  { key: "biology", label: "Биология" },
  { key: "history", label: "История" },
  { key: "mathProfile", label: "Математика профильная" },
] as const;
const VPR_SUBJECTS = [0, 1, 2, 3];
const OGE_SUBJECTS = [0, 1, 2, 3];
const EGE_SUBJECTS = [0, 4];
const VPR_GRADES = [5, 6, 7, 8];

/** Shares of the maximum from which the marks 3, 4, 5 are given. */
const CUTS = [0.34, 0.57, 0.8] as const;

/** By strength: lift at a boundary, shift in standard deviations, chance that a «2» becomes a «3». */
const LIFT: Readonly<Record<Strength, number>> = { strong: 0.92, medium: 0.6, weak: 0.3 };
const SHIFT: Readonly<Record<Strength, number>> = { strong: 1.2, medium: 0.8, weak: 0.4 };
const PARDON: Readonly<Record<Strength, number>> = { strong: 1, medium: 0.75, weak: 0.4 };

export interface RegionOptions {
  readonly seed: number;
  readonly schools?: number;
  /** Planted schools for each pair of anomaly and strength. */
  readonly plantedEach?: number;
}

/** A region of honest schools (rural, town, lyceums) with planted anomalies in schools that are large enough. */
export function simulateRegion({ seed, schools = 250, plantedEach = 2 }: RegionOptions): SimulatedRegion {
  const random = new Random(seed);
  const kinds = Array.from({ length: schools }, () => drawSchool(random));
  plant(random, kinds, plantedEach);
  const records = new RecordBuilder();
  const vprMaximum = VPR_GRADES.map(() => VPR_SUBJECTS.map(() => random.integer(18, 45)));
  kinds.forEach((school, id) => new SchoolWriter(random, records, school, id, vprMaximum).write());
  return { schools: kinds, model: modelOf(records, schools) };
}

type MutableSchool = { -readonly [K in keyof SimulatedSchool]: SimulatedSchool[K] };

function drawSchool(random: Random): MutableSchool {
  const draw = random.uniform();
  if (draw < 0.45) return { kind: "rural", size: random.integer(3, 14), anomaly: null, strength: null };
  if (draw < 0.88) return { kind: "town", size: random.integer(18, 75), anomaly: null, strength: null };
  return { kind: "lyceum", size: random.integer(45, 100), anomaly: null, strength: null };
}

function plant(random: Random, schools: readonly MutableSchool[], each: number): void {
  const able = schools.filter(({ size }) => size >= 20);
  for (const strength of ["strong", "medium", "weak"] as const) {
    for (const anomaly of ANOMALIES) {
      for (let count = 0; count < each; count++) {
        const free = able.filter((school) => school.anomaly === null);
        const school = random.pick(free);
        school.anomaly = anomaly;
        school.strength = strength;
      }
    }
  }
}

class SchoolWriter {
  private readonly draft: DraftRecord = emptyDraft();
  private readonly level: number;
  private readonly subjects: readonly number[];
  private readonly kindness: number;
  private participant = 0;

  constructor(
    private readonly random: Random,
    private readonly records: RecordBuilder,
    private readonly school: SimulatedSchool,
    id: number,
    private readonly vprMaximum: readonly (readonly number[])[],
  ) {
    const mean = { rural: -0.2, town: 0, lyceum: 0.85 }[school.kind];
    this.level = random.normal(mean, school.kind === "lyceum" ? 0.2 : 0.3);
    this.subjects = SUBJECTS.map(() => random.normal(0, 0.18));
    this.kindness = 0.3 + random.normal(0, 0.15) + this.shiftFor("kindJournal");
    this.draft.school = id;
    this.participant = id * 100_000;
  }

  private is(anomaly: Anomaly): boolean {
    return this.school.anomaly === anomaly;
  }

  private shiftFor(anomaly: Anomaly): number {
    return this.is(anomaly) && this.school.strength ? SHIFT[this.school.strength] : 0;
  }

  write(): void {
    for (const year of YEARS) {
      VPR_GRADES.forEach((grade, gradeIndex) => this.writeVpr(year, grade, gradeIndex));
      this.writeOge(year);
      this.writeEge(year);
    }
  }

  /** Pupils of a class year with their abilities; cohorts differ, and so do teachers from year to year. */
  private cohort(size: number): { abilities: number[]; level: number } {
    const level = this.level + this.random.normal(0, 0.15);
    return { level, abilities: Array.from({ length: size }, () => this.random.normal(0, 0.75)) };
  }

  private pupils(): number {
    return Math.max(2, Math.round(this.school.size * (0.85 + 0.3 * this.random.uniform())));
  }

  private latent(level: number, ability: number, subject: number, teacher: number): number {
    return level + (this.subjects[subject] ?? 0) + teacher + ability + this.random.normal(0, 0.6);
  }

  private begin(exam: Exam, year: number, grade: number): void {
    Object.assign(this.draft, { ...emptyDraft(), school: this.draft.school });
    this.draft.exam = EXAMS.indexOf(exam);
    this.draft.year = year;
    this.draft.grade = grade;
  }

  private writeVpr(year: number, grade: number, gradeIndex: number): void {
    const { abilities, level } = this.cohort(this.pupils());
    for (const subject of VPR_SUBJECTS) {
      const maximum = this.vprMaximum[gradeIndex]?.[subject] ?? 30;
      const teacher = this.random.normal(0, 0.12);
      this.begin("ВПР", year, grade);
      for (const ability of abilities) {
        const honest = this.latent(level, ability, subject, teacher);
        this.writeWork(subject, honest, maximum);
      }
    }
  }

  private writeWork(subject: number, honest: number, maximum: number): void {
    const { draft, random } = this;
    const cuts = CUTS.map((share) => Math.round(share * maximum));
    const shown = honest + this.shiftFor("inflatedVpr");
    let points = Math.round(maximum * (0.56 + 0.2 * shown));
    points = Math.min(maximum, Math.max(0, points));
    points = this.liftToBoundary(points, cuts);
    if (this.is("noTwos") && points < (cuts[0] ?? 0) && random.chance(this.pardon())) {
      points = (cuts[0] ?? 0) + random.integer(0, 2);
    }
    draft.subject = subject;
    draft.primary = points;
    draft.maximum = maximum;
    draft.mark = 2 + cuts.filter((cut) => points >= cut).length;
    const journal = maximum * (0.56 + 0.2 * (honest + this.kindness + random.normal(0, 0.45)));
    draft.journal = 2 + cuts.filter((cut) => journal >= cut).length;
    this.records.add(draft);
  }

  private pardon(): number {
    return this.school.strength ? PARDON[this.school.strength] : 0;
  }

  private liftToBoundary(points: number, cuts: readonly number[]): number {
    const { strength } = this.school;
    if (!this.is("spikes") || !strength) return points;
    const cut = cuts.find((boundary) => points < boundary && points >= boundary - 2);
    return cut !== undefined && this.random.chance(LIFT[strength]) ? cut : points;
  }

  private writeOge(year: number): void {
    const { abilities, level } = this.cohort(this.pupils());
    const jump = year === YEARS[1] ? this.shiftFor("jump") : 0;
    this.begin("ОГЭ", year, 9);
    for (const subject of OGE_SUBJECTS) {
      const teacher = this.random.normal(0, 0.12);
      for (const ability of abilities) {
        if (subject >= 2 && this.random.chance(0.6)) continue;
        const latent = this.latent(level, ability, subject, teacher) + jump;
        this.draft.subject = subject;
        this.draft.mark = latent < -1 ? 2 : latent < 0.2 ? 3 : latent < 1.1 ? 4 : 5;
        this.records.add(this.draft);
      }
    }
  }

  private writeEge(year: number): void {
    const { abilities, level } = this.cohort(Math.round(this.pupils() * 0.45));
    abilities.forEach((ability, index) => {
      this.begin("ЕГЭ", year, 11);
      this.draft.participant = this.participant++;
      const isMedalist = ability + level > 0.9;
      const isPlanted =
        this.is("medals") && index < { strong: 4, medium: 2, weak: 1 }[this.school.strength ?? "weak"];
      this.draft.medal = isMedalist || isPlanted ? MEDAL.yes : MEDAL.none;
      for (const subject of EGE_SUBJECTS) {
        if (subject === 4 && this.random.chance(0.4)) continue;
        const latent = this.latent(level, ability, subject, 0);
        const score = Math.round(Math.min(100, Math.max(0, 62 + 15 * latent)));
        this.draft.subject = subject;
        this.draft.score = score;
        if (subject === 0 && isMedalist) this.draft.score = Math.max(72, score);
        if (subject === 0 && isPlanted) this.draft.score = Math.min(66, score);
        this.records.add(this.draft);
      }
    });
  }
}

function modelOf(records: RecordBuilder, schools: number): ResultsModel {
  const ids = Uint32Array.from({ length: schools }, (_, id) => id);
  return {
    schools: Array.from(ids, (id) => ({
      code: String(1000 + id),
      name: `СОШ № ${id + 1}`,
      municipality: "",
      official: null,
    })),
    subjects: SUBJECTS,
    sheets: ["Результаты"],
    records: records.finish(ids),
    aggregates: [],
    constants: new ConstantsBook(DEFAULT_CONSTANTS),
    tables: [],
    statedYear: null,
    report: { notes: [], rowsRead: {} },
  };
}
