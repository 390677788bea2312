import type { ConstantsBook } from "../../results/constants/book";
import type { Edit, SheetSpec } from "../../sheet/edit";
import { addCounts, noCounts, type CountName, type Counts } from "../measures";
import type { CountSource, PupilSource, SchoolSource, SourcePlan } from "../sources/model";
import {
  feedsByGroup,
  municipalitiesOf,
  planBlocks,
  type CountingBlock,
  type ExamYear,
  type Feed,
} from "./bins";
import { CountingSheet, namesOfSources } from "./counting-sheet";
import { SCHOOLS, groupKey, seriesTitle, type Demand, type Group } from "./demand";
import { SourceNames } from "./names";
import { ParticipantsSheet } from "./participants-sheet";
import { examYearKey, ParametersSheet, type MinimumLine, type SubstitutionLine } from "./parameters-sheet";
import { countsOfFeed, countsOfRow, feedsGroup, type Tallied } from "./line-counts";
import { countSchools } from "./schools";
import { SummarySheet, type LineFeeds, type SummaryLine } from "./summary-sheet";
import { tallySteps } from "./tally";

export interface SvodInput {
  readonly demand: Demand;
  readonly plan: SourcePlan;
  readonly constants: ConstantsBook;
  readonly substitutions: readonly SubstitutionLine[];
  /** Pass scores that the user gave, by exam, subject and year; they go before the shipped ones. */
  readonly minimums: ReadonlyMap<string, number>;
  /** Names of sheets in the workbook that are taken. */
  readonly takenNames: ReadonlySet<string>;
}

/** The aggregate sheets, what they hold, and where. */
export interface Svod {
  readonly edits: readonly Edit[];
  /** Cell of a count in «Свод»; null where there is no such line. */
  cell(group: Group, count: CountName): string | null;
  /** The same by a line's name with a year out of a cell. */
  lookup(group: Group, yearCell: string, count: CountName): string;
  substitutionCell(indicator: string, year: number): string | null;
  /** Counts in memory, by the formulas' rules. */
  counts(group: Group): Counts | null;
  /** Nobody knows the pass score of some subject of the group. */
  minimumMissing(group: Group): boolean;
  /** Exams, subjects and years without a pass score. */
  readonly missingMinimums: readonly MinimumLine[];
  readonly repeats: ReadonlyMap<PupilSource, number>;
  readonly sheetNames: { readonly summary: string; readonly parameters: string; readonly counting: string };
}

/** The rule that edits of «Свод» carry in the journal. */
export const SVOD_RULE = "indicators";

/** Plans and counts the aggregate sheets for what the indicators want, in slices. One pass over the rows of each source. */
export function svodSteps(input: SvodInput): Generator<void, Svod> {
  return new SvodBuilder(input).build();
}

class SvodBuilder implements Tallied {
  private readonly blocks: CountingBlock[] = [];
  readonly blockCounts = new Map<CountingBlock, Float64Array>();
  readonly blockSums = new Map<CountingBlock, Float64Array>();
  private readonly repeats = new Map<PupilSource, number>();
  private readonly names = new Map<PupilSource | SchoolSource, SourceNames>();
  private readonly minimums = new Map<string, MinimumLine>();
  private readonly groupCounts = new Map<string, Counts>();
  private readonly missing = new Set<string>();
  private readonly participants: ParticipantsSheet[] = [];
  private feeds = new Map<string, Feed[]>();

  constructor(private readonly input: SvodInput) {}

