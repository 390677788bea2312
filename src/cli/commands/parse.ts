import { createInterface } from "node:readline";
import { deadlineJson, readDeadline } from "../../core/deadline";
import { readResponsible } from "../../core/responsible";
import { roleOfHeader } from "../../core/table";
import type { Period } from "../../core/table/model";
import { readTargets } from "../../core/target";
import type { Console, ExitCode } from "../output";
import { EXIT, Refusal } from "../output";

export const PARSED_KINDS = ["deadline", "responsible", "target", "header"] as const;
export type ParsedKind = (typeof PARSED_KINDS)[number];

interface Input {
  readonly text?: unknown;
  readonly period?: Period | null;
  readonly cells?: unknown;
}

const PARSERS: Readonly<Record<ParsedKind, (input: Input) => unknown>> = {
  deadline: ({ text, period }) => deadlineJson(readDeadline(String(text ?? ""), period ?? null)),
  responsible: ({ text }) => ({ parties: readResponsible(String(text ?? "")).parties }),
  target: ({ text }) => ({ targets: readTargets(String(text ?? "")) }),
  header: ({ cells }) => ({ roles: roleOfHeader((Array.isArray(cells) ? cells : []).map(String)) }),
};

/** Reads one JSON value a line from stdin and prints one JSON result a line. */
export async function parseLines(kind: ParsedKind, out: Console): Promise<ExitCode> {
  let line = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() === "") continue;
    out.print(JSON.stringify(PARSERS[kind](inputOf(text, line, out))));
  }
  return EXIT.clean;
}

function inputOf(text: string, line: number, out: Console): Input {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal(out.t("cli.badJson", { line }));
    throw error;
  }
  if (typeof value === "string") return { text: value };
  if (Array.isArray(value)) return { cells: value };
  if (typeof value === "object" && value !== null) return value;
  throw new Refusal(out.t("cli.badJson", { line }));
}
