import { occurrences } from "../../deadline";
import { bestMatch, covers, prepare } from "../../plan/rules/shared/matching";
import { pointsOf } from "../../plan/rules/shared/passport";
import type { PlanTable } from "../../plan/rule";
import { partyKey } from "../../responsible";
import { normaliseText } from "../../russian";
import { textAt } from "../../sheet/grid";
import { readTargets } from "../../target";
import { MUNICIPAL_WORDS, periodPhrase } from "../document-words";
import { regionalPlan, type RegionalBlock, type RegionalMeasure, type RegionalPlan } from "../regional-plan";
import { shownDate } from "../sheet-draft";

/** Lines of a programme's passport, in the order of document 004, section 1. */
export const PASSPORT_LABELS = {
  name: "Наименование программы",
  grounds: "Основания для разработки программы",
  author: "Разработчик программы",
  executors: "Основные исполнители программы",
  goal: "Цель программы",
  tasks: "Задачи программы",
  period: "Сроки реализации программы",
  indicators: "Показатели эффективности программы",
  results: "Ожидаемые конечные результаты реализации программы",
  methods: "Методы сбора информации",
  monitoring: "Мониторинг реализации программы",
  control: "Контроль за исполнением программы",
} as const;
export type PassportKey = keyof typeof PASSPORT_LABELS;

export interface PassportLine {
  readonly key: PassportKey;
  /** "" where the plan does not say it: the officer writes it. */
  readonly text: string;
}

/** A task of the programme and the block of the plan that carries it out. */
export interface TaskLine {
  /** "" where the block has no task. */
  readonly task: string;
  /** null where the task has no block. */
  readonly block: RegionalBlock | null;
  readonly measures: number;
  /** «01.09.2025 – 31.08.2026», "" where the block names no day. */
  readonly span: string;
  readonly responsibles: readonly string[];
}

export interface Passport {
  readonly lines: readonly PassportLine[];
  readonly tasks: readonly TaskLine[];
}

const MOST_EXECUTORS = 12;
const MOST_POINTS = 25;
/** Share of words that a task and its block have in common (as the rule TASK-BLOCK-MAP asks). */
const SAME_TASK = 0.6;

/**
 * The passport of a programme from its plan. Tasks are those of a passport that the workbook has already, matched
 * to the blocks by meaning; else each block is a task. What the plan does not say stays empty.
 * @param tables all tables of the workbook: indicators and an earlier passport are taken from them
 */
export function passportOf(table: PlanTable, tables: readonly PlanTable[]): Passport {
  const plan = regionalPlan(table);
  const given = givenTasks(tables);
  const tasks =
    given.length > 0 ? matchedTasks(given, plan) : plan.blocks.map((block) => taskOf(block, plan));
  const texts: Readonly<Record<PassportKey, string>> = {
    name: plan.title,
    grounds: "",
    author: "",
    executors: executorsOf(plan.blocks).slice(0, MOST_EXECUTORS).join("\n"),
    goal: goalIn(plan.title),
    tasks: listed(tasks.flatMap(({ task }) => (task === "" ? [] : [task]))),
    period: plan.period ? periodPhrase(plan.period).replace(/^на (?:период )?/u, "") : "",
    indicators: listed(indicatorsOf(tables, plan)),
    results: listed(plan.blocks.flatMap(resultOf)),
    methods: "",
    monitoring: listed(monitoringOf(plan)),
    control: "",
  };
  const keys = Object.keys(PASSPORT_LABELS) as PassportKey[];
  return { lines: keys.map((key) => ({ key, text: texts[key] })), tasks };
}

/** «1. …;\n2. ….»; a single point stands without a number. */
function listed(points: readonly string[]): string {
  const bare = points.slice(0, MOST_POINTS).map((point) => point.replace(/[;.\s]+$/u, ""));
  const [first] = bare;
  if (first === undefined) return "";
  return bare.length === 1
    ? `${first}.`
    : bare.map((point, at) => `${at + 1}. ${point}${at === bare.length - 1 ? "." : ";"}`).join("\n");
}

function givenTasks(tables: readonly PlanTable[]): readonly string[] {
  for (const { table, grid, items } of tables) {
    if (table.kind !== "passport") continue;
    const [label, content] = table.columns;
    if (!label || !content) continue;
    const row = items.find((item) => /^\s*задачи(?!\p{L})/iu.test(textAt(grid, item.row.row, label.column)));
    const points = row ? pointsOf(textAt(grid, row.row.row, content.column)) : [];
    if (points.length > 0) return points;
  }
  return [];
}

