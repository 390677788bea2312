import { Button, MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { CheckResult } from "../../../jobs/check-plan";
import { absenceInWords } from "../../../jobs/check-plan/absence-words";
import { useServices } from "../../app/services";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly result: CheckResult;
  readonly before: CheckResult | null;
  readonly onAgain: () => void;
  readonly onReport: () => void;
}

/** The check in numbers, and what changed since the last one. */
export function CheckSummary({ result, before, onAgain, onReport }: Props) {
  const { t } = useServices();
  const styles = useStyles();
  const { counts, measures, schema, plans, absent } = result.report;
  const total = counts.error + counts.warning + counts.info;
  const nothing = plans === 0 && total === 0;
  return (
    <section className={styles.root} data-testid="check-summary">
      <div aria-live="polite">
        {nothing ? (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>
              {t("check.noPlan")}
              {absent.map((absence) => (
                <Text block key={absence.sheet} data-testid="no-plan-reason">
                  {absenceInWords(absence, t)}
                </Text>
              ))}
            </MessageBarBody>
          </MessageBar>
        ) : total === 0 ? (
          <Text weight="semibold">{t("check.clean", { measures })}</Text>
        ) : (
          <Text weight="semibold">
            {t("check.summary", { errors: counts.error, warnings: counts.warning, infos: counts.info })}
          </Text>
        )}
      </div>
      {!nothing && (
        <Text size={200} className={styles.quiet}>
          {t("check.measures", { measures, schema: schema.name, version: schema.version })}
        </Text>
      )}
      {before && <Changes result={result} before={before} />}
      <div className={styles.actions}>
        <Button size="small" onClick={onAgain} data-testid="check-again">
          {t("button.again")}
        </Button>
        {!nothing && (
          <Button size="small" onClick={onReport} data-testid="make-report">
            {t("report.make")}
          </Button>
        )}
      </div>
    </section>
  );
}

function Changes({ result, before }: { result: CheckResult; before: CheckResult }) {
  const { t } = useServices();
  const styles = useStyles();
  const known = new Set(before.findings.map(({ id }) => id));
  const now = new Set(result.findings.map(({ id }) => id));
  const fresh = [...now].filter((id) => !known.has(id)).length;
  const closed = [...known].filter((id) => !now.has(id)).length;
  if (fresh === 0 && closed === 0) return null;
  return (
    <Text size={200} className={styles.quiet} data-testid="check-changes">
      {t("check.changed", { fresh, closed })}
    </Text>
  );
}
