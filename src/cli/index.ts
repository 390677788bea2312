import { Command, CommanderError } from "commander";
import { translatorFor } from "../i18n/messages";
import { UnusableFile } from "../ports/errors";
import { HostError } from "../ports/host-error";
import { VERSION } from "../jobs/version";
import { registerCommands } from "./registry";
import { EXIT, Refusal } from "./output";
import { unusable } from "./workbook-file";

const t = translatorFor("ru");

/** Builds the program; every command ends with an exit code of its own. */
function program(): Command {
  const root = new Command("quality-plan").description(t("cli.description")).version(VERSION).exitOverride();
  root.configureOutput({ writeErr: () => undefined });
  registerCommands(root, t);
  return root;
}

/** One Russian sentence for whatever stopped a command. */
function sentenceFor(error: unknown, command: string): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof CommanderError) {
    return t("cli.badArguments", { reason: error.message.replace(/^error: /u, ""), command });
  }
  if (error instanceof UnusableFile) return unusable(error, String(error.args.name ?? ""), t);
  if (error instanceof HostError) return `${t("error.GeneralException")} (${error.code}; ${error.place})`;
  throw error;
}

const SILENT = new Set(["commander.helpDisplayed", "commander.help", "commander.version"]);

async function main(): Promise<void> {
  const root = program();
  try {
    await root.parseAsync(process.argv);
  } catch (error) {
    if (error instanceof CommanderError && SILENT.has(error.code)) {
      if (error.code === "commander.help" && process.argv.length <= 2) root.outputHelp();
      return;
    }
    process.stderr.write(`${sentenceFor(error, process.argv[2] ?? "")}\n`);
    process.exitCode = EXIT.unusable;
  }
}

void main();
