/** What Excel hands to a function and takes back: one cell or a matrix [row][column]. */
export type Cell = string | number | boolean | null;
export type Matrix = readonly (readonly Cell[])[];
export type Argument = Cell | Matrix | undefined;
export type Result = string | number | boolean | (string | number | boolean)[][];

/** Words in both languages; names of functions and their arguments' order never change with the language. */
export interface Words {
  readonly ru: string;
  readonly en: string;
}

export interface Parameter {
  readonly name: Words;
  readonly description: Words;
  readonly type: "any" | "number" | "string";
  readonly matrix: boolean;
  readonly optional?: boolean;
}

/** A documented example: its formula as an analyst types it, the arguments it stands for, and what the cell shows. */
export interface Example {
  readonly formula: string;
  readonly args: readonly Argument[];
  /** Cells of a row joined by " | ", rows by " / "; numbers with a decimal comma and at most four decimals. */
  readonly shown: string;
}

/**
 * One custom function. The table of definitions makes functions.json in each language, the help in the pane, the
 * page in docs and the registration, so that they cannot part.
 */
export interface FunctionDefinition {
  /** Latin, the same in every language, without the namespace: "DEADLINE.START". */
  readonly id: string;
  readonly group: "marks" | "schools" | "deadlines" | "plans";
  readonly description: Words;
  readonly parameters: readonly Parameter[];
  readonly result: { readonly type: "any" | "number" | "string"; readonly matrix: boolean };
  readonly examples: readonly Example[];
  /** Pure and synchronous. @throws FunctionError for bad or missing data */
  readonly run: (...args: readonly Argument[]) => Result;
}

export const NAMESPACE = "QP";
