import { MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { RollUpReport } from "../../../jobs/roll-up";
import { sectionLine } from "../../../jobs/check-plan/copied";
import { explainFile } from "../../../jobs/roll-up/explain";
import { useServices } from "../../app/services";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** More sections than that are read on the sheet of gaps. */
const MOST_SHOWN = 10;

/** What the roll-up found, by municipality; files that were not read stand first with their reasons. */
export function RollUpSummary({ report: { result, failed } }: { report: RollUpReport }) {
  const { t } = useServices();
  const styles = useStyles();
  const counts = {
    plans: result.plans.length,
    missing: result.missing.length,
    late: result.late.length,
    foreign: result.foreign.length,
    copied: result.copied.length,
  };
  return (
    <section className={styles.root} data-testid="rollup-summary">
      <Text weight="semibold">{t("rollup.summary", counts)}</Text>
      {failed.length > 0 && (
        <MessageBar intent="warning" layout="multiline" data-testid="rollup-failed">
          <MessageBarBody>
            {t("rollup.failed", { count: failed.length })}
            <ul className={styles.list}>
              {failed.map((each) => (
                <li key={each.file}>
                  {t("rollup.failedFile", { file: each.file, reason: explainFile(each, t) })}
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {result.copiedSections.length > 0 && (
        <MessageBar intent="warning" layout="multiline" data-testid="rollup-copied-sections">
          <MessageBarBody>
            {t("rollup.copiedSections")}
            <ul className={styles.list}>
              {result.copiedSections.slice(0, MOST_SHOWN).map((section) => (
                <li key={`${section.plan.file} ${section.section} ${section.from.plan.file}`}>
                  {sectionLine(section, t)}
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      <ul className={styles.list}>
        {result.plans.map(({ plan }, index) => {
          const cells = result.coverage[index] ?? [];
          const covered = cells.reduce((sum, cell) => sum + cell.covered, 0);
          const duties = cells.reduce((sum, cell) => sum + cell.duties, 0);
          return (
            <li key={`${plan.file} ${plan.municipality}`}>
              {t("rollup.coverage", { municipality: plan.municipality, covered, duties })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
