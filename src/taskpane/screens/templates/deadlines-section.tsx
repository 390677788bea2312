import { Button, Field, Input, Text, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { controlDeadlines, type DeadlineReport, type DeadlineResult } from "../../../jobs/deadline-control";
import type { RunOptions } from "../../../ports/workbook-port";
import { useServices } from "../../app/services";
import { copyText } from "../../components/copy-text";
import { localDay } from "./choice";
import { PaperMaker } from "./paper-maker";
import { PlanPicker } from "./plan-picker";
import type { SectionProps } from "./section";

const USUAL_DAYS = "30";
/** More rows than that are read on the sheet. */
const MOST_SHOWN = 10;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  copy: { alignSelf: "start" },
});

/** What is overdue, due soon, done without a confirmation; and the calendar as a text to copy. */
export function DeadlinesSection({ plans, table }: SectionProps) {
  const { port, t } = useServices();
  const [picked, setPicked] = useState(table);
  const [days, setDays] = useState(USUAL_DAYS);
  const run = useCallback(
    (options: RunOptions): Promise<DeadlineResult> =>
      controlDeadlines(port, { table: picked, today: localDay(), days: Number(days) }, options),
    [port, picked, days],
  );
  return (
    <PaperMaker
      name="deadlines"
      group={t("group.deadlines")}
      intro={t("papers.intro.deadlines")}
      problem={/^\d{1,4}$/u.test(days.trim()) ? null : t("deadlines.badDays")}
      run={run}
      summary={({ report }) => <DeadlineSummary report={report} />}
      form={
        <>
          <PlanPicker label={t("papers.plan")} plans={plans} table={picked} onChange={setPicked} />
          <Field label={t("deadlines.days")}>
            <Input value={days} inputMode="numeric" onChange={(_, { value }) => setDays(value)} />
          </Field>
        </>
      }
    />
  );
}

const shownDate = (iso: string): string => iso.split("-").reverse().join(".");

function DeadlineSummary({ report: { rows, calendar } }: { report: DeadlineReport }) {
  const { t } = useServices();
  const styles = useStyles();
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  const counts = { overdue: count("overdue"), due: count("due"), unconfirmed: count("unconfirmed") };
  return (
    <div className={styles.root}>
      <Text weight="semibold">{t("deadlines.summary", counts)}</Text>
      <ul className={styles.list}>
        {rows.slice(0, MOST_SHOWN).map(({ row, end, state }) => (
          <li key={`${row.measure.ref.row} ${state}`}>
            {t("deadlines.row", {
              end: shownDate(end),
              state: t(`deadlines.state.${state}`),
              measure: row.measure.text,
            })}
          </li>
        ))}
      </ul>
      {rows.length > MOST_SHOWN && <Text>{t("deadlines.more", { count: rows.length - MOST_SHOWN })}</Text>}
      <CalendarText text={calendar} />
    </div>
  );
}

/** Desktop panes cannot download: the calendar is copied. */
function CalendarText({ text }: { text: string }) {
  const { t } = useServices();
  const styles = useStyles();
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <div className={styles.root}>
      <Field label={t("deadlines.calendar")} hint={t("deadlines.calendar.hint")}>
        <Textarea value={text} readOnly rows={4} resize="vertical" data-testid="calendar" />
      </Field>
      <Button
        className={styles.copy}
        onClick={() => void copyText(text).then(setCopied)}
        data-testid="calendar-copy"
      >
        {t("deadlines.copy")}
      </Button>
      {copied !== null && (
        <Text role="status">{copied ? t("deadlines.copied") : t("deadlines.notCopied")}</Text>
      )}
    </div>
  );
}
