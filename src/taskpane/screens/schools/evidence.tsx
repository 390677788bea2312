import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { SchoolReport, SchoolsReport } from "../../../core/school/analyse";
import type { MarkerVerdict } from "../../../core/school/objectivity";
import { chartTables, overviewChart } from "../../../core/school/sheets/evidence-charts";
import { describeVerdict, placeOf } from "../../../core/school/texts/marker-texts";
import type { ShnorCell } from "../../../core/school/shnor/model";
import type { Translator } from "../../../i18n/messages";
import { useServices } from "../../app/services";
import { MiniChart } from "./mini-chart";
import { SourceLink } from "./source-link";

/** Comparisons printed of one school. */
const SHOWN_VERDICTS = 12;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

interface Props {
  readonly school: SchoolReport;
  readonly report: SchoolsReport;
  readonly onFailure: (error: unknown) => void;
}

/** What is known of one school: procedures, comparisons with n and p, charts, what to do first. */
export function Evidence({ school, report, onFailure }: Props) {
  const { t } = useServices();
  const styles = useStyles();
  const { objectivity, shnor, recommendations } = school;
  const fired = objectivity.verdicts.filter(({ verdict }) => verdict === "признак").slice(0, SHOWN_VERDICTS);
  const overview = overviewChart(report, school);
  const charts = fired.length > 0 ? chartTables(report, school) : overview ? [overview] : [];
  const line = (verdict: MarkerVerdict, index: number) => (
    <VerdictLine key={index} verdict={verdict} report={report} onFailure={onFailure} />
  );
  return (
    <div className={styles.root} data-testid="evidence">
      {shnor.cells.map((cell, index) => (
        <CellLine key={index} cell={cell} report={report} onFailure={onFailure} />
      ))}
      {fired.map(line)}
      {charts.map((table) => (
        <MiniChart key={table.title} table={table} />
      ))}
      {objectivity.forInformation.length > 0 && (
        <>
          <Text size={200} weight="semibold">
            {t("schools.forInformation")}
          </Text>
          {objectivity.forInformation.slice(0, SHOWN_VERDICTS).map(line)}
        </>
      )}
      <Text size={200}>{t("schools.disclaimer")}</Text>
      {recommendations.length > 0 && (
        <Text size={200} weight="semibold">
          {t("schools.first")}:{" "}
          {recommendations.map(({ measure }) => t(`schools.measure.${measure}`)).join("; ")}
        </Text>
      )}
    </div>
  );
}

/** A share 0..1 as «25,2». */
function percent(share: number, locale: string): string {
  return (100 * share).toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

function CellLine({ cell, report, onFailure }: { cell: ShnorCell } & Omit<Props, "school">) {
  const { t, locale } = useServices();
  const grade = cell.grade === null ? "" : t("schools.grade", { grade: cell.grade });
  const year = cell.year === 0 ? t("schools.noYear") : String(cell.year);
  const place = [cell.exam, grade, cell.subject, year].filter(Boolean).join(", ");
  const sentence =
    cell.status === "нет порога"
      ? t("schools.cell.noMinimum", { n: cell.n })
      : t("schools.cell", {
          low: cell.low,
          n: cell.n,
          share: percent(cell.share, locale),
          lowLimit: percent(cell.interval.low, locale),
          highLimit: percent(cell.interval.high, locale),
        });
  return (
    <Text size={200}>
      <SourceLink report={report} cells={cell.cells} label={place} onFailure={onFailure} />: {sentence};{" "}
      {t(`schools.cell.${cell.status}`)}
    </Text>
  );
}

function VerdictLine({ verdict, report, onFailure }: { verdict: MarkerVerdict } & Omit<Props, "school">) {
  const { t, locale } = useServices();
  const words = locale === "ru" ? describeVerdict(verdict) : verdictInNumbers(verdict, t, locale);
  return (
    <Text size={200}>
      <SourceLink
        report={report}
        cells={verdict.cells}
        label={t(`schools.marker.${verdict.marker}`)}
        onFailure={onFailure}
      />
      : {placeOf(report.model, verdict)}; {words}
    </Text>
  );
}

/** The core's sentences are Russian; in other languages the numbers speak. */
function verdictInNumbers(verdict: MarkerVerdict, t: Translator, locale: string): string {
  const shown = (value: number) =>
    verdict.unit === "share" || verdict.unit === "difference"
      ? `${percent(value, locale)} %`
      : value.toLocaleString(locale, { maximumFractionDigits: 2 });
  const probability = (p: number) =>
    Number.isNaN(p) ? "–" : p < 0.001 ? "< 0.001" : p.toLocaleString(locale, { maximumFractionDigits: 3 });
  return t("schools.verdict", {
    n: verdict.n,
    value: shown(verdict.value),
    reference: shown(verdict.reference),
    p: probability(verdict.p),
    q: probability(verdict.q),
  });
}
