import type { CellComment } from "../../engine/comments";
import { HostError } from "../../engine/host-error";
import { resolveAddress } from "../address";
import { type Arguments, asFlag, asText } from "../arguments";
import { type HostObject, object } from "../host-object";
import { type ObjectType, readOnly } from "../object-type";
import { requirePermission } from "../protection";
import { RangeTarget } from "../range-target";
import type { CommentTarget, ScopeTarget } from "../targets";

function commentOf({ workbook, id }: CommentTarget): CellComment {
  return workbook.comments.get(id);
}

function find({ workbook, scope }: ScopeTarget, key: string | number): HostObject | null {
  const comment = workbook.comments.list(scope).find((each) => each.id === key);
  return comment ? object("Comment", { workbook, id: comment.id }) : null;
}

function required(target: ScopeTarget, key: string | number): HostObject {
  const found = find(target, key);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

/** A cell as a Range or an address with its sheet. */
function cellOf({ workbook, scope }: ScopeTarget, args: Arguments): RangeTarget {
  const range = args.range(0) ?? resolveAddress(workbook, scope ?? workbook.active, args.text(0));
  if (range.cells !== 1) throw new HostError("InvalidArgument");
  return range;
}

function add(target: ScopeTarget, args: Arguments): HostObject {
  const { sheet, area } = cellOf(target, args);
  requirePermission(sheet, "allowEditObjects");
  const text = args.raw(1);
  const plain = typeof text === "string" ? text : asText(args.record(1)["richContent"]);
  const comment = target.workbook.comments.add(sheet, { row: area.top, column: area.left }, plain);
  return object("Comment", { workbook: target.workbook, id: comment.id });
}

export const commentCollectionType: ObjectType<ScopeTarget> = {
  items: ({ workbook, scope }) =>
    workbook.comments.list(scope).map(({ id }) => object("Comment", { workbook, id })),
  item: required,
  methods: {
    Add: add,
    GetCount: ({ workbook, scope }) => workbook.comments.list(scope).length,
    GetItem: (target, args) => required(target, args.key(0)),
    GetItemOrNullObject: (target, args) => find(target, args.key(0)),
    GetItemAt: (target, args) => {
      const comment = target.workbook.comments.list(target.scope)[args.integer(0)];
      if (!comment) throw new HostError("InvalidArgument");
      return required(target, comment.id);
    },
    GetItemByCell: (target, args) => {
      const { sheet, area } = cellOf(target, args);
      const found = target.workbook.comments
        .list(sheet)
        .find(({ cell }) => cell.row === area.top && cell.column === area.left);
      if (!found) throw new HostError("ItemNotFound");
      return required(target, found.id);
    },
  },
};

export const commentType: ObjectType<CommentTarget> = {
  id: ({ id }) => id,
  properties: {
    Id: readOnly(({ id }) => id),
    Content: {
      get: (target) => commentOf(target).text,
      set: (target, value) => target.workbook.comments.setText(commentOf(target), asText(value)),
    },
    AuthorName: readOnly((target) => commentOf(target).author),
    AuthorEmail: readOnly(() => ""),
    CreationDate: readOnly((target) => commentOf(target).created.toISOString()),
    Resolved: {
      get: (target) => commentOf(target).resolved,
      set: (target, value) => target.workbook.comments.setResolved(commentOf(target), asFlag(value)),
    },
  },
  methods: {
    Delete: (target) => target.workbook.comments.remove(commentOf(target)),
    GetLocation: (target) => {
      const { sheet, cell } = commentOf(target);
      const area = { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
      return object("Range", new RangeTarget(sheet, area));
    },
  },
};
