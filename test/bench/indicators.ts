import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fillSteps } from "../../src/core/indicator/fill/fill";
import { prepareSteps } from "../../src/core/indicator/fill/prepare";
import { MEASURES, COUNT_NAMES, type CountName, type MeasureKind } from "../../src/core/indicator/measures";
import { Canvas } from "../../src/core/indicator/svod/canvas";
import type { Edit } from "../../src/core/sheet/edit";
import { recogniseWorkbook } from "../../src/core/table";
import { openWorkbook } from "../../src/xlsx";
import { corpusWorkbook, indicatorSheet, withoutCachedValues } from "../accuracy/indicators.support";
import { soffice } from "../support/needs.cjs";
import { ms } from "./stopwatch";

/** How the region's workbook lays out one procedure and subject, for the formulas that people write by hand. */
interface Place {
  readonly words: string;
  readonly sheet: string;
  readonly rows: number;
  readonly value: string;
  /** More criteria: the level of mathematics. */
  readonly also: string;
  readonly minimum: number;
}

const OGE = { sheet: "ОГЭ", rows: 38_001, also: "", minimum: 3 };
const EGE = { sheet: "ЕГЭ", rows: 16_001 };
const PLACES = {
  ogeMath: { ...OGE, words: "ОГЭ по математике", value: "G" },
  ogeRussian: { ...OGE, words: "ОГЭ по русскому языку", value: "F" },
  egeRussian: { ...EGE, words: "ЕГЭ по русскому языку", value: "F", also: "", minimum: 24 },
  egeBase: {
    ...EGE,
    words: "ЕГЭ по математике (базовый уровень)",
    value: "H",
    also: ',R("G"),"Б"',
    minimum: 3,
  },
  egeProfile: {
    ...EGE,
    words: "ЕГЭ по математике (профильный уровень)",
    value: "H",
    also: ',R("G"),"П"',
    minimum: 27,
  },
  vprMath: {
    sheet: "ВПР",
    rows: 6_001,
    words: "ВПР по математике (8 класс)",
    value: "J",
    also: ',R("F"),8',
    minimum: 3,
  },
} satisfies Readonly<Record<string, Place>>;

const WORDS: Readonly<Partial<Record<MeasureKind, string>>> = {
  failed: "Доля участников, не преодолевших минимальный порог",
  passed: "Доля участников, преодолевших минимальный порог",
  quality: "Качество знаний",
  success: "Успеваемость",
  sou: "СОУ",
  meanMark: "Средняя отметка",
  meanScore: "Средний балл",
  participants: "Количество участников",
};

/** 25 indicators that the region's results hold data for. */
const INDICATORS: readonly (readonly [keyof typeof PLACES, MeasureKind])[] = [
  ...(["egeBase", "egeProfile", "egeRussian", "ogeMath", "ogeRussian", "vprMath"] as const).map(
    (place) => [place, "failed"] as const,
  ),
  ...(["quality", "success", "sou", "meanMark"] as const).flatMap((kind) =>
    (["ogeMath", "ogeRussian", "vprMath", "egeBase"] as const).map((place) => [place, kind] as const),
  ),
  ["egeRussian", "meanScore"],
  ["egeProfile", "meanScore"],
  ["ogeMath", "participants"],
];

const YEARS = [2022, 2023];

interface Measured {
  readonly cells: number;
  readonly municipalities: number;
  /** Processor time of LibreOffice for the formulas alone (without opening the workbook), ms. */
  readonly naive: number;
  readonly ours: number;
  /** Our own processor time: planning, counting, making the edits, ms. */
  readonly filling: number;
  /** The longest of the slices between which the pane breathes, ms of processor time. */
  readonly slice: number;
}

/** The least of several runs of LibreOffice: the machine may be busy. */
const RUNS = 3;

/**
 * Prints how long it takes to fill 25 indicators for the municipalities of the region's workbook (60,000 rows) and to
 * recalculate them in LibreOffice, against a workbook with one COUNTIFS per count and cell.
 */
export async function benchIndicators(print: (line: string) => void): Promise<void> {
  const bytes = corpusWorkbook("region-results.xlsx");
  if (!bytes || soffice === null) {
    print("skipped: показатели региона: рядом нет листов результатов или LibreOffice");
    return;
  }
  const { cells, municipalities, naive, ours, filling, slice } = await measure(bytes);
  const ratio = (ours + filling) / naive;
  print(
    `показатели региона (${INDICATORS.length} показателей, муниципалитетов ${municipalities}, ячеек ${cells}): ` +
      `заполнить ${ms(filling)}, пересчитать в LibreOffice ${ms(ours)}; COUNTIFS в каждой ячейке ${ms(naive)}`,
  );
  print(
    `  заполнить и пересчитать: 1/${(1 / ratio).toFixed(1)} времени книги с COUNTIFS (цель: не больше 1/10)`,
  );
  print(`  самый длинный отрезок заполнения, процессорное время: ${ms(slice)} (цель: не больше 50 мс)`);
}

