import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { JournalGroup } from "../../../ports/workbook-port";
import { useServices } from "../../app/services";
import { ErrorNotice } from "../../components/error-notice";

/** A write that was cut off (closed pane, crash, lost connection) is offered to be finished or taken back. */
export function CutOffNotice() {
  const { port, t } = useServices();
  const [group, setGroup] = useState<JournalGroup | null>(null);
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

  if (error !== null) return <ErrorNotice error={error} />;
  if (!group) return null;
  const close = (work: Promise<unknown>) => void work.then(() => setGroup(null), setError);
  return (
    <MessageBar intent="warning" layout="multiline" data-testid="cut-off">
      <MessageBarBody>{t("home.cutOff", { title: group.title })}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => close(port.finish(group.id))}>
          {t("button.finish")}
        </Button>
        <Button size="small" onClick={() => close(port.takeBack(group.id))}>
          {t("button.takeBack")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
