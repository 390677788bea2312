import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ApplyReport, JournalGroup } from "../../../ports/workbook-port";
import { useServices } from "../../app/services";
import { ErrorNotice } from "../../components/error-notice";
import { SkippedList } from "../../components/skipped-list";
import { WaitHint } from "../../components/wait-hint";

type Way = "finish" | "takeBack";

/** How a group that was cut off was closed. */
interface Closed {
  readonly way: Way;
  readonly report: ApplyReport;
}

/** A write that was cut off (closed pane, crash, lost connection) is offered to be finished or taken back. */
export function CutOffNotice() {
  const { port, t } = useServices();
  const [group, setGroup] = useState<JournalGroup | null>(null);
  const [closed, setClosed] = useState<Closed | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    let here = true;
    port.journal().then(
      (groups) => here && setGroup(groups.find(({ status }) => status === "started") ?? null),
      (failure) => here && setError(failure),
    );
    return () => {
      here = false;
    };
  }, [port]);

  const close = async (way: Way, { id }: JournalGroup) => {
    setBusy(true);
    setError(null);
    try {
      setClosed({ way, report: await port[way](id) });
      setGroup(null);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      {error !== null && <ErrorNotice error={error} hint={group ? t("error.journal") : ""} />}
      {closed && <ClosedLine closed={closed} />}
      {group && (
        <MessageBar intent="warning" layout="multiline" data-testid="cut-off">
          <MessageBarBody>
            {t("home.cutOff", { title: group.title })} {busy && <WaitHint />}
          </MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              disabled={busy}
              onClick={() => void close("finish", group)}
              data-testid="cut-off-finish"
            >
              {t("button.finish")}
            </Button>
            <Button
              size="small"
              disabled={busy}
              onClick={() => void close("takeBack", group)}
              data-testid="cut-off-take-back"
            >
              {t("button.takeBack")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}

/** What was done about it, and what could not be. */
function ClosedLine({ closed: { way, report } }: { closed: Closed }) {
  const { t } = useServices();
  return (
    <MessageBar intent="success" layout="multiline" role="status" data-testid="cut-off-closed">
      <MessageBarBody>
        {t(way === "finish" ? "home.finished" : "done.takenBack", { count: report.applied })}
        {report.skipped.length > 0 && <SkippedList skipped={report.skipped} />}
      </MessageBarBody>
    </MessageBar>
  );
}
