import type { SheetSpec } from "../sheet/edit";
import { BODY_LOOK, LINE_HEIGHT, SheetDraft, linesOf, shownDate, text } from "../template/sheet-draft";
import type { ExplainedFile, RollUp } from "./model";
import { landscapePage } from "../sheet/page";
import { ROLL_UP_WORDS as WORDS } from "./words";

const WIDTHS = [14, 22, 7, 40, 16, 11, 30, 16] as const;

type Line = readonly [
  kind: string,
  municipality: string,
  number: string,
  measure: string,
  deadline: string,
  latest: string,
  note: string,
  place: string,
];

/** Everything that wants a call to a municipality, one line each, sorted by kind. */
export function gapsSheet(result: RollUp, failed: readonly ExplainedFile[]): SheetSpec {
  const lines = linesFor(result, failed);
  const draft = new SheetDraft(WIDTHS);
  draft.line(WORDS.gapsTitle, { bold: true, fontSize: 14, horizontal: "center" });
  draft.gap();
  const head = draft.header(WORDS.gapHeaders);
  const top = draft.next;
  for (const line of lines) {
    const height = Math.max(...line.map((value, column) => linesOf(value, (WIDTHS[column] ?? 10) - 2)));
    draft.add(
      line.map((value) => (value === "" ? null : text(value))),
      height * LINE_HEIGHT,
    );
  }
  const bottom = draft.next - 1;
  draft.format(top, bottom, BODY_LOOK);
  if (lines.length === 0) draft.line(WORDS.noGaps, { bold: true });
  draft.gap();
  draft.line(WORDS.signature);
  return draft.toSpec({
    name: WORDS.gaps,
    role: "rollup:gaps",
    freeze: { rows: head + 1, columns: 0 },
    ...(lines.length > 0 && { autoFilter: { top: head, bottom, left: 0, right: draft.lastColumn } }),
    pageSetup: landscapePage(head),
  });
}

function linesFor(result: RollUp, failed: readonly ExplainedFile[]): Line[] {
  const { kinds } = WORDS;
  return [
    ...failed.map(({ file, reason }): Line => [kinds.failed, "", "", "", "", "", reason, file]),
    ...result.outdated.map(({ municipality, file }): Line => [
      kinds.outdated,
      municipality,
      "",
      "",
      "",
      "",
      WORDS.outdatedText,
      file,
    ]),
    ...result.missing.map(({ plan, measure, reason }): Line => {
      const latest = measure.latestEnd === null ? "" : shownDate(measure.latestEnd);
      const { municipality, file } = plan;
      return [
        kinds.missing,
        municipality,
        measure.number ?? "",
        measure.text,
        "",
        latest,
        WORDS[reason],
        file,
      ];
    }),
    ...result.late.map(({ plan, row, measure, latest }): Line => {
      const { municipality } = plan;
      const number = measure.number ?? "";
      return [
        kinds.late,
        municipality,
        number,
        row.text,
        row.deadlineText,
        shownDate(latest),
        WORDS.lateText,
        row.address,
      ];
    }),
    ...result.foreign.map(({ plan, row }): Line => {
      const { municipality } = plan;
      return [
        kinds.foreign,
        municipality,
        row.number ?? "",
        row.text,
        row.deadlineText,
        "",
        WORDS.foreignText,
        row.address,
      ];
    }),
    ...result.copiedSections.map(({ plan, section, from, copied, rows, foreign }): Line => {
      const names = [...new Set(foreign.map(({ name }) => name))];
      const left = names.length === 0 ? "" : ` ${WORDS.foreignLeft}${names.join(", ")}.`;
      const note = `${WORDS.sectionFrom}${from.plan.municipality}, «${from.section}»: ${copied} из ${rows}.${left}`;
      return [kinds.copiedSection, plan.municipality, "", section, "", "", note, plan.file];
    }),
    ...result.copied.map(({ plan, row, reason, from }): Line => {
      const note = `${WORDS[reason]}${from}`;
      return [
        kinds.copied,
        plan.municipality,
        row.number ?? "",
        row.text,
        row.deadlineText,
        "",
        note,
        row.address,
      ];
    }),
  ];
}
