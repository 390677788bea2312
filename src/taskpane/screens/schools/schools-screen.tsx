import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { describeNote } from "../../../core/results/report-texts";
import type { SchoolsResult } from "../../../jobs/flag-schools";
import { flagSchools } from "../../../jobs/flag-schools";
import type { RunOptions } from "../../../ports/workbook-port";
import { useServices } from "../../app/services";
import type { Done } from "../../components/done-line";
import { DoneLine } from "../../components/done-line";
import { ErrorNotice } from "../../components/error-notice";
import { ProgressView } from "../../components/progress-view";
import { ScreenHeader } from "../../components/screen-header";
import { useJob } from "../../hooks/use-job";
import { SchoolList } from "./school-list";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

/** Schools: the run, the summary, the list with evidence, the sheets. */
export default function SchoolsScreen() {
  const { port, t } = useServices();
  const styles = useStyles();
  const run = useCallback((options: RunOptions) => flagSchools(port, {}, options), [port]);
  const { state, start, cancel } = useJob<SchoolsResult>(run);
  const [done, setDone] = useState<Done | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  const makeSheets = async ({ edits }: SchoolsResult) => {
    try {
      setDone(await port.apply({ title: t("group.schools"), edits }));
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
          <Button appearance="primary" onClick={() => void start()} data-testid="schools-start">
            {t("schools.start")}
          </Button>
        </>
      )}
      {state.kind === "running" && <ProgressView progress={state.progress} onCancel={cancel} />}
      {state.kind === "failed" && (
        <ErrorNotice error={state.error} onRetry={() => void start()} hint={t("error.unchanged")} />
      )}
      {state.kind === "done" && (
        <Outcome result={state.result} onSheets={() => void makeSheets(state.result)} />
      )}
    </div>
  );
}

function Outcome({ result, onSheets }: { result: SchoolsResult; onSheets: () => void }) {
  const { t } = useServices();
  const { report } = result;
  const { model, schools, ruleSet, year } = report;
  if (schools.length === 0) return <Text data-testid="no-results">{t("schools.noResults")}</Text>;
  const count = (holds: (school: (typeof schools)[number]) => boolean) => schools.filter(holds).length;
  return (
    <>
      <div aria-live="polite" data-testid="schools-summary">
        <Text weight="semibold" block>
          {t("schools.summary", { schools: schools.length, results: model.records.length })}
        </Text>
        <Text block>{t("schools.low", { count: count(({ shnor }) => shnor.status === "ШНОР") })}</Text>
        <Text block>{t("schools.flagged", { count: count(({ objectivity }) => objectivity.flagged) })}</Text>
        <Text block>
          {t("schools.undecided", { count: count(({ shnor }) => shnor.status === "не определено") })}
        </Text>
      </div>
      <Text size={200}>
        {t("schools.ruleSet", { name: ruleSet.name })}. {t("schools.year", { year: String(year.year) })}.{" "}
        {t("schools.disclaimer")}
      </Text>
      <Button appearance="primary" onClick={onSheets} data-testid="schools-sheets">
        {t("schools.makeSheets")}
      </Button>
      {model.report.notes.length > 0 && (
        <details>
          <summary>{t("schools.notes")}</summary>
          {model.report.notes.map((note, index) => (
            <Text key={index} size={200} block>
              {describeNote(note)}
            </Text>
          ))}
        </details>
      )}
      <SchoolList report={report} />
    </>
  );
}
