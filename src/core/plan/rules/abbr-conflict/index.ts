import { foldText } from "../../../russian";
import { defineWorkbookRule } from "../../rule";
import type { Definition } from "../shared/abbreviations";
import { definitionsIn, sameExpansion } from "../shared/abbreviations";
import { atText } from "../shared/text-cells";

export const abbrConflict = defineWorkbookRule({
  code: "ABBR-CONFLICT",
  severity: "info",
  source: "METHODOLOGY 5.3 (two expansions of one institute)",
  fixable: false,
  enabled: true,
  *check(context) {
    const first = new Map<string, Definition>();
    for (const definition of definitionsIn(context)) {
      const key = foldText(definition.abbreviation);
      const earlier = first.get(key);
      if (!earlier) first.set(key, definition);
      else if (definition.cell && !sameExpansion(earlier.expansion, definition.expansion)) {
        const { abbreviation, expansion } = definition;
        yield atText(definition.cell, {
          found: expansion,
          args: { abbreviation, expansion, earlier: earlier.expansion },
        });
      }
    }
  },
});
