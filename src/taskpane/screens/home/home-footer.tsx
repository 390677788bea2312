import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Screen } from "../../app/router";
import { useArrival, useNavigation } from "../../app/router";
import { useServices } from "../../app/services";

const PLACES = ["journal", "rules", "functions", "send", "help"] as const satisfies readonly Screen[];

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
  },
});

/** The quiet places: journal, rules, functions, sending, help. */
export function HomeFooter() {
  const { t } = useServices();
  const { go, from } = useNavigation();
  const left = useArrival<HTMLButtonElement>();
  const styles = useStyles();
  return (
    <nav className={styles.root} aria-label={t("app.name")}>
      {PLACES.map((place) => (
        <Link
          key={place}
          as="button"
          ref={place === from ? left : null}
          onClick={() => go(place)}
          data-testid={`open-${place}`}
        >
          {t(`screen.${place}`)}
        </Link>
      ))}
    </nav>
  );
}
