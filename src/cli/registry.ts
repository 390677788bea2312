import { Argument } from "commander";
import type { Command } from "commander";
import type { Translator } from "../i18n/messages";
import type { CheckOptions } from "./commands/check";
import type { IndicatorOptions } from "./commands/indicators";
import type { ParsedKind } from "./commands/parse";
import type { DeadlinesOptions } from "./commands/deadlines";
import type { PlanJobOptions } from "./commands/plan-job";
import type { ReadOptions } from "./commands/read";
import type { ReportOptions } from "./commands/report";
import type { RollUpOptions } from "./commands/rollup";
import type { TemplateOptions } from "./commands/template";
import type { SchoolsOptions } from "./commands/schools";
import type { Console, ExitCode } from "./output";
import { consoleFor } from "./output";

interface Common {
  readonly json?: boolean;
}

/** Runs a command's work and leaves its exit code behind. */
async function run(options: Common, t: Translator, work: (out: Console) => Promise<ExitCode>): Promise<void> {
  process.exitCode = await work(consoleFor(t, options.json === true));
}

const PARSED_KINDS = ["deadline", "responsible", "target", "header"];

/** Declares all commands; what a command needs is loaded when it runs. */
export function registerCommands(root: Command, t: Translator): void {
  root
    .command("read <file>")
    .description(t("cli.read"))
    .option("--sheet <name>", t("cli.option.sheet"))
    .option("--trace", t("cli.option.trace"))
    .option("--json", t("cli.option.json"))
    .action((file: string, options: ReadOptions & Common) =>
      run(options, t, async (out) => (await import("./commands/read")).readCommand(file, options, out)),
    );
  root
    .command("check <files...>")
    .description(t("cli.check"))
    .option("--fix", t("cli.option.fix"))
    .option("-o, --output <file>", t("cli.option.output"))
    .option("--schema <file>", t("cli.option.schema"))
    .option("--sarif <file>", t("cli.option.sarif"))
    .option("--trace", t("cli.option.trace"))
    .option("--json", t("cli.option.json"))
    .action((files: string[], options: CheckOptions & Common) =>
      run(options, t, async (out) => (await import("./commands/check")).checkCommand(files, options, out)),
    );
  root
    .command("indicators <file>")
    .description(t("cli.indicators"))
    .option("--data <file>", t("cli.option.data"))
    .option("--replace", t("indicators.replaceAll"))
    .option("--municipalities", t("indicators.byMunicipality"))
    .option("--motivating", t("indicators.motivating"))
    .option("--inputs", t("indicators.inputs"))
    .option("--assessment", t("indicators.assessment"))
    .option("--charts", t("indicators.charts"))
    .option("--settings", t("indicators.settings"))
    .option("-o, --output <file>", t("cli.option.output"))
    .option("--trace", t("cli.option.trace"))
    .option("--json", t("cli.option.json"))
    .action((file: string, options: IndicatorOptions & Common) =>
      run(options, t, async (out) =>
        (await import("./commands/indicators")).indicatorsCommand(file, options, out),
      ),
    );
  root
    .command("schools <file>")
    .description(t("cli.schools"))
    .option("--rules <file>", t("cli.option.rules"))
    .option("-o, --output <file>", t("cli.option.output"))
    .option("--trace", t("cli.option.trace"))
    .option("--json", t("cli.option.json"))
    .action((file: string, options: SchoolsOptions & Common) =>
      run(options, t, async (out) => (await import("./commands/schools")).schoolsCommand(file, options, out)),
    );
  root
    .command("template <plan>")
    .description(t("cli.template"))
    .option("--municipality <name...>", t("cli.option.municipality"))
    .option("--list <file>", t("cli.option.list"))
    .option("--period <start..end>", t("cli.option.period"))
    .option("--annual <year>", t("cli.option.annual"))
    .option("--cyclogram", t("cli.option.cyclogram"))
    .option("--update", t("cli.option.update"))
    .option("--protect", t("cli.option.protect"))
    .option("--offers", t("offers.use"))
    .option("--calendar <file>", t("cli.option.calendar"))
    .option("--today <date>", t("cli.option.today"))
    .option("-o, --output <path>", t("cli.option.outputTemplates"))
    .option("--trace", t("cli.option.trace"))
    .option("--json", t("cli.option.json"))
    .action((file: string, options: TemplateOptions & Common) =>
      run(options, t, async (out) =>
        (await import("./commands/template")).templateCommand(file, options, out),
      ),
    );
  root
    .command("report <plan>")
    .description(t("cli.report"))
    .option("--period <period>", t("cli.option.reportPeriod"))
    .option("--today <date>", t("cli.option.today"))
    .option("-o, --output <file>", t("cli.option.output"))
    .option("--trace", t("cli.option.trace"))
    .option("--json", t("cli.option.json"))
    .action((file: string, options: ReportOptions & Common) =>
      run(options, t, async (out) => (await import("./commands/report")).reportCommand(file, options, out)),
    );
  root
    .command("deadlines <plan>")
    .description(t("cli.deadlines"))
    .option("--days <number>", t("cli.option.days"))
    .option("--period <start..end>", t("cli.option.period"))
    .option("--today <date>", t("cli.option.today"))
    .option("--calendar <file>", t("cli.option.calendar"))
    .option("-o, --output <file>", t("cli.option.output"))
    .option("--trace", t("cli.option.trace"))
    .option("--json", t("cli.option.json"))
    .action((file: string, options: DeadlinesOptions & Common) =>
      run(options, t, async (out) =>
        (await import("./commands/deadlines")).deadlinesCommand(file, options, out),
      ),
    );
  root
    .command("passport <plan>")
    .description(t("cli.passport"))
    .option("-o, --output <file>", t("cli.option.output"))
    .option("--trace", t("cli.option.trace"))
    .option("--json", t("cli.option.json"))
    .action((file: string, options: PlanJobOptions & Common) =>
      run(options, t, async (out) =>
        (await import("./commands/passport")).passportCommand(file, options, out),
      ),
    );
  root
    .command("rollup <regional> <municipal...>")
    .description(t("cli.rollup"))
    .option("-o, --output <file>", t("cli.option.output"))
    .option("--trace", t("cli.option.trace"))
    .option("--json", t("cli.option.json"))
    .action((file: string, municipal: string[], options: RollUpOptions & Common) =>
      run(options, t, async (out) =>
        (await import("./commands/rollup")).rollUpCommand(file, municipal, options, out),
      ),
    );
  root
    .command("parse")
    .addArgument(new Argument("<kind>").choices(PARSED_KINDS))
    .description(t("cli.parse"))
    .action((kind: ParsedKind) =>
      run({}, t, async (out) => (await import("./commands/parse")).parseLines(kind, out)),
    );
}
