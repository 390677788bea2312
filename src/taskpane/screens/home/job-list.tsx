import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import {
  BuildingRegular,
  ClipboardTaskRegular,
  DocumentAddRegular,
  DocumentTableRegular,
  MathFormulaRegular,
} from "@fluentui/react-icons";
import type { LastRun } from "../../app/last-runs";
import { useLastRuns } from "../../app/last-runs";
import type { Screen } from "../../app/router";
import { useArrival, useNavigation } from "../../app/router";
import { useServices } from "../../app/services";

const JOBS = [
  { screen: "check", Icon: ClipboardTaskRegular },
  { screen: "indicators", Icon: MathFormulaRegular },
  { screen: "schools", Icon: BuildingRegular },
  { screen: "templates", Icon: DocumentAddRegular },
  { screen: "rollup", Icon: DocumentTableRegular },
] as const satisfies readonly { screen: Screen; Icon: unknown }[];

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  job: {
    width: "100%",
    justifyContent: "flex-start",
    alignItems: "flex-start",
    textAlign: "start",
    padding: tokens.spacingHorizontalM,
  },
  words: { display: "flex", flexDirection: "column", minWidth: 0, rowGap: tokens.spacingVerticalXXS },
  icon: {
    fontSize: "24px",
    width: "24px",
    height: "24px",
    color: tokens.colorBrandForeground1,
    marginInlineEnd: tokens.spacingHorizontalM,
  },
  text: { color: tokens.colorNeutralForeground2 },
});

/** The five jobs, each with one sentence and its last run. */
export function JobList() {
  const { t } = useServices();
  const { go, from } = useNavigation();
  const left = useArrival<HTMLButtonElement>();
  const styles = useStyles();
  const runs = useLastRuns();
  return (
    <ul className={styles.list}>
      {JOBS.map(({ screen, Icon }) => (
        <li key={screen}>
          <Button
            className={styles.job}
            icon={{ className: styles.icon, children: <Icon /> }}
            ref={screen === from ? left : null}
            onClick={() => go(screen)}
            data-testid={`job-${screen}`}
          >
            <span className={styles.words}>
              <Text weight="semibold">{t(`home.job.${screen}`)}</Text>
              <Text size={200} className={styles.text}>
                {t(`home.job.${screen}.text`)}
              </Text>
              <RunLine run={runs[screen]} />
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** When the job ran last, and what it found. */
function RunLine({ run }: { run: LastRun | undefined }) {
  const { t, locale } = useServices();
  const styles = useStyles();
  if (!run) return null;
  const when = run.when.toLocaleTimeString(locale, { timeStyle: "short" });
  const words =
    run.summary === "" ? t("home.job.ran", { when }) : t("home.job.last", { when, summary: run.summary });
  return (
    <Text size={200} block weight="semibold" className={styles.text} data-testid="last-run">
      {words}
    </Text>
  );
}
