import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import type { ApplyReport } from "../../ports/workbook-port";
import { useServices } from "../app/services";
import type { Done } from "./done-sentence";
import { doneSentence } from "./done-sentence";
import { ErrorNotice } from "./error-notice";
import { SkippedList } from "./skipped-list";
import { WaitHint } from "./wait-hint";

/** The line after a write: what was done, what was skipped and why, and the way back. */
export function DoneLine({ done, onTakenBack }: { done: Done; onTakenBack: () => Promise<void> }) {
  const { port, t } = useServices();
  const [back, setBack] = useState<{ for: string; report: ApplyReport } | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const taken = back !== null && back.for === done.groupId ? back.report : null;

  const takeBack = async () => {
    if (!done.groupId) return;
    setBusy(true);
    setError(null);
    try {
      setBack({ for: done.groupId, report: await port.takeBack(done.groupId) });
      await onTakenBack();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };

  if (error !== null) return <ErrorNotice error={error} onRetry={() => void takeBack()} />;
  const report = taken ?? done;
  const sentence = taken ? t("done.takenBack", { count: taken.applied }) : doneSentence(done, t);
  return (
    <MessageBar intent={taken ? "info" : "success"} layout="multiline" data-testid="done" role="status">
      <MessageBarBody>
        {sentence}
        {report.skipped.length > 0 && <SkippedList skipped={report.skipped} />}
        {busy && <WaitHint />}
      </MessageBarBody>
      {!taken && done.groupId !== null && done.applied > 0 && (
        <MessageBarActions>
          <Button size="small" disabled={busy} onClick={() => void takeBack()} data-testid="take-back">
            {t("button.takeBack")}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