async function measure(bytes: Uint8Array): Promise<Measured> {
  const ours = await filledWorkbook(bytes);
  const naive = await naiveWorkbook(bytes, ours.municipalities);
  const folder = mkdtempSync(join(tmpdir(), "indicators-bench-"));
  try {
    // All three hold the same sheets' names, so that opening differs by the formulas only.
    const files = { base: bytes, naive, ours: withoutCachedValues(ours.bytes) };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, `${name}.xlsx`), content);
    convert(folder, "base");
    const least = (name: keyof typeof files): number =>
      Math.min(...Array.from({ length: RUNS }, () => convert(folder, name)));
    const base = least("base");
    const municipalities = ours.municipalities.length;
    return {
      cells: INDICATORS.length * municipalities * YEARS.length,
      municipalities,
      naive: least("naive") - base,
      ours: Math.max(1, least("ours") - base),
      filling: ours.filling,
      slice: ours.slice,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of processor time for opening, calculating and writing the last sheet as text. */
function convert(folder: string, name: string): number {
  const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
  const script =
    `TIMEFORMAT="%U %S"; time soffice "-env:UserInstallation=file://${folder}/profile" --headless ` +
    `--convert-to "${filter}" --outdir "${folder}/out" "${folder}/${name}.xlsx" >/dev/null 2>/dev/null`;
  const printed = execFileSync("bash", ["-c", `{ ${script}; } 2>&1`], { encoding: "utf8" });
  return printed
    .trim()
    .split(/\s+/u)
    .reduce((sum, seconds) => sum + Number(seconds.replace(",", ".")) * 1000, 0);
}

async function filledWorkbook(
  bytes: Uint8Array,
): Promise<{ bytes: Uint8Array; municipalities: string[]; filling: number; slice: number }> {
  const port = await openWorkbook(bytes, "region.xlsx");
  const rows = INDICATORS.map(([place, kind], index) => {
    return [String(index + 1), `${WORDS[kind]}, ${PLACES[place].words}`, MEASURES[kind].unit] as const;
  });
  const sheet = indicatorSheet("Показатели", rows, YEARS);
  await port.apply({ title: "table", edits: [{ kind: "addSheet", sheet, rule: "bench" }] });
  const { sheets } = await port.describe();
  const grids = await port.read({ sheetIds: sheets.map(({ id }) => id) });
  const start = processorTime();
  const tables = recogniseWorkbook(grids.filter((grid) => grid.sheet.name === "Показатели"));
  const prepared = longestOf(prepareSteps(tables, grids));
  const filled = longestOf(fillSteps(prepared.result, { byMunicipality: true }));
  const { edits, report } = filled.result;
  const filling = processorTime() - start;
  const slice = Math.max(prepared.slice, filled.slice);
  const unfilled = report.rows.filter(({ status }) => status !== "filled").map(({ name }) => name);
  if (unfilled.length > 0) throw new Error(`not filled: ${unfilled.join("; ")}`);
  await port.apply({ title: "fill", edits });
  const municipalities = new Set(
    grids
      .find((grid) => grid.sheet.name === "ОО")
      ?.values.slice(1)
      .map((row) => String(row[1])) ?? [],
  );
  return { bytes: await port.save(), municipalities: [...municipalities], filling, slice };
}

/** Milliseconds of processor time that this process took so far. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Slices shorter than this, ms, are measured several at once: asking for the time used takes a part of it. */
const MEASURABLE = 1;

/** Runs all steps; `slice` is never less than the longest of them. */
function longestOf<T>(steps: Generator<unknown, T>): { result: T; slice: number } {
  let slice = 0;
  let [start, shown] = [processorTime(), performance.now()];
  for (;;) {
    const step = steps.next();
    const now = performance.now();
    if (!step.done && now - shown < MEASURABLE) continue;
    const used = processorTime();
    slice = Math.max(slice, used - start);
    [start, shown] = [used, now];
    if (step.done) return { result: step.value, slice };
  }
}

async function naiveWorkbook(bytes: Uint8Array, municipalities: readonly string[]): Promise<Uint8Array> {
  const port = await openWorkbook(bytes, "region.xlsx");
  const canvas = new Canvas("Показатели по муниципалитетам");
  municipalities.forEach((name, index) => {
    canvas.text(index, 0, name);
    INDICATORS.forEach(([place, kind], indicator) =>
      YEARS.forEach((year, offset) => {
        const formula = naiveFormula(PLACES[place], kind, `$A${index + 1}`, year);
        canvas.formula(index, 1 + indicator * YEARS.length + offset, formula, 0);
      }),
    );
  });
  const sheet = { name: canvas.name, role: "bench", cells: canvas.cells };
  const edits: Edit[] = [{ kind: "addSheet", sheet, rule: "bench" }];
  await port.apply({ title: "naive", edits });
  return withoutCachedValues(await port.save());
}

/** What people write: for every number in the cell one COUNTIFS over the raw rows. */
function naiveFormula(place: Place, kind: MeasureKind, municipality: string, year: number): string {
  const { sheet, rows, value, also, minimum } = place;
  const range = (column: string): string => `'${sheet}'!$${column}$2:$${column}$${rows}`;
  const where = `${range("A")},${year},${range("B")},${municipality}${also.replace(/R\("(\w)"\)/gu, (_, column: string) => range(column))}`;
  const countOf = (criterion: string): string => `COUNTIFS(${where},${range(value)},${criterion})`;
  const counts: Readonly<Record<CountName, string>> = {
    participants: countOf('">=0"'),
    n2: countOf("2"),
    n3: countOf("3"),
    n4: countOf("4"),
    n5: countOf("5"),
    below: countOf(`"<${minimum}"`),
    sum: `SUMIFS(${range(value)},${where})`,
  };
  const { weights, scale, divided } = MEASURES[kind];
  const terms = COUNT_NAMES.flatMap((name) => {
    const weight = weights[name];
    return weight === undefined ? [] : [`${weight}*${counts[name]}`];
  });
  const numerator = `${scale}*(${terms.join("+")})`;
  return divided ? `=IFERROR(${numerator}/${counts.participants},"н/д")` : `=${numerator}`;
}
