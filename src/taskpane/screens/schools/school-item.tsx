import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { SchoolReport, SchoolsReport } from "../../../core/school/analyse";
import type { MarkerVerdict } from "../../../core/school/objectivity";
import type { ShnorCell } from "../../../core/school/shnor/model";
import { useServices } from "../../app/services";
import { MarkChart } from "./mark-chart";

/** Signs named beside a school before its details are opened. */
const SHOWN_MARKERS = 3;
/** Comparisons printed of one school. */
const SHOWN_VERDICTS = 12;

const useStyles = makeStyles({
  root: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingBottom: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  details: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

interface Props {
  readonly school: SchoolReport;
  readonly report: SchoolsReport;
}

/** One school: name, n, status words, up to three signs; the evidence opens below. */
export function SchoolItem({ school, report }: Props) {
  const { t } = useServices();
  const styles = useStyles();
  const { name, municipality } = report.model.schools[school.school] ?? { name: "", municipality: "" };
  const { cluster, objectivity, shnor, official } = school;
  const fired = objectivity.verdicts.filter(({ verdict }) => verdict === "признак").slice(0, SHOWN_VERDICTS);
  return (
    <li className={styles.root} data-school={school.school}>
      <Text weight="semibold" block>
        {name}
      </Text>
      <Text size={200} block className={styles.quiet}>
        {[municipality, t("schools.n", { n: school.n })].filter(Boolean).join(", ")}
      </Text>
      <Text size={200} block>
        {t(`schools.status.${shnor.status}`)}
        {official === null ? "" : `; ${t(official ? "schools.official.yes" : "schools.official.no")}`}
      </Text>
      {cluster.group !== null && (
        <Text size={200} block>
          {t("schools.group", { group: cluster.group, subjects: cluster.subjects.length })}
          {cluster.smallCells > 0 ? `; ${t("schools.small")}` : ""}
        </Text>
      )}
      {objectivity.markers.slice(0, SHOWN_MARKERS).map((marker) => (
        <Text size={200} block key={marker}>
          {t(`schools.marker.${marker}`)}
        </Text>
      ))}
      <details>
        <summary>{t("schools.evidence")}</summary>
        <div className={styles.details}>
          {shnor.cells.map((cell, index) => (
            <CellLine key={index} cell={cell} />
          ))}
          {fired.map((verdict, index) => (
            <VerdictLine key={index} verdict={verdict} report={report} />
          ))}
          <MarkChart school={school} report={report} />
          <Text size={200}>{t("schools.disclaimer")}</Text>
          {school.recommendations.length > 0 && (
            <Text size={200} weight="semibold">
              {t("schools.first")}:{" "}
              {school.recommendations.map(({ measure }) => t(`schools.measure.${measure}`)).join("; ")}
            </Text>
          )}
        </div>
      </details>
    </li>
  );
}

/** A share 0..1 as «25,2». */
function percent(share: number, locale: string): string {
  return (100 * share).toLocaleString(locale, { maximumFractionDigits: 1 });
}

function CellLine({ cell }: { cell: ShnorCell }) {
  const { t, locale } = useServices();
  return (
    <Text size={200}>
      {t("schools.cell", {
        exam: cell.exam,
        subject: cell.subject,
        year: cell.year === 0 ? t("schools.noYear") : String(cell.year),
        low: cell.low,
        n: cell.n,
        share: percent(cell.share, locale),
        lowLimit: percent(cell.interval.low, locale),
        highLimit: percent(cell.interval.high, locale),
      })}
    </Text>
  );
}

function VerdictLine({ verdict, report }: { verdict: MarkerVerdict; report: SchoolsReport }) {
  const { t, locale } = useServices();
  const shown = (value: number) =>
    verdict.unit === "share" || verdict.unit === "difference"
      ? `${percent(value, locale)} %`
      : value.toLocaleString(locale, { maximumFractionDigits: 2 });
  const probability = (p: number) =>
    Number.isNaN(p) ? "–" : p.toLocaleString(locale, { maximumSignificantDigits: 2 });
  return (
    <Text size={200}>
      {t("schools.verdict", {
        marker: t(`schools.marker.${verdict.marker}`),
        exam: verdict.exam,
        subject:
          verdict.subject === null
            ? t("schools.allSubjects")
            : (report.model.subjects[verdict.subject]?.label ?? ""),
        year: verdict.year === null || verdict.year === 0 ? t("schools.noYear") : String(verdict.year),
        n: verdict.n,
        value: shown(verdict.value),
        reference: shown(verdict.reference),
        p: probability(verdict.p),
        q: probability(verdict.q),
      })}
    </Text>
  );
}
