import type { SheetSpec } from "../../sheet/edit";
import type { Period } from "../../table/model";
import { periodPhrase } from "../document-words";
import { BODY_LOOK, LINE_HEIGHT, SheetDraft, linesOf, text } from "../sheet-draft";
import { landscapePage } from "../../sheet/page";
import type { AnnualField } from "./lines";
import type { Reapplied } from "./reapply";

const WIDTHS = [18, 44, 18, 34, 34] as const;
const WORDS = {
  name: "Изменения плана",
  title: "Изменения исходного плана",
  headers: ["Вид", "Мероприятие", "Поле", "В вашем плане", "В исходном плане"],
  conflict: "Спорное",
  update: "Обновлено",
  added: "Добавлено",
  gone: "Исчезло",
  fields: { deadlineText: "Срок", responsibleText: "Ответственный", result: "Результат" } satisfies Record<
    AnnualField,
    string
  >,
  kept: "строка оставлена",
  note: "Спорное: ячейку изменили и вы, и исходный план; в плане оставлены ваши слова.",
} as const;

export const changesRole = ({ start, end }: Period): string => `annual-changes:${start}..${end}`;

/** What applying the source plan anew did, line by line; what people must decide stands first. */
export function changesSheet({ conflicts, updates, added, gone }: Reapplied, period: Period): SheetSpec {
  const draft = new SheetDraft(WIDTHS);
  draft.line(WORDS.title, { bold: true, fontSize: 14, horizontal: "center" });
  draft.line(periodPhrase(period), { horizontal: "center" });
  draft.line(WORDS.note, { italic: true, fontSize: 10 });
  draft.gap();
  const head = draft.header(WORDS.headers);
  const top = draft.next;
  for (const { measure, field, mine, theirs } of conflicts) {
    const row = addLine(draft, [WORDS.conflict, measure, WORDS.fields[field], mine, theirs]);
    draft.format(row, row, { fill: "#FFF4CE", bold: true }, 0, 0);
  }
  for (const row of gone) addLine(draft, [WORDS.gone, row.text, "", row.deadlineText, WORDS.kept]);
  for (const { source, deadlineText } of added) {
    addLine(draft, [WORDS.added, source.text, "", "", deadlineText]);
  }
  for (const { measure, field, mine, theirs } of updates) {
    addLine(draft, [WORDS.update, measure, WORDS.fields[field], mine, theirs]);
  }
  const bottom = draft.next - 1;
  return draft.toSpec({
    name: WORDS.name,
    role: changesRole(period),
    freeze: { rows: head + 1, columns: 0 },
    ...(bottom >= top && { autoFilter: { top: head, bottom, left: 0, right: draft.lastColumn } }),
    pageSetup: landscapePage(head),
  });
}

function addLine(draft: SheetDraft, values: readonly string[]): number {
  const lines = Math.max(...values.map((value, column) => linesOf(value, (WIDTHS[column] ?? 10) - 2)));
  const row = draft.add(
    values.map((value) => (value === "" ? null : text(value))),
    lines * LINE_HEIGHT,
  );
  draft.format(row, row, BODY_LOOK);
  return row;
}
