import { Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { rangeAddress } from "../../../core/sheet/address";
import type { IndicatorReport } from "../../../jobs/fill-indicators";
import { useServices } from "../../app/services";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

type Props = Pick<IndicatorReport, "sources" | "skipped" | "notes">;

/** Where the results come from, what was noticed in them, and what was left out and why. */
export function Sources({ sources, skipped, notes }: Props) {
  const { t } = useServices();
  const used = sources.map(({ sheet, range, exam, rows }) =>
    t("indicators.source", {
      sheet: sheet.name,
      range: rangeAddress(range),
      exam: exam ?? t("indicators.noExam"),
      rows,
    }),
  );
  const noticed = notes.map(({ code, sheet, count }) =>
    t(`indicators.note.${code}`, { sheet: sheet.name, count }),
  );
  const left = skipped.map(({ sheet, range, reason, detail }) =>
    t("indicators.skip", {
      sheet: sheet.name,
      range: rangeAddress(range),
      reason: t(`indicators.skip.${reason}`, { detail }),
    }),
  );
  return (
    <>
      <Lines title={t("indicators.sources")} lines={[...used, ...noticed]} testId="sources" />
      <Lines title={t("indicators.skipped")} lines={left} testId="skipped-sources" />
    </>
  );
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly testId: string;
}

function Lines({ title, lines, testId }: LinesProps) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <section data-testid={testId}>
      <Subtitle2 as="h2">{title}</Subtitle2>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>
            <Text size={200}>{line}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
