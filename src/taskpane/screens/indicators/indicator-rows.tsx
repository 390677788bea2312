import { Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { FilledValue, RowReport } from "../../../core/indicator/fill/model";
import { roundHalfUp } from "../../../core/indicator/rounding";
import type { Indicator } from "../../../core/indicator/model";
import type { Reason } from "../../../core/table/model";
import type { Services } from "../../app/services";
import { useServices } from "../../app/services";
import { RowCorrection } from "./row-correction";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly rows: readonly RowReport[];
  readonly catalogue: readonly Indicator[];
  readonly onAnswered: () => Promise<void>;
}

/** Every row of the indicator tables: what it was taken for and why, and the values its formulas will show. */
export function IndicatorRows({ rows, catalogue, onAnswered }: Props) {
  const { t } = useServices();
  const styles = useStyles();
  return (
    <section data-testid="indicator-rows">
      <Subtitle2 as="h2">{t("indicators.rows")}</Subtitle2>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={`${row.table}${row.row.row}`}>
            <Text block>{row.name}</Text>
            <RowMeaning row={row} className={styles.quiet} />
            {row.values.map((value) => (
              <ValueLine key={value.address} value={value} />
            ))}
            <RowCorrection row={row} catalogue={catalogue} onAnswered={onAnswered} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the row was taken for, by which formula, and why. */
function RowMeaning({ row, className }: { row: RowReport; className: string }) {
  const services = useServices();
  const { t } = services;
  const { status, bound, corrected, reason } = row;
  const why = corrected ? t("indicators.corrected") : reasonWords(reason, services);
  const lines = bound
    ? [
        `${t(`indicators.status.${status}`)}: ${bound.indicator.name}`,
        t("indicators.formula", { formula: bound.indicator.formula }),
        bound.indicator.caution,
        why,
      ]
    : [t(`indicators.status.${status}`)];
  return (
    <>
      {lines
        .filter((line) => line !== "")
        .map((line) => (
          <Text key={line} size={200} block className={className}>
            {line}
          </Text>
        ))}
    </>
  );
}

const REASONS = ["words", "features", "partly", "family", "open"] as const;

function reasonWords(reason: Reason | null, { t }: Services): string {
  const code = REASONS.find((known) => known === reason?.code);
  return code ? t(`indicators.reason.${code}`, { percent: reason?.args?.percent ?? 0 }) : "";
}

function ValueLine({ value: { year, sourceYear, value } }: { value: FilledValue }) {
  const { t, locale } = useServices();
  const shown =
    value === null
      ? t("indicators.none")
      : roundHalfUp(value, 1).toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const key = year === sourceYear ? "indicators.value" : "indicators.substituted";
  return (
    <Text size={200} block>
      {t(key, { year: String(year), value: shown, sourceYear: String(sourceYear) })}
    </Text>
  );
}
