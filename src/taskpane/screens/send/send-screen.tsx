import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { SendPreview } from "../../../jobs/prepare-to-send";
import { hasTraces, previewSending } from "../../../jobs/prepare-to-send";
import { JOURNAL_SHEET } from "../../../ports/journal-wording";
import type { RunOptions, Stripped } from "../../../ports/workbook-port";
import { useNavigation } from "../../app/router";
import { useServices } from "../../app/services";
import { ErrorNotice } from "../../components/error-notice";
import { ProgressView } from "../../components/progress-view";
import { ScreenHeader } from "../../components/screen-header";
import { useJob } from "../../hooks/use-job";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  start: { alignSelf: "start" },
});

/** «Подготовить к отправке»: shows what is the add-in's own, removes it in one press, brings it back in one more. */
export default function SendScreen() {
  const { port, t } = useServices();
  const styles = useStyles();
  const run = useCallback((options: RunOptions) => previewSending(port, options), [port]);
  const { state, start, cancel } = useJob<SendPreview>(run);
  const [stripped, setStripped] = useState<Stripped | null>(null);
  const [isBack, setBack] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => void start(), [start]);

  const act = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await work();
      await start();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const remove = () =>
    act(async () => {
      // Known beforehand: what was taken out can be put back even if the answer of the removal is lost.
      const known = await port.strip(true);
      setBack(false);
      try {
        setStripped(await port.strip());
      } catch (error) {
        setStripped(known);
        throw error;
      }
    });
  const putBack = (taken: Stripped) =>
    act(async () => {
      await port.restore(taken);
      setStripped(null);
      setBack(true);
    });

  return (
    <div className={styles.root}>
      <ScreenHeader title={t("screen.send")} />
      <Text>{t("send.text")}</Text>
      {failure !== null && <ErrorNotice error={failure} />}
      {stripped && (
        <MessageBar intent="success" layout="multiline" role="status" data-testid="send-done">
          <MessageBarBody>
            {t("send.done")} {t("send.back")}
          </MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              disabled={busy}
              onClick={() => void putBack(stripped)}
              data-testid="send-back"
            >
              {t("button.takeBack")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {isBack && <Text role="status">{t("send.undone")}</Text>}
      {state.kind === "running" && <ProgressView progress={state.progress} onCancel={cancel} />}
      {state.kind === "failed" && (
        <ErrorNotice error={state.error} onRetry={() => void start()} hint={t("error.unchanged")} />
      )}
      {state.kind === "cancelled" && (
        <Button className={styles.start} onClick={() => void start()}>
          {t("button.retry")}
        </Button>
      )}
      {state.kind === "done" && <Traces preview={state.result} busy={busy} onRemove={() => void remove()} />}
    </div>
  );
}

interface TracesProps {
  readonly preview: SendPreview;
  readonly busy: boolean;
  readonly onRemove: () => void;
}

function Traces({ preview, busy, onRemove }: TracesProps) {
  const { t } = useServices();
  const { go } = useNavigation();
  const styles = useStyles();
  const removed = preview.sheets.filter(({ outcome }) => outcome === "removed");
  const kept = preview.sheets.filter(({ outcome }) => outcome !== "removed");
  return (
    <>
      {preview.functionCells > 0 && (
        <Text>
          {t("send.functions", { count: preview.functionCells })}{" "}
          <Link as="button" inline onClick={() => go("functions")}>
            {t("send.openFunctions")}
          </Link>
        </Text>
      )}
      {hasTraces(preview) ? (
        <section aria-labelledby="send-removed">
          <Subtitle2 as="h2" id="send-removed">
            {t("send.removed")}
          </Subtitle2>
          <ul className={styles.list} data-testid="send-removed">
            {removed.map(({ name, role }) => (
              <li key={name}>{t(role === JOURNAL_SHEET.role ? "send.journal" : "send.sheet", { name })}</li>
            ))}
            {preview.settings && <li>{t("send.settings")}</li>}
          </ul>
        </section>
      ) : (
        <Text data-testid="send-nothing">{t("send.nothing")}</Text>
      )}
      {kept.length > 0 && (
        <section aria-labelledby="send-kept">
          <Subtitle2 as="h2" id="send-kept">
            {t("send.kept")}
          </Subtitle2>
          <ul className={styles.list} data-testid="send-kept">
            {kept.map(({ name, outcome }) => (
              <li key={name}>
                {t(`send.sheet.${outcome as "edited" | "used" | "working" | "locked"}`, { name })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {hasTraces(preview) && (
        <Button
          appearance="primary"
          className={styles.start}
          disabled={busy}
          onClick={onRemove}
          data-testid="send-start"
        >
          {t("send.start")}
        </Button>
      )}
    </>
  );
}