  *build(): Generator<void, Svod> {
    const { input } = this;
    for (const source of input.plan.sources) {
      if (source.kind === "pupils") this.blocks.push(...planBlocks(source, input.demand));
      yield;
    }
    this.feeds = feedsByGroup(this.blocks);
    this.findMinimums();
    yield* this.tally();
    yield;
    const sheetNames = freeNames(input.takenNames);
    const parameters = new ParametersSheet(
      sheetNames.parameters,
      [...this.minimums.values()],
      input.substitutions,
    );
    const namesOf = (source: PupilSource | SchoolSource): SourceNames => {
      const known =
        this.names.get(source) ??
        new SourceNames(source, parameters.listAddress, this.participantsOf(source));
      this.names.set(source, known);
      return known;
    };
    const counting = new CountingSheet(sheetNames.counting, {
      blocks: this.blocks,
      counts: this.blockCounts,
      sums: this.blockSums,
      minimumOf: (results) => this.minimumOf(results),
      minimumCell: (results) => parameters.minimumCell(results),
      namesOf,
    });
    const summary = new SummarySheet(sheetNames.summary, counting);
    for (const lines of this.lines(parameters, namesOf)) {
      summary.addLines(lines);
      yield;
    }
    return {
      edits: this.edits(parameters.spec(), counting.spec(), summary.spec()),
      cell: (group, count) => summary.cell(group, count),
      lookup: (group, yearCell, count) => summary.lookup(lineName(group, yearCell), count),
      substitutionCell: (indicator, year) => parameters.substitutionCell(indicator, year),
      counts: (group) => this.groupCounts.get(groupKey(group)) ?? null,
      minimumMissing: (group) => this.missing.has(groupKey(group)),
      missingMinimums: [...this.minimums.values()].filter(({ value }) => value === null),
      repeats: this.repeats,
      sheetNames,
    };
  }

  /** A sheet of numbers for participants whose codes are no numbers. */
  private participantsOf(source: PupilSource | SchoolSource): ParticipantsSheet | null {
    if (source.kind !== "pupils" || source.identity?.by !== "place") return null;
    const sheet = new ParticipantsSheet(source);
    this.participants.push(sheet);
    return sheet;
  }

  /** Parameters first (lists), then names, then what uses them. */
  private edits(parameters: SheetSpec, counting: SheetSpec, summary: SheetSpec): Edit[] {
    const add = (sheet: SheetSpec): Edit => ({ kind: "addSheet", sheet, rule: SVOD_RULE });
    const names = namesOfSources(this.names.values());
    const participants = this.participants.map((sheet) => sheet.spec());
    const own = [summary, counting, ...participants, parameters];
    return [
      ...own.map(({ role }): Edit => ({ kind: "removeOwnSheet", role, rule: SVOD_RULE })),
      add(parameters),
      ...participants.map(add),
      ...names.map(({ name, refersTo, comment }): Edit => {
        return { kind: "addName", name, refersTo, comment, rule: SVOD_RULE };
      }),
      add(counting),
      add(summary),
    ];
  }

  minimumOf(results: ExamYear): number | null {
    return this.minimums.get(examYearKey(results))?.value ?? null;
  }

  /** One line per exam, subject and year whose results are scores. */
  private findMinimums(): void {
    const { constants, minimums } = this.input;
    for (const { groups, source, stream } of this.blocks) {
      for (const { exam, subject, year, mode } of groups) {
        const key = examYearKey({ exam, subject, year });
        if (mode === "marks" || this.minimums.has(key)) continue;
        const own = minimums.get(key);
        const found = exam === SCHOOLS ? null : constants.passMinimum(exam, year, subject);
        const value = own ?? found?.value ?? null;
        const label = labelOf(source, stream, subject);
        const origin = own === undefined ? (found?.origin.source ?? "") : "указан пользователем";
        this.minimums.set(key, { exam, subject, year, label, value, source: origin });
      }
    }
  }

  private *tally(): Generator<void, void> {
    for (const source of this.input.plan.sources) {
      if (source.kind !== "pupils") continue;
      const own = this.blocks.filter((block) => block.source === source);
      if (own.length === 0) continue;
      const tally = yield* tallySteps(source, own, (results) => this.minimumOf(results));
      tally.counts.forEach((counts, block) => this.blockCounts.set(block, counts));
      tally.sums.forEach((sums, block) => this.blockSums.set(block, sums));
      this.repeats.set(source, tally.repeats);
    }
  }

  /** Lines of «Свод», those of one series and year together. */
  private *lines(
    parameters: ParametersSheet,
    namesOf: (source: SchoolSource) => SourceNames,
  ): Generator<SummaryLine[], void> {
    const { demand } = this.input;
    const wanted = demand.municipalities.length === 0 ? [null] : [...demand.municipalities, ""];
    for (const { series, years } of demand.series) {
      for (const year of years) {
        const parts = wanted
          .map((municipality) => this.line({ series, year, municipality }, parameters, namesOf))
          .filter(({ group, feeds }) => group.municipality !== "" || hasFeeds(feeds));
        if (demand.municipalities.length === 0) yield parts;
        else yield [...parts, this.total({ series, year, municipality: null }, parts, parameters)];
      }
    }
  }

