import { Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { FilledValue, RowReport } from "../../../core/indicator/fill/model";
import { roundHalfUp } from "../../../core/indicator/rounding";
import { useServices } from "../../app/services";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Every row of the indicator tables: what it was taken for, and the values its formulas will show. */
export function IndicatorRows({ rows }: { rows: readonly RowReport[] }) {
  const { t } = useServices();
  const styles = useStyles();
  return (
    <section data-testid="indicator-rows">
      <Subtitle2 as="h2">{t("indicators.rows")}</Subtitle2>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={`${row.table}${row.row.row}`}>
            <Text block>{row.name}</Text>
            <Text size={200} block className={styles.quiet}>
              {t(`indicators.status.${row.status}`)}
              {row.bound ? `: ${row.bound.indicator.name}` : ""}
            </Text>
            {row.values.map((value) => (
              <ValueLine key={value.address} value={value} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
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
