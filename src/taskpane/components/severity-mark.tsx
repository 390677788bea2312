import { makeStyles, tokens } from "@fluentui/react-components";
import { DismissCircleRegular, InfoRegular, WarningRegular } from "@fluentui/react-icons";
import type { Severity } from "../../core/plan/finding";
import { useServices } from "../app/services";

const useStyles = makeStyles({
  root: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    whiteSpace: "nowrap",
  },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  info: { color: tokens.colorBrandForeground1 },
});

const ICONS = { error: DismissCircleRegular, warning: WarningRegular, info: InfoRegular } as const;

/** Severity as a shape and a word; colour only repeats it. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const { t } = useServices();
  const styles = useStyles();
  const Icon = ICONS[severity];
  return (
    <span className={`${styles.root} ${styles[severity]}`}>
      <Icon aria-hidden />
      {t(`severity.${severity}`)}
    </span>
  );
}
