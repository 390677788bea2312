import { Button, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import { useCallback, useEffect } from "react";
import { rangeAddress } from "../../../core/sheet/address";
import type { RecognisedTable } from "../../../core/table/model";
import type { RunOptions } from "../../../ports/workbook-port";
import { useServices } from "../../app/services";
import { ErrorNotice } from "../../components/error-notice";
import { ProgressView } from "../../components/progress-view";
import { useJob } from "../../hooks/use-job";

/** Below this the reader's confidence is shown, so that the user looks twice. */
const SURE = 0.75;

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  place: { color: tokens.colorNeutralForeground2 },
});

/** One line a table: kind, size, place. */
export function RecognisedTables() {
  const { port, t } = useServices();
  const styles = useStyles();
  const run = useCallback(
    async (options: RunOptions) => {
      const { readWorkbook } = await import(/* webpackChunkName: "reading" */ "../../../jobs/workbook/read");
      return readWorkbook(port, options);
    },
    [port],
  );
  const { state, start, cancel } = useJob(run);
  useEffect(() => void start(), [start]);

  if (state.kind === "failed") return <ErrorNotice error={state.error} onRetry={() => void start()} />;
  if (state.kind !== "done") {
    return state.kind === "running" ? <ProgressView progress={state.progress} onCancel={cancel} /> : null;
  }
  const shown = state.result.tables.map(({ table }) => table).filter(({ kind }) => kind !== "other");
  return (
    <section aria-labelledby="recognised">
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
      {shown.length === 0 ? (
        <Text data-testid="nothing-recognised">{t("home.nothing")}</Text>
      ) : (
        <ul className={styles.list} data-testid="recognised">
          {shown.map((table) => (
            <li key={table.id}>
              <TableLine table={table} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function TableLine({ table }: { table: RecognisedTable }) {
  const { t } = useServices();
  const styles = useStyles();
  const items = table.rows.filter(({ type }) => type === "item").length;
  const place = t("home.table.place", { sheet: table.sheet.name, range: rangeAddress(table.range) });
  const unsure =
    table.confidence < SURE
      ? `, ${t("home.table.unsure", { percent: Math.round(100 * table.confidence) })}`
      : "";
  return (
    <Text>
      {t(`home.table.${table.kind}`, { items, sections: table.sections.length })}{" "}
      <Text className={styles.place} size={200}>
        ({place}
        {unsure})
      </Text>
    </Text>
  );
}
