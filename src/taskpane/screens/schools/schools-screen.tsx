import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useRef, useState } from "react";
import type { SchoolsChoice, SchoolsResult } from "../../../jobs/flag-schools";
import { flagSchools } from "../../../jobs/flag-schools";
import type { RunOptions } from "../../../ports/workbook-port";
import { useServices } from "../../app/services";
import type { Done } from "../../components/done-sentence";
import { DoneLine } from "../../components/done-line";
import { ErrorNotice } from "../../components/error-notice";
import { ProgressView } from "../../components/progress-view";
import { ScreenHeader } from "../../components/screen-header";
import { useJob } from "../../hooks/use-job";
import { SchoolsOutcome } from "./schools-outcome";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

/** Schools: the run, the summary, the table with evidence, the sheets. */
export default function SchoolsScreen() {
  const { port, t } = useServices();
  const styles = useStyles();
  const choice = useRef<SchoolsChoice>({});
  const run = useCallback((options: RunOptions) => flagSchools(port, choice.current, options), [port]);
  const summary = useCallback(
    ({ report: { schools } }: SchoolsResult) =>
      t("home.last.schools", {
        schools: schools.length,
        low: schools.filter(({ shnor }) => shnor.status === "ШНОР").length,
        flagged: schools.filter(({ objectivity }) => objectivity.flagged).length,
      }),
    [t],
  );
  const { state, start, cancel } = useJob<SchoolsResult>(run, summary);
  const [done, setDone] = useState<Done | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  const begin = (change: SchoolsChoice = {}) => {
    choice.current = { ...choice.current, ...change };
    setDone(null);
    setFailure(null);
    void start();
  };
  const makeSheets = async ({ edits }: SchoolsResult) => {
    try {
      const applied = await port.apply({ title: t("group.schools"), edits });
      const sheets = Object.values(applied.sheets).length;
      setDone({ ...applied, sentence: t("schools.made", { sheets }) });
      const sheet = applied.sheets["schools:list"];
      if (sheet) await port.select({ id: "", name: sheet }, "A1");
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <div className={styles.root}>
      <ScreenHeader title={t("screen.schools")} />
      {done && <DoneLine done={done} onTakenBack={async () => undefined} />}
      {failure !== null && <ErrorNotice error={failure} hint={t("error.journal")} />}
      {(state.kind === "idle" || state.kind === "cancelled") && (
        <>
          <Text>{state.kind === "idle" ? t("schools.intro") : t("progress.cancelled")}</Text>
          <Button appearance="primary" onClick={() => begin()} data-testid="schools-start">
            {t("schools.start")}
          </Button>
        </>
      )}
      {state.kind === "running" && <ProgressView progress={state.progress} onCancel={cancel} />}
      {state.kind === "failed" && (
        <ErrorNotice
          error={state.error}
          onRetry={() => begin({ listSheet: undefined })}
          hint={t("error.unchanged")}
        />
      )}
      {state.kind === "done" && (
        <SchoolsOutcome
          result={state.result}
          onSheets={() => void makeSheets(state.result)}
          onList={(listSheet) => begin({ listSheet })}
          onRules={(ruleSet) => begin({ ruleSet })}
          onFailure={setFailure}
        />
      )}
    </div>
  );
}
