import { Button, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../../core/plan/finding";
import { cellAddress } from "../../../core/sheet/address";
import { describeFinding } from "../../../i18n/rules";
import { useServices } from "../../app/services";

const useStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalL },
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
});

/** Deviations that the user keeps on purpose, with their reasons. */
export function AcceptedList({
  findings,
  onWithdraw,
}: {
  findings: readonly Finding[];
  onWithdraw: (finding: Finding) => void;
}) {
  const { t, locale } = useServices();
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <section className={styles.root} data-testid="accepted">
      <Subtitle2 as="h2">{t("accept.group", { count: findings.length })}</Subtitle2>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <li key={finding.id}>
            <Text block>
              {finding.location.sheet.name}!{cellAddress(finding.location)}:{" "}
              {describeFinding(finding, locale).message}
            </Text>
            <Text size={200} block>
              {t("accept.reasonShown", {
                reason: finding.accepted?.reason ?? "",
                date: finding.accepted ? new Date(finding.accepted.date).toLocaleDateString(locale) : "",
              })}
            </Text>
            <Button size="small" appearance="subtle" onClick={() => onWithdraw(finding)}>
              {t("accept.withdraw")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
