/** A line of a drawn sheet (sheet-text.ts): its mark («* » bold, «! » hidden) and its cells with their signs. */
export interface DrawnLine {
  readonly mark: string;
  readonly cells: readonly string[];
}

const MARKED = /^([*!]+)\s/u;

export const parseDrawing = (drawing: string): DrawnLine[] =>
  drawing
    .replace(/^\n|\n\s*$/gu, "")
    .split("\n")
    .map((source) => {
      const line = source.trim();
      const mark = MARKED.exec(line)?.[1] ?? "";
      const cells = line.slice(mark === "" ? 0 : mark.length + 1).split("|");
      return { mark, cells: cells.map((cell) => cell.trim()) };
    });

export const lineOf = (...cells: readonly string[]): DrawnLine => ({ mark: "", cells });

/** The line with its cells changed. */
export const withCells = (
  line: DrawnLine,
  change: (cells: readonly string[]) => readonly string[],
): DrawnLine => ({
  ...line,
  cells: change(line.cells),
});

export const drawingOf = (lines: readonly DrawnLine[]): string =>
  lines.map(({ mark, cells }) => `${mark === "" ? "" : `${mark} `}${cells.join(" | ")}|`).join("\n");

/** Cells that hold a text and no sign of a merged area. */
export const textsOf = ({ cells }: DrawnLine): string[] =>
  cells.filter((cell) => cell !== "" && cell !== ">" && cell !== "^");
