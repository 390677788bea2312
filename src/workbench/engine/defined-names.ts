import { ICommandService } from "@univerjs/core";
import {
  type IDefinedNamesServiceParam,
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import { type CellRange, parseRange, splitSheetName } from "../../core/sheet/address";
import { HostError } from "./host-error";
import type { ModelContext } from "./model-context";
import type { LiveSheet } from "./sheet";
import { sameName } from "./sheet-name";
import type { SheetLookup } from "./sheet-lookup";

/** What Univer writes for a name that belongs to the whole workbook. */
const WORKBOOK_SCOPE = "AllDefaultWorkbook";

export interface SheetRange {
  readonly sheet: LiveSheet;
  readonly range: CellRange;
}

/** One defined name of the workbook or of a sheet. */
export interface DefinedName {
  readonly id: string;
  readonly name: string;
  /** With "=", as Excel shows it: «=План!$B$2:$B$10», «=2*3». */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** Null = the whole workbook. */
  readonly scope: LiveSheet | null;
  /** The cells that it names; null for constants and calculations. */
  readonly range: SheetRange | null;
}

export interface NewName {
  readonly name: string;
  readonly formula: string;
  readonly comment?: string;
  readonly visible?: boolean;
  readonly scope: LiveSheet | null;
}

/** The defined names of a workbook. */
export class DefinedNames {
  private readonly commands: ICommandService;
  private readonly service: IDefinedNamesService;

  constructor(
    private readonly context: ModelContext,
    private readonly workbook: SheetLookup,
  ) {
    this.commands = context.injector.get(ICommandService);
    this.service = context.injector.get(IDefinedNamesService);
  }

  /** Names of a scope: null = of the workbook. */
  list(scope: LiveSheet | null): DefinedName[] {
    return this.all().filter((name) => name.scope === scope);
  }

  all(): DefinedName[] {
    const map = this.service.getDefinedNameMap(this.unitId) ?? {};
    return Object.values(map).map((entry) => this.read(entry));
  }

  /** By name: the sheet's own name first, then the workbook's; null where there is none. */
  find(name: string, scope: LiveSheet | null): DefinedName | null {
    const named = this.all().filter((each) => sameName(each.name, name));
    const own = scope ? named.find((each) => each.scope === scope) : undefined;
    return own ?? named.find((each) => each.scope === null) ?? null;
  }

  /** @throws HostError ItemAlreadyExists, or InvalidArgument for a name that Excel refuses. */
  add({ name, formula, comment = "", visible = true, scope }: NewName): DefinedName {
    if (!isValidName(name)) throw new HostError("InvalidArgument");
    if (this.list(scope).some((each) => sameName(each.name, name))) throw new HostError("ItemAlreadyExists");
    const id = globalThis.crypto.randomUUID();
    this.store({ id, name, formula, comment, visible, scope, range: null });
    const added = this.all().find((each) => each.id === id);
    if (!added) throw new HostError("GeneralException");
    return added;
  }

  update(name: DefinedName, patch: Partial<Pick<DefinedName, "formula" | "comment" | "visible">>): void {
    this.store({ ...name, ...patch });
  }

  remove(name: DefinedName): void {
    const params = { unitId: this.unitId, id: name.id, name: name.name };
    this.commands.syncExecuteCommand(RemoveDefinedNameMutation.id, params);
  }

  private get unitId(): string {
    return this.context.workbook.getUnitId();
  }

  private store(name: DefinedName): void {
    const bare = name.formula.replace(/^=/u, "");
    const range = this.rangeOf(bare);
    if (range) range.sheet.model.ensure(range.range);
    this.commands.syncExecuteCommand(SetDefinedNameMutation.id, {
      unitId: this.unitId,
      id: name.id,
      name: name.name,
      formulaOrRefString: range ? bare : `=${bare}`,
      comment: name.comment,
      hidden: !name.visible,
      localSheetId: name.scope?.id ?? WORKBOOK_SCOPE,
    });
  }

  private read(entry: IDefinedNamesServiceParam): DefinedName {
    const bare = entry.formulaOrRefString.replace(/^=/u, "");
    const { localSheetId } = entry;
    return {
      id: entry.id,
      name: entry.name,
      formula: `=${bare}`,
      comment: entry.comment ?? "",
      visible: !entry.hidden,
      scope: localSheetId && localSheetId !== WORKBOOK_SCOPE ? this.workbook.find(localSheetId) : null,
      range: this.rangeOf(bare),
    };
  }

  private rangeOf(reference: string): SheetRange | null {
    const { sheet: sheetName, address } = splitSheetName(reference);
    const sheet = sheetName === null ? null : this.workbook.find(sheetName);
    const range = parseRange(address);
    return sheet && range ? { sheet, range } : null;
  }
}

/** Excel's rule: starts with a letter, "_" or "\\", holds no spaces and does not look like a cell. */
function isValidName(name: string): boolean {
  const shape = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name);
  const cell = /^[A-Za-z]{1,3}\d{1,7}$|^[RrCc]\d*$|^[Rr]\d+[Cc]\d+$/u.test(name);
  return shape && !cell;
}
