import { Button, Dropdown, Field, Option, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { RowReport } from "../../../core/indicator/fill/model";
import type { Indicator } from "../../../core/indicator/model";
import { answerIndicator } from "../../../jobs/fill-indicators/settings";
import { useServices } from "../../app/services";
import { ErrorNotice } from "../../components/error-notice";

const AUTO = "auto";
const NONE = "none";

const useStyles = makeStyles({ wide: { minWidth: 0 } });

interface Props {
  readonly row: RowReport;
  readonly catalogue: readonly Indicator[];
  readonly onAnswered: () => Promise<void>;
}

/** «Не тот показатель…»: the whole catalogue to choose from; the choice is kept in the workbook. */
export function RowCorrection({ row, catalogue, onAnswered }: Props) {
  const { port, t } = useServices();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<unknown>(null);
  if (!open) {
    return (
      <Button size="small" appearance="transparent" onClick={() => setOpen(true)} data-testid="correct-row">
        {t("indicators.correct")}
      </Button>
    );
  }
  const answer = (code: string) => {
    setOpen(false);
    answerIndicator(port, row.key, code === AUTO ? null : code)
      .then(onAnswered)
      .catch(setError);
  };
  return (
    <>
      {error !== null && <ErrorNotice error={error} />}
      <Field label={t("indicators.correct.label")}>
        <Dropdown
          className={styles.wide}
          placeholder={row.bound?.indicator.name ?? t("indicators.status.unknown")}
          onOptionSelect={(_, { optionValue }) => optionValue !== undefined && answer(optionValue)}
        >
          {row.corrected ? <Option value={AUTO}>{t("indicators.correct.auto")}</Option> : null}
          <Option value={NONE}>{t("indicators.notIndicator")}</Option>
          {catalogue.map(({ code, name }) => (
            <Option key={code} value={code}>
              {name}
            </Option>
          ))}
        </Dropdown>
      </Field>
    </>
  );
}
