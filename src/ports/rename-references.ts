import { quoteSheetName } from "../core/sheet/address";
import type { CellContent, Edit, SheetSpec } from "../core/sheet/edit";
import type { SheetRef } from "../core/sheet/grid";

/**
 * An edit as it must be when a sheet of its group got another name than it wished for («Имя (2)»): references
 * in formulas, names, rules and links follow.
 */
export function renameSheetInEdit(edit: Edit, from: string, to: string): Edit {
  const text = referenceRenamer(from, to);
  const ref = (sheet: SheetRef): SheetRef => (sheet.name === from ? { ...sheet, name: to } : sheet);
  switch (edit.kind) {
    case "cell":
      return { ...edit, after: renameInContent(edit.after, text) };
    case "addSheet":
      return { ...edit, sheet: renameInSpec(edit.sheet, text) };
    case "addName":
      return { ...edit, refersTo: text(edit.refersTo) };
    case "addConditionalFormat":
      return { ...edit, sheet: ref(edit.sheet), spec: { ...edit.spec, formula: text(edit.spec.formula) } };
    case "addValidation":
      return {
        ...edit,
        sheet: ref(edit.sheet),
        spec: { ...edit.spec, listSource: text(edit.spec.listSource) },
      };
    case "addComment":
    case "addChart":
      return { ...edit, sheet: ref(edit.sheet) };
    case "removeOwnSheet":
      return edit;
  }
}

type Renamer = (text: string) => string;

function renameInSpec(spec: SheetSpec, text: Renamer): SheetSpec {
  return {
    ...spec,
    cells: spec.cells.map((cells) => cells.map((content) => content && renameInContent(content, text))),
    ...(spec.conditionalFormats && {
      conditionalFormats: spec.conditionalFormats.map((rule) => ({ ...rule, formula: text(rule.formula) })),
    }),
    ...(spec.validations && {
      validations: spec.validations.map((rule) => ({ ...rule, listSource: text(rule.listSource) })),
    }),
    ...(spec.links && { links: spec.links.map((link) => ({ ...link, target: text(link.target) })) }),
  };
}

function renameInContent(content: CellContent, text: Renamer): CellContent {
  return content.kind === "formula" ? { ...content, formula: text(content.formula) } : content;
}

/** Rewrites «Имя!» and «'Имя'!», but neither the tail of a longer name nor texts in quotation marks. */
function referenceRenamer(from: string, to: string): Renamer {
  const escape = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  const quoted = escape(`'${from.replace(/'/gu, "''")}'`);
  const pattern = new RegExp(`"(?:[^"]|"")*"|(?<![\\p{L}\\p{N}_.'\\]])(?:${quoted}|${escape(from)})!`, "giu");
  return (text) =>
    text.replace(pattern, (match) => (match.startsWith('"') ? match : `${quoteSheetName(to)}!`));
}
