import { Checkbox, Subtitle2, Text, makeStyles } from "@fluentui/react-components";
import type { Difference } from "../../../core/indicator/fill/model";
import { roundHalfUp } from "../../../core/indicator/rounding";
import type { IndicatorChoice } from "../../../jobs/fill-indicators";
import { useServices } from "../../app/services";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

interface Props {
  readonly differences: readonly Difference[];
  readonly choice: IndicatorChoice;
  readonly onChoice: (choice: IndicatorChoice) => void;
}

/** Typed numbers that formulas would replace: kept unless the user ticks them, one by one or all. */
export function Differences({ differences, choice, onChoice }: Props) {
  const { t } = useServices();
  const styles = useStyles();
  const differing = differences.filter(({ agrees }) => !agrees);
  if (differing.length === 0) return null;
  // «All» leaves years without data and targets in words alone; a single tick may replace them too.
  const replaceable = differing.filter(
    ({ computed, typedValue }) => computed !== null && typedValue !== null,
  );
  const chosen =
    choice.replace === "all"
      ? new Set(replaceable.map(({ address }) => address))
      : (choice.replace ?? new Set<string>());
  const toggle = (address: string) => {
    const next = new Set(chosen);
    if (!next.delete(address)) next.add(address);
    onChoice({ ...choice, replace: next });
  };
  return (
    <section data-testid="differences">
      <Subtitle2 as="h2">{t("indicators.differences")}</Subtitle2>
      <Text block size={200}>
        {t("indicators.differences.hint")}
      </Text>
      <Checkbox
        label={t("indicators.replaceAll")}
        checked={
          chosen.size === differing.length || choice.replace === "all"
            ? true
            : chosen.size > 0
              ? "mixed"
              : false
        }
        onChange={(_, { checked }) => onChoice({ ...choice, replace: checked === true ? "all" : new Set() })}
      />
      <ul className={styles.list}>
        {differing.map((difference) => (
          <li key={difference.address}>
            <Checkbox
              label={<DifferenceWords difference={difference} />}
              checked={chosen.has(difference.address)}
              onChange={() => toggle(difference.address)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function DifferenceWords({ difference }: { difference: Difference }) {
  const { t, locale } = useServices();
  const { address, name, year, typed, computed } = difference;
  const shown = computed === null ? t("indicators.none") : roundHalfUp(computed, 1).toLocaleString(locale);
  return (
    <>
      <Text block size={200}>
        {t("indicators.differenceOf", { name, year: String(year) })}
      </Text>
      <Text block>{t("indicators.difference", { address, typed, computed: shown })}</Text>
    </>
  );
}
