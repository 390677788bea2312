import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useServices } from "../../app/services";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
});

/** The three steps of the first run. */
export function Steps() {
  const { t } = useServices();
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {(["help.step1", "help.step2", "help.step3"] as const).map((key) => (
        <li key={key}>
          <Text>{t(key)}</Text>
        </li>
      ))}
    </ol>
  );
}
