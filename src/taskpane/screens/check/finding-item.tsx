import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { useState } from "react";
import type { Finding } from "../../../core/plan/finding";
import { cellAddress } from "../../../core/sheet/address";
import { describeFinding } from "../../../i18n/rules";
import { useServices } from "../../app/services";

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  place: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS },
  action: {
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    minWidth: "auto",
  },
});

interface Props {
  readonly finding: Finding;
  readonly act: string;
  readonly onGo: (finding: Finding) => void;
  readonly onFix: (findings: readonly Finding[]) => void;
  readonly onAccept: (finding: Finding) => void;
}

/** The letter И on a Russian keyboard and the same key on a Latin one. */
const FIX_KEYS = new Set(["и", "b"]);

/** One finding: cell, row, sentence, reason, and what can be done. */
export function FindingItem({ finding, act, onGo, onFix, onAccept }: Props) {
  const { t, locale } = useServices();
  const styles = useStyles();
  const [why, setWhy] = useState(false);
  const words = describeFinding(finding, locale, act);
  const address = cellAddress(finding.location);
  const fixable = finding.fix !== null;

  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === "Enter") onGo(finding);
    else if (fixable && FIX_KEYS.has(event.key.toLowerCase())) onFix([finding]);
  };

  return (
    <li
      className={styles.root}
      tabIndex={0}
      data-finding={finding.id}
      data-rule={finding.rule}
      onKeyDown={onKeyDown}
    >
      <Text size={200} className={styles.place}>
        {finding.location.sheet.name}!{address}
        {finding.location.rowLabel === "" ? "" : ` · ${finding.location.rowLabel}`}
      </Text>
      <Text>
        {words.message} {words.action}
      </Text>
      {finding.expected !== "" && (
        <Text size={200}>{t("finding.expected", { expected: finding.expected })}</Text>
      )}
      {why && <Text size={200}>{words.why}</Text>}
      <div className={styles.actions}>
        <Button
          className={styles.action}
          size="small"
          appearance="subtle"
          onClick={() => onGo(finding)}
          data-testid="go-to"
        >
          {t("finding.goTo")}
        </Button>
        {fixable && (
          <Button
            className={styles.action}
            size="small"
            appearance="subtle"
            onClick={() => onFix([finding])}
            data-testid="fix"
          >
            {finding.fix?.safe ? t("finding.fix") : t("finding.suggest")}
          </Button>
        )}
        <Button
          className={styles.action}
          size="small"
          appearance="subtle"
          aria-expanded={why}
          onClick={() => setWhy(!why)}
        >
          {t("finding.why")}
        </Button>
        <Button
          className={styles.action}
          size="small"
          appearance="subtle"
          onClick={() => onAccept(finding)}
          data-testid="accept"
        >
          {t("finding.accept")}
        </Button>
      </div>
    </li>
  );
}
