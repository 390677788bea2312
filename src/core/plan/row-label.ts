import type { TableRow } from "../table/model";

const LONGEST = 60;

/** The row as its owner knows it: «24. Распространение лучших практик…». */
export function rowLabel(row: TableRow): string {
  const name = (row.fields.measure ?? row.fields.indicator)?.text ?? "";
  const number = row.number === null ? "" : `${row.number}.`;
  return [number, shorten(name.replace(/\s+/gu, " ").trim(), LONGEST)].filter(Boolean).join(" ");
}

/** Cuts at a word and marks the cut by an ellipsis. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const space = cut.lastIndexOf(" ");
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/u, "")}…`;
}
