import { Button, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { ApplyReport, JournalGroup } from "../../../ports/workbook-port";
import { useServices } from "../../app/services";
import { ErrorNotice } from "../../components/error-notice";
import { ScreenHeader } from "../../components/screen-header";
import { SkippedList } from "../../components/skipped-list";
import { WaitHint } from "../../components/wait-hint";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Entries shown of a group before «и ещё»: the journal sheet has them all. */
const SHOWN = 5;

/** Everything the add-in wrote into this workbook, newest first, each group with its way back. */
export default function JournalScreen() {
  const { port, t } = useServices();
  const styles = useStyles();
  const [groups, setGroups] = useState<readonly JournalGroup[] | null>(null);
  const [report, setReport] = useState<ApplyReport | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const load = useCallback(() => {
    port.journal().then((found) => setGroups([...found].reverse()), setError);
  }, [port]);
  useEffect(load, [load]);

  const close = async (work: Promise<ApplyReport>) => {
    setBusy(true);
    setError(null);
    try {
      setReport(await work);
      load();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <ScreenHeader title={t("screen.journal")} />
      {error !== null && <ErrorNotice error={error} onRetry={load} />}
      {busy && <WaitHint />}
      {report && (
        <Text role="status" block>
          {t("journal.closed", { count: report.applied })}
        </Text>
      )}
      {report && report.skipped.length > 0 && <SkippedList skipped={report.skipped} />}
      {groups === null && error === null && <Spinner label={t("app.loading")} />}
      {groups?.length === 0 && <Text>{t("journal.empty")}</Text>}
      {groups && groups.length > 0 && <Text size={200}>{t("journal.text")}</Text>}
      <ul className={styles.list} data-testid="journal">
        {groups?.map((group) => (
          <li key={group.id}>
            <GroupLine group={group} />
            {group.status === "started" && (
              <Button size="small" disabled={busy} onClick={() => void close(port.finish(group.id))}>
                {t("button.finish")}
              </Button>
            )}
            {(group.status === "applied" ||
              group.status === "partlyTakenBack" ||
              group.status === "started") && (
              <Button size="small" disabled={busy} onClick={() => void close(port.takeBack(group.id))}>
                {t("button.takeBack")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function GroupLine({ group }: { group: JournalGroup }) {
  const { t, locale } = useServices();
  const styles = useStyles();
  const when = new Date(group.when).toLocaleString(locale, { dateStyle: "short", timeStyle: "short" });
  return (
    <>
      <Text weight="semibold" block>
        {group.title}
      </Text>
      <Text size={200} block className={styles.quiet}>
        {when}, {t("journal.entries", { count: group.entries.length })}, {t(`journal.status.${group.status}`)}
      </Text>
      {group.entries.slice(0, SHOWN).map((entry, index) => (
        <Text size={200} block key={index}>
          {entry.address}: {t("journal.was")} «{entry.before}», {t("journal.became")} «{entry.after}»
        </Text>
      ))}
    </>
  );
}
