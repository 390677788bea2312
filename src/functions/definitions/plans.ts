import { checkPlan } from "../../core/plan/check";
import { readPlanTables } from "../../core/plan/reading";
import { DEFAULT_SCHEMA } from "../../core/plan/schema";
import { makeGlossary, readResponsible } from "../../core/responsible";
import { foldText, similarity } from "../../core/russian";
import type { Grid } from "../../core/sheet/grid";
import { readTargets } from "../../core/target";
import { cellsOf, mapCells, matrixOf, textOf } from "../arguments";
import { badArgument, notEnough } from "../errors";
import type { Argument, FunctionDefinition, Parameter } from "../model";

const text = (ru: string, en: string, about: [string, string], more: Partial<Parameter> = {}): Parameter => ({
  name: { ru, en },
  description: { ru: about[0], en: about[1] },
  type: "any",
  matrix: false,
  ...more,
});

const COMPARATORS = { ge: "не менее", le: "не более", eq: "равно", range: "от и до" } as const;

/** Two columns «как пишут | как правильно» as aliases. */
function glossaryOf(table: Argument): ReturnType<typeof makeGlossary> {
  const aliases = matrixOf(table).flatMap(([alias, canonical]) =>
    alias && canonical ? [[String(alias), String(canonical)] as const] : [],
  );
  return makeGlossary({ aliases: Object.fromEntries(aliases), abbreviations: {} });
}

/** The header and one row of a plan as a sheet of its own. */
function gridOf(header: readonly string[], row: readonly (string | number | boolean)[]): Grid {
  const values = [[...header], [...row]];
  const shown = values.map((cells) => cells.map(String));
  return {
    sheet: { id: "row", name: "План" },
    origin: { row: 0, column: 0 },
    rowCount: 2,
    columnCount: header.length,
    values,
    text: shown,
    formulas: null,
    numberFormats: shown.map((cells) => cells.map(() => "General")),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    boldRows: [true, false],
    visibility: "visible",
    protected: false,
    filtered: false,
    date1904: false,
  };
}

export const PLAN_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    id: "PARTIES",
    group: "plans",
    description: {
      ru: "Ответственные по отдельности, под едиными названиями",
      en: "Responsible parties one by one, under their canonical names",
    },
    parameters: [
      text("ответственные", "responsibles", [
        "Текст ячейки «Ответственные»",
        "Text of the responsibles cell",
      ]),
    ],
    result: { type: "string", matrix: true },
    examples: [
      {
        formula: '=QP.PARTIES("МОУО; руководители ОО")',
        args: ["МОУО; руководители ОО"],
        shown: "МОУО | руководители ОО",
      },
    ],
    run: (responsibles) => {
      const { parties } = readResponsible(textOf(responsibles));
      if (parties.length === 0) throw notEnough("ответственный не указан.");
      return [parties.map(({ canonical }) => canonical)];
    },
  },
  {
    id: "CANON",
    group: "plans",
    description: { ru: "Единое название организации", en: "Canonical name of an organisation" },
    parameters: [
      text("организация", "organisation", ["Название или диапазон названий", "A name or a range of names"], {
        matrix: true,
      }),
      text(
        "словарь",
        "glossary",
        ["Два столбца: как пишут, как правильно", "Two columns: as written, as it should be"],
        { matrix: true, optional: true },
      ),
    ],
    result: { type: "string", matrix: true },
    examples: [
      {
        formula: '=QP.CANON("ЦРО";A2:B2)',
        args: ["ЦРО", [["ЦРО", "Центр развития образования"]]],
        shown: "Центр развития образования",
      },
    ],
    run: (organisation, table) => {
      const glossary = glossaryOf(table);
      return mapCells(organisation, (name) => readResponsible(name, glossary).parties[0]?.canonical ?? name);
    },
  },
  {
    id: "TARGET",
    group: "plans",
    description: {
      ru: "Измеримые обещания результата: сравнение, значение, единица; по строке на каждое",
      en: "Measurable promises of a result: comparator, value, unit; a row each",
    },
    parameters: [text("результат", "result", ["Текст ячейки «Результат»", "Text of the result cell"])],
    result: { type: "any", matrix: true },
    examples: [
      {
        formula: '=QP.TARGET("Не менее 80 % учителей прошли обучение")',
        args: ["Не менее 80 % учителей прошли обучение"],
        shown: "не менее | 80 | %",
      },
    ],
    run: (result) => {
      const targets = readTargets(textOf(result));
      if (targets.length === 0) throw notEnough("в тексте нет измеримого значения.");
      return targets.map(({ comparator, value, unit }) => [
        COMPARATORS[comparator],
        typeof value === "number" ? value : `${value[0]}–${value[1]}`,
        unit,
      ]);
    },
  },
  {
    id: "MATCH",
    group: "plans",
    description: {
      ru: "Ближайшее по смыслу мероприятие списка и сходство от 0 до 1",
      en: "The nearest measure of a list and the similarity from 0 to 1",
    },
    parameters: [
      text("текст", "text", ["Мероприятие", "A measure"]),
      text("список", "list", ["Диапазон мероприятий", "Range of measures"], { matrix: true }),
    ],
    result: { type: "any", matrix: true },
    examples: [
      {
        formula: '=QP.MATCH("Семинар для учителей";B2:B3)',
        args: ["Семинар для учителей", [["Анализ результатов"], ["семинар для учителей"]]],
        shown: "семинар для учителей | 1",
      },
    ],
    run: (wanted, list) => {
      const sought = foldText(textOf(wanted));
      const [best] = cellsOf(list)
        .map((cell) => ({ name: String(cell), likeness: similarity(sought, foldText(String(cell))) }))
        .sort((a, b) => b.likeness - a.likeness);
      if (!best) throw notEnough("список пуст.");
      return [[best.name, best.likeness]];
    },
  },
  {
    id: "CHECKROW",
    group: "plans",
    description: {
      ru: "Коды правил, по которым есть замечания к строке плана",
      en: "Codes of the rules that find fault with a row of a plan",
    },
    parameters: [
      text("строка", "row", ["Ячейки строки плана", "Cells of a plan row"], { matrix: true }),
      text("заголовки", "headers", ["Заголовки этих столбцов", "Headers of these columns"], { matrix: true }),
    ],
    result: { type: "string", matrix: true },
    examples: [
      {
        formula: "=QP.CHECKROW(A5:D5;A4:D4)",
        args: [
          [["1.1", "Семинар для учителей математики", "Март 2026 г.", ""]],
          [["№ п/п", "Мероприятие", "Срок", "Ответственный"]],
        ],
        shown: "RESP-EMPTY",
      },
    ],
    run: (row, headers) => {
      const header = (matrixOf(headers)[0] ?? []).map((cell) => String(cell ?? ""));
      const cells = (matrixOf(row)[0] ?? []).map((cell) => cell ?? "");
      if (header.length === 0 || header.length !== cells.length) {
        throw badArgument("Строка и заголовки должны быть одной ширины.");
      }
      const grid = gridOf(header, cells);
      const tables = readPlanTables([grid]);
      if (!tables.some(({ table }) => table.kind === "plan")) {
        throw badArgument("По заголовкам не видно плана: нужны «Мероприятие», «Срок», «Ответственный».");
      }
      const findings = checkPlan({ tables, grids: [grid], schema: DEFAULT_SCHEMA });
      const codes = [
        ...new Set(findings.filter(({ location }) => location.row === 1).map(({ rule }) => rule)),
      ];
      return [codes.length === 0 ? ["нет замечаний"] : codes];
    },
  },
];
