import type { CellFormat, SheetSpec } from "../../sheet/edit";
import { MUNICIPAL_WORDS } from "../document-words";
import { BODY_LOOK, LINE_HEIGHT, SheetDraft, linesOf, number, text } from "../sheet-draft";
import { landscapePage, portraitPage } from "../../sheet/page";
import { PASSPORT_LABELS, type Passport, type TaskLine } from "./passport";

const WIDTHS = [30, 86] as const;
const TASK_WIDTHS = [36, 40, 13, 16, 36] as const;
const CONTENT = 1;
const WORDS = {
  sheet: "Паспорт программы",
  tasksSheet: "Задачи и блоки",
  title: "Паспорт программы",
  tasks: "Соответствие задач программы блокам плана",
  headers: ["Задача", "Блок плана", "Мероприятий", "Сроки", "Ответственные"],
  noBlock: "в плане нет блока",
  noTask: "задача не названа",
} as const;

export const PASSPORT_ROLE = "plan:passport";
/** Cells that wait for the officer's words are tinted until they are filled. */
const WAITING: CellFormat = { fill: "#FFF4CE" };

/** The sheets of a passport in the order people read them. */
export function passportSheets(passport: Passport): SheetSpec[] {
  return [passportSheet(passport), tasksSheet(passport)];
}

/** The passport as a sheet of A4: what the plan says is written, the rest is tinted until somebody fills it. */
function passportSheet({ lines }: Passport): SheetSpec {
  const draft = new SheetDraft(WIDTHS);
  draft.line(WORDS.title, { bold: true, fontSize: 14, horizontal: "center" });
  draft.gap();
  const top = draft.next;
  for (const { key, text: content } of lines) addLine(draft, PASSPORT_LABELS[key], content);
  const bottom = draft.next - 1;
  draft.conditionalFormats.push({
    range: { top, bottom, left: CONTENT, right: CONTENT },
    formula: `LEN($B${top + 1})=0`,
    format: WAITING,
  });
  draft.gap();
  draft.line(MUNICIPAL_WORDS.signature);
  return draft.toSpec({
    name: WORDS.sheet,
    role: PASSPORT_ROLE,
    pageSetup: portraitPage(null, {
      printArea: { top: 0, left: 0, bottom: draft.next - 1, right: draft.lastColumn },
    }),
  });
}

/** Tasks beside the blocks that carry them out; on a sheet apart, because such a table reads like one more plan. */
function tasksSheet({ tasks }: Passport): SheetSpec {
  const draft = new SheetDraft(TASK_WIDTHS);
  draft.line(WORDS.tasks, { bold: true, fontSize: 14, horizontal: "center" });
  draft.gap();
  const head = draft.header(WORDS.headers);
  tasks.forEach((task) => addTask(draft, task));
  return draft.toSpec({
    name: WORDS.tasksSheet,
    role: "passport:tasks",
    freeze: { rows: head + 1, columns: 0 },
    pageSetup: landscapePage(head),
  });
}

/** Lines of height that a waiting cell leaves for the officer's words. */
const ROOM_TO_WRITE = 2;

function addLine(draft: SheetDraft, label: string, content: string): void {
  const lines = Math.max(
    content === "" ? ROOM_TO_WRITE : linesOf(content, WIDTHS[CONTENT] - 3),
    linesOf(label, WIDTHS[0] - 3),
  );
  const row = draft.add([text(label), content === "" ? null : text(content)], lines * LINE_HEIGHT + 3);
  draft.format(row, row, BODY_LOOK);
  draft.format(row, row, { bold: true }, 0, 0);
}

function addTask(draft: SheetDraft, { task, block, measures, span, responsibles }: TaskLine): void {
  const named = task === "" ? WORDS.noTask : task;
  const title = block === null ? WORDS.noBlock : block.title === "" ? MUNICIPAL_WORDS.noBlock : block.title;
  const bodies = responsibles.join("; ");
  const lines = Math.max(
    ...[named, title, "", span, bodies].map((value, column) =>
      linesOf(value, (TASK_WIDTHS[column] ?? 10) - 3),
    ),
  );
  const cells = [text(named), text(title), number(measures), text(span), text(bodies)];
  const row = draft.add(cells, lines * LINE_HEIGHT);
  draft.format(row, row, BODY_LOOK);
  draft.format(row, row, { horizontal: "center" }, 2, 3);
  if (task === "") draft.format(row, row, WAITING, 0, 0);
  if (block === null) draft.format(row, row, WAITING, 1, 1);
}
