import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useState } from "react";
import { rangeAddress } from "../../../core/sheet/address";
import type { RecognisedTable } from "../../../core/table/model";
import { useServices } from "../../app/services";

const TableCorrection = lazy(() => import(/* webpackChunkName: "correction" */ "./table-correction"));

/** Below this the reader's confidence is shown, so that the user looks twice. */
const SURE = 0.75;

const useStyles = makeStyles({
  place: { color: tokens.colorNeutralForeground2 },
  open: { minWidth: 0, paddingInline: 0 },
});

/** One line a table (kind, size, place) and the way to correct it. */
export function TableEntry({ table, onCorrected }: { table: RecognisedTable; onCorrected: () => void }) {
  const { t } = useServices();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const items = table.rows.filter(({ type }) => type === "item").length;
  const place = t("home.table.place", { sheet: table.sheet.name, range: rangeAddress(table.range) });
  const unsure =
    table.confidence < SURE
      ? `, ${t("home.table.unsure", { percent: Math.round(100 * table.confidence) })}`
      : "";
  return (
    <>
      <Text block>
        {t(`home.table.${table.kind}`, { items, sections: table.sections.length })}{" "}
        <Text className={styles.place} size={200}>
          ({place}
          {unsure})
        </Text>
      </Text>
      <Button
        size="small"
        appearance="transparent"
        className={styles.open}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        data-testid="correct-open"
      >
        {t("correct.open")}
      </Button>
      {open && (
        <Suspense fallback={<Text>{t("app.loading")}</Text>}>
          <TableCorrection table={table} onSaved={onCorrected} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