  private line(
    group: Group,
    parameters: ParametersSheet,
    namesOf: (source: SchoolSource) => SourceNames,
  ): SummaryLine {
    const feeds = this.feedsOf(group, namesOf);
    const counts = noCounts();
    for (const feed of feeds.pupils) addCounts(counts, countsOfFeed(feed, this));
    for (const { source, row } of feeds.tables) addCounts(counts, countsOfRow(source, row));
    for (const { source } of feeds.schools) addCounts(counts, countSchools(source, group.municipality));
    const minimumMissing = feeds.pupils.some(
      ({ place }) => place.mode !== "marks" && this.minimumOf(place) === null,
    );
    return this.keep({
      group,
      counts,
      minimumMissing,
      feeds,
      minimumCell: ({ place }) => parameters.minimumCell(place),
    });
  }

  private total(group: Group, parts: readonly SummaryLine[], parameters: ParametersSheet): SummaryLine {
    const counts = parts.reduce((sum, part) => addCounts(sum, part.counts), noCounts());
    const minimumMissing = parts.some((part) => part.minimumMissing);
    const feeds: LineFeeds = { pupils: [], tables: [], schools: [] };
    return this.keep({
      group,
      counts,
      minimumMissing,
      feeds,
      minimumCell: ({ place }) => parameters.minimumCell(place),
    });
  }

  private keep(line: SummaryLine): SummaryLine {
    const key = groupKey(line.group);
    this.groupCounts.set(key, line.counts);
    if (line.minimumMissing) this.missing.add(key);
    return line;
  }

  private feedsOf(group: Group, namesOf: (source: SchoolSource) => SourceNames): LineFeeds {
    const { demand, plan } = this.input;
    const { series, year, municipality } = group;
    const tables = plan.sources
      .filter((source): source is CountSource => source.kind === "counts" && source.exam === series.exam)
      .flatMap((source) =>
        source.rows.filter((row) => feedsGroup(row, group)).map((row) => ({ source, row })),
      );
    const schools = plan.sources
      .filter((source): source is SchoolSource => source.kind === "schools" && series.exam === SCHOOLS)
      .filter((source) => source.year === 0 || source.year === year)
      .filter((source) => municipalitiesOf(demand, source.municipality !== null).includes(municipality))
      .map((source) => ({ source, names: namesOf(source) }));
    return { pupils: this.feeds.get(groupKey(group)) ?? [], tables, schools };
  }
}

function labelOf(source: PupilSource, stream: PupilSource["streams"][number], subject: string): string {
  if (subject === "mathProfile") return "Математика профильная";
  if (subject === "mathBase") return "Математика базовая";
  const fixed = stream.subjects.find((entry) => entry?.key === subject)?.label;
  const spelled = stream.subjectDimension?.spellings.find(({ key }) => key === subject)?.raw;
  return fixed ?? (spelled === undefined ? source.exam : String(spelled));
}

function hasFeeds({ pupils, tables, schools }: LineFeeds): boolean {
  return pupils.length + tables.length + schools.length > 0;
}

/** «"ОГЭ · Математика · "&Параметры!$J$5&" · Артёмовский"»: the line's name with the year out of a cell. */
function lineName({ series, municipality }: Group, yearCell: string): string {
  const before = `"${quote(seriesTitle(series))} · "&${yearCell}`;
  return municipality === null ? before : `${before}&" · ${quote(municipality)}"`;
}

function quote(text: string): string {
  return text.replace(/"/gu, '""');
}

function freeNames(taken: ReadonlySet<string>): Svod["sheetNames"] {
  const free = (wished: string): string => {
    let name = wished;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wished} ${number}`;
    return name;
  };
  return {
    summary: free("Свод показателей"),
    parameters: free("Параметры свода"),
    counting: free("Подсчёт для свода"),
  };
}
