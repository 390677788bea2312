import { Link, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SchoolReport, SchoolsReport } from "../../../core/school/analyse";
import type { MarkerCode } from "../../../core/school/objectivity";
import { useServices } from "../../app/services";
import { Evidence } from "./evidence";
import { SourceLink } from "./source-link";

/** Signs named beside a school before its details are opened. */
const SHOWN_MARKERS = 3;

export const useCellStyles = makeStyles({
  cell: {
    verticalAlign: "top",
    textAlign: "start",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground2 },
  details: { padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS}` },
});

interface Props {
  readonly school: SchoolReport;
  readonly report: SchoolsReport;
  readonly onFailure: (error: unknown) => void;
}

/** One row of the table: name, n, status words, up to three signs with n; the evidence opens below. */
export function SchoolItem({ school, report, onFailure }: Props) {
  const { t } = useServices();
  const styles = useCellStyles();
  const [open, setOpen] = useState(false);
  const { name, municipality } = report.model.schools[school.school] ?? { name: "", municipality: "" };
  const { cluster, objectivity, shnor, official } = school;
  const cells = (report.book.bySchool[school.school] ?? []).map(({ id }) => id);
  const list = official === null ? "" : `; ${t(official ? "schools.official.yes" : "schools.official.no")}`;
  return (
    <>
      <tr data-school={school.school}>
        <th scope="row" className={styles.cell}>
          <Text weight="semibold" block>
            <SourceLink report={report} cells={cells} label={name} onFailure={onFailure} />
          </Text>
          <Text size={200} block className={styles.quiet}>
            {municipality}
          </Text>
        </th>
        <td className={mergeClasses(styles.cell, styles.number)}>
          <Text size={200}>{school.n}</Text>
        </td>
        <td className={styles.cell}>
          <Text size={200} block>
            {t(`schools.status.${shnor.status}`)}
            {list}
          </Text>
          {cluster.group !== null && (
            <Text size={200} block>
              {t("schools.group", { group: cluster.group, subjects: cluster.subjects.length })}
              {cluster.smallCells > 0 ? `; ${t("schools.small")}` : ""}
            </Text>
          )}
          {objectivity.markers.slice(0, SHOWN_MARKERS).map((marker) => (
            <Text size={200} block key={marker}>
              {t("schools.marker.n", { marker: t(`schools.marker.${marker}`), n: largestN(school, marker) })}
            </Text>
          ))}
          <Link
            as="button"
            inline
            onClick={() => setOpen(!open)}
            aria-expanded={open}
            data-testid="evidence-open"
          >
            {t("schools.evidence")}
          </Link>
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={3} className={styles.details}>
            <Evidence school={school} report={report} onFailure={onFailure} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Participants of the largest finding of a marker. */
function largestN({ objectivity }: SchoolReport, code: MarkerCode): number {
  const fired = objectivity.verdicts.filter(
    ({ marker, verdict }) => marker === code && verdict === "признак",
  );
  return Math.max(0, ...fired.map(({ n }) => n));
}
