import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useServices } from "../app/services";
import { changedPart } from "./changed-part";

const useStyles = makeStyles({
  line: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, whiteSpace: "pre-wrap" },
  mark: { fontWeight: tokens.fontWeightSemibold, textDecorationThickness: "2px" },
  removed: {
    textDecorationLine: "line-through",
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: "transparent",
  },
  added: {
    textDecorationLine: "underline",
    color: tokens.colorPaletteGreenForeground1,
    backgroundColor: "transparent",
  },
});

/** Two lines, was and will be, with the differing characters marked by a line and by colour. */
export function ChangedText({ before, after }: { before: string; after: string }) {
  const { t } = useServices();
  const styles = useStyles();
  const [was, becomes] = changedPart(before, after);
  return (
    <>
      <span className={styles.line}>
        {t("preview.before")}: {before === "" ? t("finding.empty") : was.head}
        <del className={mergeClasses(styles.mark, styles.removed)}>{was.changed}</del>
        {was.tail}
      </span>
      <span className={styles.line}>
        {t("preview.after")}: {after === "" ? t("finding.empty") : becomes.head}
        <ins className={mergeClasses(styles.mark, styles.added)}>{becomes.changed}</ins>
        {becomes.tail}
      </span>
    </>
  );
}
