import { CustomCommandExecutionError, type ICommandInfo, ICommandService, type IRange } from "@univerjs/core";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { type CellRange, parseRange } from "../../core/sheet/address";
import type { ProtectionOptions } from "./host-state";
import type { LiveSheet } from "./sheet";
import { cellRange } from "./sheet-layout";
import type { SheetLookup } from "./sheet-lookup";

type Permission = Exclude<keyof ProtectionOptions, "selectionMode"> | "contents" | "never";

/** What a command of the user's needs on a protected sheet; the first pattern that fits counts. */
const NEEDS: readonly (readonly [RegExp, Permission])[] = [
  [/^sheet\.command\.(?:set-range-values|clear-selection-content|auto-clear-content)$/u, "contents"],
  [/^sheet\.command\.(?:auto-fill|refill|copy-down|copy-right|cut|(?:optional-)?paste.*)$/u, "contents"],
  [/^sheet\.command\.clear-selection-all$/u, "contents"],
  [/^sheet\.command\.insert-(?:multi-)?row/u, "allowInsertRows"],
  [/^sheet\.command\.insert-(?:multi-)?col/u, "allowInsertColumns"],
  [/^sheet\.command\.remove-row/u, "allowDeleteRows"],
  [/^sheet\.command\.remove-col/u, "allowDeleteColumns"],
  [/^sheet\.command\.(?:insert|delete)-range-move/u, "never"],
  [/^sheet\.command\.(?:add|remove)-worksheet-merge/u, "never"],
  [
    /^sheet\.command\.(?:delta-row-height|set-row-height|set-row-is-auto|set-rows-hidden)/u,
    "allowFormatRows",
  ],
  [/^sheet\.command\.(?:delta-column-width|set-worksheet-col-width|set-col-)/u, "allowFormatColumns"],
  [
    /^sheet\.command\.(?:set-style|set-border|clear-selection-format|set-range-|apply-format)/u,
    "allowFormatCells",
  ],
  [
    /^sheet\.command\.(?:set-(?:bold|italic|font|text|background|horizontal|vertical|stroke|underline))/u,
    "allowFormatCells",
  ],
  [/^sheet\.command\.sort-range/u, "allowSort"],
];

/**
 * Stops what the user does by hand on a protected sheet, as Excel does; the add-in's requests are checked where
 * they arrive. WHY not Univer's own protection: it silently drops the add-in's writes too, which Excel answers
 * with an error.
 */
export class ProtectionGuard {
  /** Told when something was stopped, so that the page can say why. */
  onRefused: ((sheet: LiveSheet) => void) | null = null;
  private readonly subscription: { dispose(): void };

  constructor(private readonly workbook: SheetLookup) {
    const commands = workbook.context.injector.get(ICommandService);
    this.subscription = commands.beforeCommandExecuted((command) => this.check(command));
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private check(command: Readonly<ICommandInfo>): void {
    if (this.workbook.context.silence.on) return;
    const need = NEEDS.find(([pattern]) => pattern.test(command.id))?.[1];
    if (!need) return;
    const sheet = this.targetOf(command);
    const { protection } = sheet.state;
    if (!protection) return;
    if (need === "contents" ? this.isOpen(sheet, command) : need !== "never" && protection.options[need])
      return;
    this.onRefused?.(sheet);
    throw new CustomCommandExecutionError("The sheet is protected.");
  }

  private targetOf({ params }: Readonly<ICommandInfo>): LiveSheet {
    const { subUnitId } = (params ?? {}) as { subUnitId?: string };
    return (subUnitId === undefined ? null : this.workbook.find(subUnitId)) ?? this.workbook.active;
  }

  /** Are all cells that the command writes unlocked? */
  private isOpen(sheet: LiveSheet, { params }: Readonly<ICommandInfo>): boolean {
    const { range } = (params ?? {}) as { range?: IRange | string };
    const areas = range === undefined ? this.selected() : [areaOf(range)];
    return areas.every((area) => area !== null && sheet.cells.allUnlocked(area));
  }

  private selected(): CellRange[] {
    const selections = this.workbook.context.injector.get(SheetsSelectionsService).getCurrentSelections();
    return selections.map(({ range }) => cellRange({ ...range }));
  }
}

function areaOf(range: IRange | string): CellRange | null {
  return typeof range === "string" ? parseRange(range) : cellRange(range);
}
