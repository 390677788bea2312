import { Text, makeStyles } from "@fluentui/react-components";
import type { SheetAbsence } from "../../../jobs/check-plan/absence";
import { absenceInWords } from "../../../jobs/check-plan/absence-words";
import { useServices } from "../../app/services";

/** Sheets that are told about; a workbook of lists may hold dozens. */
const MOST_SHEETS = 10;

const useStyles = makeStyles({
  summary: { cursor: "pointer" },
});

interface Props {
  readonly absences: readonly SheetAbsence[];
  /** The workbook holds nothing else: the reasons are what the user came for. */
  readonly open: boolean;
}

/** Why no sheet of the workbook was taken for a plan. */
export function PlanAbsence({ absences, open }: Props) {
  const { t } = useServices();
  const styles = useStyles();
  return (
    <details open={open} data-testid="plan-absence">
      <summary className={styles.summary}>{t("absence.title")}</summary>
      {absences.slice(0, MOST_SHEETS).map((absence) => (
        <Text key={absence.sheet} block size={200}>
          {absenceInWords(absence, t)}
        </Text>
      ))}
    </details>
  );
}
