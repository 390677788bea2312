import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { IndicatorResult } from "../../../jobs/fill-indicators";
import { fillIndicators } from "../../../jobs/fill-indicators";
import type { RunOptions } from "../../../ports/workbook-port";
import { useServices } from "../../app/services";
import type { Done } from "../../components/done-sentence";
import { DoneLine } from "../../components/done-line";
import { EditPreview } from "../../components/edit-preview";
import { ErrorNotice } from "../../components/error-notice";
import { ProgressView } from "../../components/progress-view";
import { ScreenHeader } from "../../components/screen-header";
import { useJob } from "../../hooks/use-job";
import { FillingSummary } from "./filling-summary";
import { useChoice } from "./use-choice";

const DECIDING = { phase: "prepare", done: 0, total: 0, sheet: "" } as const;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

/** Indicators: sources, rows, questions, differences, then the preview of the formulas. */
export default function IndicatorsScreen() {
  const { port, t } = useServices();
  const styles = useStyles();
  const run = useCallback((options: RunOptions) => fillIndicators(port, {}, options), [port]);
  const summary = useCallback(
    ({ report: { filled, questions } }: IndicatorResult) =>
      t("home.last.indicators", { filled, questions: questions.length }),
    [t],
  );
  const job = useJob<IndicatorResult>(run, summary);
  const [preview, setPreview] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { state, start } = job;
  const chosen = useChoice(state.kind === "done" ? state.result : null, setFailure);
  const { choice, choose, result, deciding } = chosen;

  const begin = () => {
    setDone(null);
    setFailure(null);
    setPreview(false);
    void start();
  };
  const applied = async (outcome: Done) => {
    const names = Object.values(outcome.sheets);
    const sheets = names.length > 0 ? names.join(", ") : t("indicators.done.none");
    setDone({ ...outcome, sentence: t("indicators.done", { sheets }) });
    setPreview(false);
    await start();
  };

  return (
    <div className={styles.root}>
      <ScreenHeader title={t("screen.indicators")} />
      {done && <DoneLine done={done} onTakenBack={start} />}
      {failure !== null && <ErrorNotice error={failure} hint={t("error.journal")} />}
      {(state.kind === "idle" || state.kind === "cancelled") && (
        <>
          <Text>{state.kind === "idle" ? t("indicators.intro") : t("progress.cancelled")}</Text>
          <Button appearance="primary" onClick={begin} data-testid="indicators-start">
            {t("indicators.start")}
          </Button>
        </>
      )}
      {state.kind === "running" && <ProgressView progress={state.progress} onCancel={job.cancel} />}
      {state.kind === "failed" && (
        <ErrorNotice error={state.error} onRetry={begin} hint={t("error.unchanged")} />
      )}
      {deciding && <ProgressView progress={DECIDING} onCancel={chosen.cancel} />}
      {result && !preview && (
        <FillingSummary
          result={result}
          deciding={deciding}
          choice={choice}
          onChoice={choose}
          onPreview={() => setPreview(true)}
          onAnswered={start}
          onTakenBack={async () => {
            setDone(null);
            await start();
          }}
          onError={setFailure}
        />
      )}
      {result && preview && (
        <EditPreview
          title={t("group.indicators")}
          edits={result.edits}
          onClose={() => setPreview(false)}
          onApplied={applied}
        />
      )}
    </div>
  );
}
