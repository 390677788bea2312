import { Button, MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { JobResult } from "../../../jobs/job";
import type { RunOptions } from "../../../ports/workbook-port";
import { useServices } from "../../app/services";
import { DoneLine } from "../../components/done-line";
import type { Done } from "../../components/done-sentence";
import { ErrorNotice } from "../../components/error-notice";
import { ProgressView } from "../../components/progress-view";
import { useJob } from "../../hooks/use-job";
import { SheetNames, addedSheets } from "./sheet-names";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props<Result extends JobResult<unknown>> {
  /** Beginning of the test ids. */
  readonly name: string;
  /** Title of the journal group. */
  readonly group: string;
  readonly intro: string;
  readonly form: ReactNode;
  /** What is wrong with the choice, null where nothing is. */
  readonly problem: string | null;
  /** Must stay the same function while the choice is the same. */
  readonly run: (options: RunOptions) => Promise<Result>;
  /** The result in words, above the list of sheets. */
  readonly summary: (result: Result) => ReactNode;
}

/** A paper made from a plan: choose, see what it will say, make its sheets, take them back. */
export function PaperMaker<Result extends JobResult<unknown>>(props: Props<Result>) {
  const { name, group, intro, form, problem, run, summary } = props;
  const { port, t } = useServices();
  const styles = useStyles();
  const { state, start, cancel } = useJob<Result>(run);
  const [hint, setHint] = useState<string | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const result = state.kind === "done" ? state.result : null;

  const show = () => {
    setHint(problem);
    setDone(null);
    setFailure(null);
    if (problem === null) void start();
  };
  const apply = async () => {
    if (!result) return;
    setBusy(true);
    try {
      const applied = await port.apply({ title: group, edits: result.edits });
      const visible = addedSheets(result.edits).map(
        ({ role, name: wished }) => applied.sheets[role] ?? wished,
      );
      setDone({
        ...applied,
        sentence: t("papers.done", { sheets: visible.map((each) => `«${each}»`).join(", ") }),
      });
      if (visible[0]) await port.select({ id: "", name: visible[0] }, "A1");
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className={styles.root}>
      {done && <DoneLine done={done} onTakenBack={async () => undefined} />}
      {failure !== null && <ErrorNotice error={failure} hint={t("error.journal")} />}
      {state.kind === "running" ? (
        <ProgressView progress={state.progress} onCancel={cancel} />
      ) : (
        <>
          <Text>{intro}</Text>
          {form}
          {hint !== null && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{hint}</MessageBarBody>
            </MessageBar>
          )}
          <Button appearance={result ? "secondary" : "primary"} onClick={show} data-testid={`${name}-show`}>
            {t("papers.show")}
          </Button>
        </>
      )}
      {state.kind === "cancelled" && <Text>{t("progress.cancelled")}</Text>}
      {state.kind === "failed" && (
        <ErrorNotice error={state.error} onRetry={show} hint={t("error.unchanged")} />
      )}
      {result && done === null && (
        <section className={styles.root} data-testid={`${name}-result`}>
          {summary(result)}
          {result.edits.length > 0 && (
            <>
              <SheetNames edits={result.edits} />
              <div className={styles.actions}>
                <Button
                  appearance="primary"
                  disabled={busy}
                  onClick={() => void apply()}
                  data-testid={`${name}-apply`}
                >
                  {t("templates.apply", { count: addedSheets(result.edits).length })}
                </Button>
              </div>
            </>
          )}
        </section>
      )}
    </div>
  );
}
