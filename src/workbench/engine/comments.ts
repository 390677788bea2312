import { ICommandService } from "@univerjs/core";
import {
  AddCommentMutation,
  DeleteCommentMutation,
  type IThreadComment,
  ResolveCommentMutation,
  ThreadCommentModel,
  UpdateCommentMutation,
} from "@univerjs/thread-comment";
import { cellAddress, type CellPosition, parseRange } from "../../core/sheet/address";
import { HostError } from "./host-error";
import type { ModelContext } from "./model-context";
import type { LiveSheet } from "./sheet";
import type { SheetLookup } from "./sheet-lookup";

/** A threaded comment of a cell. */
export interface CellComment {
  readonly id: string;
  readonly sheet: LiveSheet;
  readonly cell: CellPosition;
  readonly text: string;
  readonly author: string;
  readonly created: Date;
  readonly resolved: boolean;
}

/** Author of the add-in's comments in files: what the file layer writes. */
export const COMMENT_AUTHOR = "План качества";

/** The threaded comments of a workbook. */
export class CellComments {
  private readonly model: ThreadCommentModel;
  private readonly commands: ICommandService;

  constructor(
    private readonly context: ModelContext,
    private readonly workbook: SheetLookup,
  ) {
    this.model = context.injector.get(ThreadCommentModel);
    this.commands = context.injector.get(ICommandService);
  }

  list(sheet: LiveSheet | null): CellComment[] {
    return this.model
      .getUnit(this.unitId)
      .map((thread) => this.read(thread.root))
      .filter((comment): comment is CellComment => comment !== null)
      .filter((comment) => sheet === null || comment.sheet === sheet);
  }

  /** @throws HostError where the cell has a comment already. */
  add(sheet: LiveSheet, cell: CellPosition, text: string): CellComment {
    if (this.list(sheet).some((each) => each.cell.row === cell.row && each.cell.column === cell.column)) {
      throw new HostError("InvalidOperation", "The cell has a comment already.");
    }
    const comment = newThread(cellAddress(cell), text, COMMENT_AUTHOR, this.unitId, sheet.id);
    this.run(AddCommentMutation.id, sheet, { comment });
    return this.get(comment.id);
  }

  /** @throws HostError ItemNotFound. */
  get(id: string): CellComment {
    const comment = this.list(null).find((each) => each.id === id);
    if (!comment) throw new HostError("ItemNotFound");
    return comment;
  }

  setText(comment: CellComment, text: string): void {
    const payload = { commentId: comment.id, text: { dataStream: `${text}\r\n` } };
    this.run(UpdateCommentMutation.id, comment.sheet, { payload });
  }

  setResolved(comment: CellComment, resolved: boolean): void {
    this.run(ResolveCommentMutation.id, comment.sheet, { commentId: comment.id, resolved });
  }

  remove(comment: CellComment): void {
    this.run(DeleteCommentMutation.id, comment.sheet, { commentId: comment.id });
  }

  private get unitId(): string {
    return this.context.workbook.getUnitId();
  }

  private read(comment: IThreadComment): CellComment | null {
    const sheet = this.workbook.find(comment.subUnitId);
    const range = parseRange(comment.ref);
    if (!sheet || !range) return null;
    return {
      id: comment.id,
      sheet,
      cell: { row: range.top, column: range.left },
      text: comment.text.dataStream.replace(/\r\n$/u, ""),
      author: comment.personId,
      created: new Date(comment.dT),
      resolved: comment.resolved ?? false,
    };
  }

  private run(mutation: string, sheet: LiveSheet, params: object): void {
    this.commands.syncExecuteCommand(mutation, { unitId: this.unitId, subUnitId: sheet.id, ...params });
  }
}

/** A comment as Univer keeps it: the root of a thread without answers. */
export function newThread(
  ref: string,
  text: string,
  author: string,
  unitId: string,
  subUnitId: string,
): IThreadComment {
  const id = globalThis.crypto.randomUUID();
  return {
    id,
    threadId: id,
    ref,
    dT: new Date().toISOString(),
    personId: author,
    text: { dataStream: `${text}\r\n` },
    unitId,
    subUnitId,
  };
}
