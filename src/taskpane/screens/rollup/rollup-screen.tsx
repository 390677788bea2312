import { Button, MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { NoRegionalPlan } from "../../../jobs/make-templates/no-plan";
import { rollUp, type PickedFile, type RollUpResult } from "../../../jobs/roll-up";
import { explainFile } from "../../../jobs/roll-up/explain";
import type { RunOptions } from "../../../ports/workbook-port";
import { useServices } from "../../app/services";
import { DoneLine } from "../../components/done-line";
import type { Done } from "../../components/done-sentence";
import { ErrorNotice } from "../../components/error-notice";
import { ProgressView } from "../../components/progress-view";
import { ScreenHeader } from "../../components/screen-header";
import { useJob } from "../../hooks/use-job";
import { FilePicker } from "./file-picker";
import { RollUpSummary } from "./roll-up-summary";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

/** The roll-up: pick files, compare, see who covered what, make the sheets. */
export default function RollUpScreen() {
  const { port, t } = useServices();
  const styles = useStyles();
  const [files, setFiles] = useState<readonly PickedFile[]>([]);
  const [done, setDone] = useState<Done | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const run = useCallback(
    async (options: RunOptions) => {
      const { openWorkbook } = await import(/* webpackChunkName: "xlsx" */ "../../../xlsx");
      return rollUp(
        port,
        { files, open: openWorkbook, explain: (failed) => explainFile(failed, t) },
        options,
      );
    },
    [port, files, t],
  );
  const { state, start, cancel } = useJob<RollUpResult>(run);
  const result = state.kind === "done" ? state.result : null;
  const noPlan = state.kind === "failed" && state.error instanceof NoRegionalPlan;

  const begin = () => {
    setDone(null);
    setFailure(null);
    void start();
  };
  const apply = async () => {
    if (!result) return;
    try {
      const applied = await port.apply({ title: t("group.rollup"), edits: result.edits });
      const names = Object.values(applied.sheets);
      setDone({
        ...applied,
        sentence: t("rollup.done", { sheets: names.map((name) => `«${name}»`).join(", ") }),
      });
      if (names[0]) await port.select({ id: "", name: names[0] }, "A1");
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <div className={styles.root}>
      <ScreenHeader title={t("screen.rollup")} />
      {done && <DoneLine done={done} onTakenBack={async () => undefined} />}
      {failure !== null && <ErrorNotice error={failure} hint={t("error.journal")} />}
      {state.kind !== "running" && (
        <>
          <Text>{t("rollup.intro")}</Text>
          <FilePicker files={files} onPick={setFiles} />
          <Button
            appearance={result ? "secondary" : "primary"}
            disabled={files.length === 0}
            onClick={begin}
            data-testid="rollup-start"
          >
            {t("rollup.start")}
          </Button>
        </>
      )}
      {state.kind === "cancelled" && <Text>{t("progress.cancelled")}</Text>}
      {state.kind === "running" && <ProgressView progress={state.progress} onCancel={cancel} />}
      {noPlan && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t("templates.noPlan")}</MessageBarBody>
        </MessageBar>
      )}
      {state.kind === "failed" && !noPlan && (
        <ErrorNotice error={state.error} onRetry={begin} hint={t("error.unchanged")} />
      )}
      {result && (
        <>
          <RollUpSummary report={result.report} />
          <Button appearance="primary" onClick={() => void apply()} data-testid="rollup-apply">
            {t("rollup.apply", { count: result.edits.length })}
          </Button>
        </>
      )}
    </div>
  );
}