function matchedTasks(given: readonly string[], plan: RegionalPlan): TaskLine[] {
  const titles = plan.blocks.map(({ name }) => prepare(name));
  const taken = new Set<RegionalBlock>();
  const tasks = given.map((task): TaskLine => {
    const at = bestMatch(prepare(task), titles, SAME_TASK, covers);
    const block = at === null ? undefined : plan.blocks[at];
    if (!block) return { task, block: null, measures: 0, span: "", responsibles: [] };
    taken.add(block);
    return { ...taskOf(block, plan), task };
  });
  const rest = plan.blocks.filter((block) => !taken.has(block));
  return [...tasks, ...rest.map((block) => ({ ...taskOf(block, plan), task: "" }))];
}

function taskOf(block: RegionalBlock, plan: RegionalPlan): TaskLine {
  return {
    task: block.name === "" ? MUNICIPAL_WORDS.noBlock : block.name,
    block,
    measures: block.measures.length,
    span: spanOf(block.measures, plan),
    responsibles: executorsOf([block]).slice(0, 3),
  };
}

function spanOf(measures: readonly RegionalMeasure[], { period }: RegionalPlan): string {
  if (!period) return "";
  const spans = measures.flatMap(({ deadline }) => (deadline ? occurrences(deadline, period) : []));
  const start = spans.reduce((first, each) => (first === "" || each.start < first ? each.start : first), "");
  const end = spans.reduce((last, each) => (each.end > last ? each.end : last), "");
  return start === "" ? "" : `${shownDate(start)} – ${shownDate(end)}`;
}

/** Bodies by how often they are named. */
function executorsOf(blocks: readonly RegionalBlock[]): string[] {
  const counts = new Map<string, { readonly name: string; count: number }>();
  for (const { canonical } of blocks.flatMap(({ measures }) => measures.flatMap(({ parties }) => parties))) {
    const key = partyKey(canonical);
    const entry = counts.get(key) ?? { name: canonical, count: 0 };
    entry.count += 1;
    counts.set(key, entry);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ name }) => name);
}

/** «План мероприятий по повышению качества образования в … на 2026 год» -> «Повышение качества образования в …». */
function goalIn(title: string): string {
  const [, goal] = /повышени[юея]\s+(качества\s.+?)(?:\s+на\s+(?:\d{4}|период).*)?$/iu.exec(title) ?? [];
  return goal === undefined ? "" : `Повышение ${goal.replace(/[«»"]/gu, "").trim()}`;
}

/** Rows of the tables of indicators with their targets; without such tables the measurable results of the plan. */
function indicatorsOf(tables: readonly PlanTable[], plan: RegionalPlan): string[] {
  const rows = tables
    .filter(({ table }) => table.kind === "indicators")
    .flatMap(({ items }) =>
      items.flatMap(({ row }) => {
        const name = normaliseText(row.fields.indicator?.text ?? "");
        const target = normaliseText(row.fields.target?.text ?? "");
        const unit = normaliseText(row.fields.unit?.text ?? "");
        if (name === "") return [];
        return [target === "" ? name : `${name} – ${target}${/\p{L}|%/u.test(target) ? "" : ` ${unit}`}`];
      }),
    );
  if (rows.length > 0) return rows;
  const results = plan.blocks.flatMap(({ measures }) => measures.map(({ result }) => result));
  return [...new Set(results.filter((result) => result !== "" && readTargets(result).length > 0))];
}

/** What a block leads to: its first result that is not a number to reach. */
function resultOf({ measures }: RegionalBlock): string[] {
  const results = measures.map(({ result }) => result).filter((result) => result !== "");
  const first = results.find((result) => readTargets(result).length === 0) ?? results[0];
  return first === undefined ? [] : [first];
}

function monitoringOf({ blocks }: RegionalPlan): string[] {
  return blocks.flatMap(({ measures }) =>
    measures
      .filter(({ text }) => /мониторинг/iu.test(text))
      .map(({ text, deadlineText }) =>
        deadlineText === "" ? text : `${text} – ${uncapitalised(deadlineText)}`,
      ),
  );
}

/** «Ежеквартально» -> «ежеквартально»; an abbreviation or a Roman number keeps its capitals. */
const uncapitalised = (deadline: string): string =>
  deadline.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
