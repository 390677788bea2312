import { Link, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { SchoolsReport } from "../../../core/school/analyse";
import type { SourceRun } from "../../../core/school/cells/source-rows";
import { sourceRuns } from "../../../core/school/cells/source-rows";
import { rangeAddress } from "../../../core/sheet/address";
import { useServices } from "../../app/services";

const useStyles = makeStyles({ link: { fontSize: "inherit", lineHeight: "inherit" } });

interface Props {
  readonly report: SchoolsReport;
  /** Ids of the cells whose rows are wanted. */
  readonly cells: readonly number[];
  /** Spoken and shown: a name, a sign, «К строкам». */
  readonly label: string;
  readonly onFailure: (error: unknown) => void;
}

/** Leads to the rows of the source that numbers were counted from; pressed again, to the next group of rows. */
export function SourceLink({ report, cells, label, onFailure }: Props) {
  const { port, t } = useServices();
  const styles = useStyles();
  const [runs, setRuns] = useState<readonly SourceRun[]>([]);
  const [place, setPlace] = useState(-1);
  if (cells.length === 0) return <>{label}</>;

  const go = () => {
    const found =
      runs.length > 0
        ? runs
        : sourceRuns(
            report.model,
            cells.map((id) => report.book.cells[id]).filter((cell) => cell !== undefined),
          );
    const next = (place + 1) % Math.max(1, found.length);
    const run = found[next];
    if (!run) return;
    setRuns(found);
    setPlace(next);
    port.select({ id: "", name: run.sheet }, rangeAddress(run.range)).catch(onFailure);
  };
  const shown = runs[place];
  return (
    <>
      <Link as="button" inline className={styles.link} onClick={go} data-testid="source-rows">
        {label}
      </Link>
      {shown && (
        <span role="status">
          {" "}
          {t("schools.source.shown", {
            sheet: shown.sheet,
            from: shown.range.top + 1,
            to: shown.range.bottom + 1,
            number: place + 1,
            total: runs.length,
          })}
        </span>
      )}
    </>
  );
}
