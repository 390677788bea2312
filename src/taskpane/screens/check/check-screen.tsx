import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { Finding } from "../../../core/plan/finding";
import type { CheckResult } from "../../../jobs/check-plan";
import { checkPlan } from "../../../jobs/check-plan";
import { reportEdits } from "../../../jobs/check-plan/report-sheet";
import type { RunOptions } from "../../../ports/workbook-port";
import { useServices } from "../../app/services";
import type { Done } from "../../components/done-sentence";
import { DoneLine } from "../../components/done-line";
import { ErrorNotice } from "../../components/error-notice";
import { ProgressView } from "../../components/progress-view";
import { ScreenHeader } from "../../components/screen-header";
import { useJob } from "../../hooks/use-job";
import { AcceptForm } from "./accept-form";
import { CheckSummary } from "./check-summary";
import { FindingList } from "./finding-list";
import { FixPreview } from "./fix-preview";
import { LIST_START } from "./list-place";
import { useLiveCheck } from "./use-live-check";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

/** What the screen shows in place of the list. */
type Aside =
  | { readonly kind: "preview"; readonly findings: readonly Finding[] }
  | { readonly kind: "accept"; readonly finding: Finding }
  | null;

/** The check from the first press to the report. */
export default function CheckScreen() {
  const { port, t, locale } = useServices();
  const styles = useStyles();
  const run = useCallback((options: RunOptions) => checkPlan(port, options), [port]);
  const summary = useCallback(
    ({ report: { counts } }: CheckResult) =>
      t("home.last.check", { errors: counts.error, warnings: counts.warning }),
    [t],
  );
  const job = useJob<CheckResult>(run, summary);
  const [before, setBefore] = useState<CheckResult | null>(null);
  const [aside, setAside] = useState<Aside>(null);
  const [place, setPlace] = useState(LIST_START);
  const [done, setDone] = useState<Done | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { state, start, replace } = job;
  const result = state.kind === "done" ? state.result : null;
  useLiveCheck(port, result, replace);

  const begin = () => {
    setDone(null);
    setFailure(null);
    setBefore(result);
    void start();
  };
  const afterWrite = async (outcome: Done) => {
    setDone(outcome);
    setAside(null);
    setBefore(result);
    replace(await checkPlan(port));
  };
  const makeReport = async () => {
    if (!result) return;
    try {
      const edits = reportEdits(result, before, { t, locale });
      const applied = await port.apply({ title: t("group.report"), edits });
      setDone({ ...applied, sentence: t("report.made", { sheet: applied.sheets.report ?? "" }) });
      const sheet = applied.sheets.report;
      if (sheet) await port.select({ id: "", name: sheet }, "A1");
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <div className={styles.root}>
      <ScreenHeader title={t("screen.check")} />
      {done && <DoneLine done={done} onTakenBack={async () => replace(await checkPlan(port))} />}
      {failure !== null && <ErrorNotice error={failure} hint={t("error.journal")} />}
      {(state.kind === "idle" || state.kind === "cancelled") && (
        <>
          <Text>{state.kind === "idle" ? t("check.intro") : t("progress.cancelled")}</Text>
          <Button appearance="primary" onClick={begin} data-testid="check-start">
            {t("check.start")}
          </Button>
        </>
      )}
      {state.kind === "running" && <ProgressView progress={state.progress} onCancel={job.cancel} />}
      {state.kind === "failed" && (
        <ErrorNotice error={state.error} onRetry={begin} hint={t("error.unchanged")} />
      )}
      {result && aside === null && (
        <>
          <CheckSummary result={result} before={before} onAgain={begin} onReport={() => void makeReport()} />
          <FindingList
            result={result}
            onFix={(findings) => setAside({ kind: "preview", findings })}
            onAccept={(finding) => setAside({ kind: "accept", finding })}
            onFailure={setFailure}
            onChanged={async () => replace(await checkPlan(port))}
            place={place}
            onPlace={setPlace}
          />
        </>
      )}
      {aside?.kind === "preview" && (
        <FixPreview findings={aside.findings} onClose={() => setAside(null)} onApplied={afterWrite} />
      )}
      {aside?.kind === "accept" && (
        <AcceptForm
          finding={aside.finding}
          onClose={() => setAside(null)}
          onAccepted={async () => {
            setAside(null);
            replace(await checkPlan(port));
          }}
        />
      )}
    </div>
  );
}
