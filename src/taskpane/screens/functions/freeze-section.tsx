import { Button, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { freezeFunctions } from "../../../jobs/freeze-functions";
import type { FreezeResult } from "../../../jobs/freeze-functions";
import type { RunOptions } from "../../../ports/workbook-port";
import { useServices } from "../../app/services";
import type { Done } from "../../components/done-sentence";
import { DoneLine } from "../../components/done-line";
import { EditPreview } from "../../components/edit-preview";
import { ErrorNotice } from "../../components/error-notice";
import { ProgressView } from "../../components/progress-view";
import { useJob } from "../../hooks/use-job";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  start: { alignSelf: "start" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** «Заменить функции значениями»: a preview of every cell, then the values in place of the formulas. */
export function FreezeSection() {
  const { port, t } = useServices();
  const styles = useStyles();
  const run = useCallback((options: RunOptions) => freezeFunctions(port, options), [port]);
  const { state, start, cancel } = useJob<FreezeResult>(run);
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const result = state.kind === "done" && open ? state.result : null;
  const begin = () => {
    setDone(null);
    setOpen(true);
    void start();
  };
  return (
    <section className={styles.root} aria-labelledby="freeze">
      <Subtitle2 as="h2" id="freeze">
        {t("freeze.title")}
      </Subtitle2>
      <Text>{t("freeze.text")}</Text>
      {done && <DoneLine done={done} onTakenBack={async () => undefined} />}
      {state.kind === "running" && <ProgressView progress={state.progress} onCancel={cancel} />}
      {state.kind === "failed" && (
        <ErrorNotice error={state.error} onRetry={begin} hint={t("error.unchanged")} />
      )}
      {result?.edits.length === 0 && (
        <Text role="status" data-testid="freeze-nothing">
          {t("freeze.nothing")}
        </Text>
      )}
      {result && result.report.left.length > 0 && (
        <>
          <Text>{t("freeze.left")}</Text>
          <ul className={styles.list}>
            {result.report.left.map(({ address }) => (
              <li key={address}>{t("freeze.left.uncalculated", { address })}</li>
            ))}
          </ul>
        </>
      )}
      {result && result.edits.length > 0 ? (
        <EditPreview
          title={t("group.freeze")}
          edits={result.edits}
          onClose={() => setOpen(false)}
          onApplied={async (outcome) => {
            setDone({ ...outcome, sentence: t("freeze.done", { count: outcome.applied }) });
            setOpen(false);
          }}
        />
      ) : (
        state.kind !== "running" && (
          <Button className={styles.start} onClick={begin} data-testid="freeze-start">
            {t("freeze.start")}
          </Button>
        )
      )}
    </section>
  );
}
