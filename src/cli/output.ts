import type { Translator } from "../i18n/messages";

/** Exit codes of every command. */
export const EXIT = { clean: 0, findings: 1, unusable: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A refusal with its sentence ready; ends the command with exit code 2. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** Where a command writes: JSON and tables to stdout, progress and refusals to stderr. */
export interface Console {
  readonly t: Translator;
  readonly json: boolean;
  print(text: string): void;
  progress(text: string): void;
}

export function consoleFor(t: Translator, json: boolean): Console {
  return {
    t,
    json,
    print: (text) => process.stdout.write(`${text}\n`),
    progress: (text) => process.stderr.write(`${text}\n`),
  };
}
