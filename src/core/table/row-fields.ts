import type { ColumnRole, Field } from "./model";
import type { SheetView } from "./sheet-view";
import type { DraftColumn } from "./draft-column";

/** The columns that rows have fields of: the first column of every role but «other». */
export function fieldColumns(columns: readonly DraftColumn[]): DraftColumn[] {
  const seen = new Set<ColumnRole>();
  return columns.filter(({ role }) => {
    if (role === "other" || seen.has(role)) return false;
    seen.add(role);
    return true;
  });
}

export type Fields = Partial<Record<ColumnRole, Field>>;

function fieldAt(view: SheetView, row: number, column: number): Field {
  return {
    row,
    column,
    text: view.shown(row, column),
    value: view.value(row, column),
    numberFormat: view.numberFormat(row, column),
  };
}

/** Fields of one sheet row; a cell merged downwards holds for every row that it covers. */
export function readFields(
  view: SheetView,
  row: number,
  columns: readonly DraftColumn[],
  bodyTop: number,
): Fields {
  const fields: Fields = {};
  for (const { column, role } of columns) {
    const merge = view.mergeAt(row, column);
    const isShared = merge !== null && merge.top >= bodyTop;
    fields[role] = fieldAt(view, isShared ? merge.top : row, isShared ? merge.left : column);
  }
  return fields;
}

/** Fields of the cells that stand in the row itself; nothing is taken over from merged cells above. */
export function readOwnFields(view: SheetView, row: number, columns: readonly DraftColumn[]): Fields {
  const fields: Fields = {};
  for (const { column, role } of columns) {
    if (!view.isFilled(row, column)) continue;
    fields[role] = fieldAt(view, row, column);
  }
  return fields;
}

/** The record's fields with the rest of their texts from a row below. */
export function joinFields(record: Fields, rest: Fields): Fields {
  const joined: Fields = { ...record };
  for (const [name, addition] of Object.entries(rest) as [ColumnRole, Field][]) {
    const field = joined[name];
    if (name === "number") continue;
    if (!field || field.text === "") {
      joined[name] = addition;
      continue;
    }
    if (addition.row === field.row && addition.column === field.column) continue;
    const text = joinTexts(field.text, addition.text);
    joined[name] = { ...field, text, value: text };
  }
  return joined;
}

/** A sentence that was cut goes on after a space; a new sentence or list item keeps its own line. */
function joinTexts(first: string, rest: string): string {
  if (first === "") return rest;
  if (rest === "") return first;
  const goesOn = /^\s*\p{Ll}/u.test(rest) || /[,(«-]\s*$/u.test(first);
  return `${first.replace(/\s+$/u, "")}${goesOn ? " " : "\n"}${rest.replace(/^\s+/u, "")}`;
}
