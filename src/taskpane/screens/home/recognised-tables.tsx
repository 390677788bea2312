import { Button, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useState } from "react";
import type { RecognisedTable } from "../../../core/table/model";
import type { RunOptions } from "../../../ports/workbook-port";
import { useServices } from "../../app/services";
import { ErrorNotice } from "../../components/error-notice";
import { ProgressView } from "../../components/progress-view";
import { useJob } from "../../hooks/use-job";
import { NextStep } from "./next-step";
import { PlanAbsence } from "./plan-absence";
import { TableEntry } from "./table-entry";

/** Tables of no known kind that are listed: a workbook of pupils' lists may hold hundreds. */
const MOST_OTHERS = 20;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  summary: { cursor: "pointer" },
});

/** What the workbook holds, one line a table, each to be corrected; and what usually comes next. */
export function RecognisedTables() {
  const { port, t } = useServices();
  const styles = useStyles();
  const run = useCallback(
    async (options: RunOptions) => {
      const [{ readWorkbook }, { planAbsences }] = await Promise.all([
        import(/* webpackChunkName: "reading" */ "../../../jobs/workbook/read"),
        import(/* webpackChunkName: "reading" */ "../../../jobs/check-plan/absence"),
      ]);
      const reading = await readWorkbook(port, options);
      return { tables: reading.tables, absences: planAbsences(reading) };
    },
    [port],
  );
  const { state, start, cancel } = useJob(run);
  const [corrected, setCorrected] = useState(false);
  useEffect(() => void start(), [start]);

  if (state.kind === "failed") return <ErrorNotice error={state.error} onRetry={() => void start()} />;
  if (state.kind !== "done") {
    return state.kind === "running" ? <ProgressView progress={state.progress} onCancel={cancel} /> : null;
  }
  const tables = state.result.tables.map(({ table }) => table);
  const shown = tables.filter(({ kind }) => kind !== "other");
  const others = tables.filter(({ kind }) => kind === "other");
  const again = () => {
    setCorrected(true);
    void start();
  };
  return (
    <section aria-labelledby="recognised" className={styles.root}>
      <div className={styles.head}>
        <Subtitle2 as="h2" id="recognised">
          {t("home.recognised")}
        </Subtitle2>
        <Button
          appearance="subtle"
          icon={<ArrowClockwiseRegular />}
          aria-label={t("home.refresh")}
          title={t("home.refresh")}
          onClick={() => void start()}
        />
      </div>
      {corrected && (
        <Text role="status" size={200}>
          {t("correct.saved")}
        </Text>
      )}
      {shown.length === 0 ? (
        <Text data-testid="nothing-recognised">{t("home.nothing")}</Text>
      ) : (
        <Tables tables={shown} testId="recognised" onCorrected={again} />
      )}
      {state.result.absences.length > 0 && (
        <PlanAbsence absences={state.result.absences} open={shown.length === 0} />
      )}
      {others.length > 0 && (
        <details data-testid="other-tables">
          <summary className={styles.summary}>{t("correct.others", { count: others.length })}</summary>
          <Tables tables={others.slice(0, MOST_OTHERS)} testId="others" onCorrected={again} />
        </details>
      )}
      <NextStep kinds={new Set(shown.map(({ kind }) => kind))} />
    </section>
  );
}

interface TablesProps {
  readonly tables: readonly RecognisedTable[];
  readonly testId: string;
  readonly onCorrected: () => void;
}

function Tables({ tables, testId, onCorrected }: TablesProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} data-testid={testId}>
      {tables.map((table) => (
        <li key={`${table.id}-${table.kind}`}>
          <TableEntry table={table} onCorrected={onCorrected} />
        </li>
      ))}
    </ul>
  );
}
