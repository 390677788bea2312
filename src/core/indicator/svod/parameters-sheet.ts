import { landscapePage } from "../../sheet/page";
import type { SheetSpec } from "../../sheet/edit";
import type { Dimension, PupilSource, SchoolSource } from "../sources/model";
import type { ExamYear } from "./bins";
import { Canvas } from "./canvas";

export const PARAMETERS_ROLE = "indicators:параметры";

export interface MinimumLine extends ExamYear {
  readonly label: string;
  /** null where no source is known: the user fills it in. */
  readonly value: number | null;
  readonly source: string;
}

/** A year whose results stand for another year's (footnotes of document 001). */
export interface SubstitutionLine {
  readonly indicator: string;
  readonly name: string;
  readonly year: number;
  readonly sourceYear: number;
}

const FIRST_ROW = 4;
const MINIMUM_COLUMNS = { exam: 0, label: 1, year: 2, value: 3, source: 4 } as const;
const SUBSTITUTION_COLUMNS = { indicator: 6, name: 7, year: 8, sourceYear: 9 } as const;
const FIRST_LIST_COLUMN = 11;

/**
 * The sheet of what the user may change: pass scores and years that stand for others; and of the lists by which
 * formulas know years, subjects and municipalities in their spellings.
 */
export class ParametersSheet {
  private readonly canvas: Canvas;
  private readonly minimums = new Map<string, string>();
  private readonly substitutions = new Map<string, string>();
  private readonly lists = new Map<string, string>();

  constructor(
    readonly name: string,
    minimumLines: readonly MinimumLine[],
    substitutionLines: readonly SubstitutionLine[],
  ) {
    this.canvas = new Canvas(name);
    this.writeTitles();
    minimumLines.forEach((line, index) => this.writeMinimum(FIRST_ROW + index, line));
    substitutionLines.forEach((line, index) => this.writeSubstitution(FIRST_ROW + index, line));
  }

  minimumCell(results: ExamYear): string | null {
    return this.minimums.get(examYearKey(results)) ?? null;
  }

  /** The cell that says which year's results an indicator takes for a year; null where it takes its own. */
  substitutionCell(indicator: string, year: number): string | null {
    return this.substitutions.get(`${indicator}|${year}`) ?? null;
  }

  /** Puts the list of a dimension's spellings down once and gives its address. */
  readonly listAddress = (source: PupilSource | SchoolSource, dimension: Dimension): string => {
    const key = `${source.tag}|${dimension.column}`;
    const known = this.lists.get(key);
    if (known) return known;
    const column = FIRST_LIST_COLUMN + this.lists.size;
    this.canvas.text(FIRST_ROW - 1, column, `${source.grid.sheet.name}: ${LIST_TITLES[dimension.role]}`);
    dimension.spellings.forEach(({ raw }, index) => {
      if (typeof raw === "number") this.canvas.number(FIRST_ROW + index, column, raw);
      else this.canvas.text(FIRST_ROW + index, column, raw);
    });
    const last = FIRST_ROW + Math.max(dimension.spellings.length, 1) - 1;
    const address = this.canvas.range(FIRST_ROW, column, last);
    this.lists.set(key, address);
    return address;
  };

  spec(): SheetSpec {
    const widths = [12, 26, 8, 12, 44, 3, 12, 44, 12, 12, 3];
    return {
      name: this.name,
      role: PARAMETERS_ROLE,
      cells: this.canvas.cells,
      columnWidths: [...widths, ...[...this.lists].map(() => 28)],
      freeze: { rows: FIRST_ROW, columns: 0 },
      pageSetup: landscapePage(FIRST_ROW - 1),
      formats: [
        { range: { top: 0, left: 0, bottom: 0, right: 0 }, format: { bold: true, fontSize: 14 } },
        {
          range: {
            top: FIRST_ROW - 1,
            left: 0,
            bottom: FIRST_ROW - 1,
            right: FIRST_LIST_COLUMN + this.lists.size,
          },
          format: { bold: true, wrap: true, vertical: "center" },
        },
        this.inputs(MINIMUM_COLUMNS.value, this.minimums.size),
        this.inputs(SUBSTITUTION_COLUMNS.sourceYear, this.substitutions.size),
      ],
    };
  }

  /** Cells that the user may change look like it. */
  private inputs(column: number, count: number): NonNullable<SheetSpec["formats"]>[number] {
    const range = { top: FIRST_ROW, left: column, bottom: FIRST_ROW + Math.max(count, 1) - 1, right: column };
    return { range, format: { fill: "#FFF2CC", border: "thin", locked: false } };
  }

  private writeTitles(): void {
    const { canvas } = this;
    canvas.text(0, 0, "Параметры свода показателей");
    canvas.text(
      1,
      0,
      "Жёлтые ячейки можно менять: показатели пересчитаются. Списки справа нужны формулам подсчёта.",
    );
    canvas.text(2, MINIMUM_COLUMNS.exam, "Минимальные баллы");
    canvas.text(2, SUBSTITUTION_COLUMNS.indicator, "За какой год берутся результаты");
    const header = FIRST_ROW - 1;
    ["Процедура", "Предмет", "Год", "Минимум", "Источник"].forEach((text, column) =>
      canvas.text(header, column, text),
    );
    ["Показатель", "Наименование", "Год таблицы", "Год результатов"].forEach((text, index) =>
      canvas.text(header, SUBSTITUTION_COLUMNS.indicator + index, text),
    );
  }

  private writeMinimum(row: number, line: MinimumLine): void {
    const { canvas } = this;
    canvas.text(row, MINIMUM_COLUMNS.exam, line.exam);
    canvas.text(row, MINIMUM_COLUMNS.label, line.label);
    canvas.number(row, MINIMUM_COLUMNS.year, line.year);
    if (line.value !== null) canvas.number(row, MINIMUM_COLUMNS.value, line.value);
    canvas.text(row, MINIMUM_COLUMNS.source, line.source || "не найден: укажите минимальный балл");
    this.minimums.set(examYearKey(line), canvas.address(row, MINIMUM_COLUMNS.value));
  }

  private writeSubstitution(row: number, line: SubstitutionLine): void {
    const { canvas } = this;
    canvas.text(row, SUBSTITUTION_COLUMNS.indicator, line.indicator);
    canvas.text(row, SUBSTITUTION_COLUMNS.name, line.name);
    canvas.number(row, SUBSTITUTION_COLUMNS.year, line.year);
    canvas.number(row, SUBSTITUTION_COLUMNS.sourceYear, line.sourceYear);
    this.substitutions.set(
      `${line.indicator}|${line.year}`,
      canvas.address(row, SUBSTITUTION_COLUMNS.sourceYear),
    );
  }
}

const LIST_TITLES: Readonly<Record<Dimension["role"], string>> = {
  year: "годы",
  grade: "классы",
  municipality: "муниципалитеты",
  subject: "предметы",
  level: "уровни математики",
  exam: "процедуры",
};

export function examYearKey({ exam, subject, year }: ExamYear): string {
  return `${exam}|${subject}|${year}`;
}
