import path from "node:path";
import { ruleSetFromJson } from "../../core/school/rules/read-rule-set";
import { RuleSetError } from "../../core/school/rules/rule-set-error";
import type { RuleSet } from "../../core/school/rules/rule-set";
import { schoolsJson } from "../../core/school/schools-json";
import { flagSchools } from "../../jobs/flag-schools";
import type { Translator } from "../../i18n/messages";
import { openCarrier } from "../carrier";
import type { Console, ExitCode } from "../output";
import { EXIT, Refusal } from "../output";
import { readBytes, saveFile } from "../workbook-file";

export interface SchoolsOptions {
  readonly rules?: string;
  readonly output?: string;
  readonly trace?: boolean;
}

/** Signs of low results and of biased assessment; with -o a copy of the workbook gets the sheets. */
export async function schoolsCommand(file: string, options: SchoolsOptions, out: Console): Promise<ExitCode> {
  out.progress(out.t("cli.reading", { file: path.basename(file) }));
  const ruleSet = options.rules ? await readRules(options.rules, out.t) : undefined;
  const carrier = await openCarrier(file, options.trace === true, out);
  const { report, edits } = await flagSchools(carrier.port, { ruleSet });
  if (report.schools.length === 0) throw new Refusal(out.t("schools.noResults"));
  if (options.output) {
    await carrier.port.apply({ title: out.t("group.schools"), edits });
    await saveFile(await carrier.save(), options.output, [file], out.t);
    out.progress(out.t("cli.saved", { file: options.output }));
  }
  const host = carrier.trace();
  await carrier.close();
  if (out.json) {
    out.print(JSON.stringify({ ...schoolsJson(report), ...(host ? { host } : {}) }));
  } else {
    const low = report.schools.filter(({ shnor }) => shnor.status === "ШНОР").length;
    const flagged = report.schools.filter(({ objectivity }) => objectivity.flagged).length;
    out.print(
      out.t("schools.summary", { schools: report.schools.length, results: report.model.records.length }),
    );
    out.print(out.t("schools.low", { count: low }));
    out.print(out.t("schools.flagged", { count: flagged }));
    out.print(out.t("schools.disclaimer"));
  }
  return EXIT.clean;
}

async function readRules(file: string, t: Translator): Promise<RuleSet> {
  const text = new TextDecoder().decode(await readBytes(file, t));
  try {
    return ruleSetFromJson(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof RuleSetError)) throw error;
    throw new Refusal(t("cli.badFile", { file: path.basename(file), reason: error.message }));
  }
}
