import { Button, Field, Subtitle2, Text, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../../core/plan/finding";
import { describeFinding } from "../../../i18n/rules";
import { acceptDeviation } from "../../../jobs/workbook/settings";
import { useServices } from "../../app/services";
import { ErrorNotice } from "../../components/error-notice";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  actions: { display: "flex", columnGap: tokens.spacingHorizontalS },
});

interface Props {
  readonly finding: Finding;
  readonly onClose: () => void;
  readonly onAccepted: () => Promise<void>;
}

/** «Оставить как есть…»: the user's reason, kept in the workbook. */
export function AcceptForm({ finding, onClose, onAccepted }: Props) {
  const { port, t, locale } = useServices();
  const styles = useStyles();
  const [reason, setReason] = useState("");
  const [error, setError] = useState<unknown>(null);

  const save = async () => {
    try {
      await acceptDeviation(port, {
        rule: finding.rule,
        row: finding.location.ref,
        found: finding.found,
        reason: reason.trim(),
        date: new Date().toISOString().slice(0, 10),
      });
      await onAccepted();
    } catch (failure) {
      setError(failure);
    }
  };

  return (
    <section className={styles.root} data-testid="accept-form">
      <Subtitle2 as="h2">{t("accept.title")}</Subtitle2>
      <Text>{describeFinding(finding, locale).message}</Text>
      <Text size={200}>{t("accept.text")}</Text>
      <Field label={t("accept.reason")} required>
        <Textarea value={reason} onChange={(_, { value }) => setReason(value)} resize="vertical" />
      </Field>
      {error !== null && <ErrorNotice error={error} />}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabled={reason.trim() === ""}
          onClick={() => void save()}
          data-testid="accept-save"
        >
          {t("accept.save")}
        </Button>
        <Button onClick={onClose}>{t("button.cancel")}</Button>
      </div>
    </section>
  );
}
