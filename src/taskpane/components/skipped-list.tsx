import { makeStyles, tokens } from "@fluentui/react-components";
import type { SkippedEdit } from "../../ports/workbook-port";
import { useServices } from "../app/services";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Edits that were not made, each with its reason and what to do. */
export function SkippedList({ skipped }: { skipped: readonly SkippedEdit[] }) {
  const { t } = useServices();
  const styles = useStyles();
  return (
    <div data-testid="skipped">
      {t("done.skipped", { count: skipped.length })}
      <ul className={styles.list}>
        {skipped.map(({ index, address, reason, found }) => (
          <li key={`${index}-${address}`}>{t(`skip.${reason}`, { address, found })}</li>
        ))}
      </ul>
    </div>
  );
}
