import { Button, Combobox, Field, Option, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { RowReport } from "../../../core/indicator/fill/model";
import type { Indicator } from "../../../core/indicator/model";
import { foldText } from "../../../core/russian";
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

/** «Не тот показатель…»: the whole catalogue to choose from, or what typed words leave of it; kept in the workbook. */
export function RowCorrection({ row, catalogue, onAnswered }: Props) {
  const { port, t } = useServices();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
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
        <Combobox
          freeform
          className={styles.wide}
          placeholder={row.bound?.indicator.name ?? t("indicators.status.unknown")}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onOptionSelect={(_, { optionValue }) => optionValue !== undefined && answer(optionValue)}
        >
          {row.corrected ? <Option value={AUTO}>{t("indicators.correct.auto")}</Option> : null}
          <Option value={NONE}>{t("indicators.notIndicator")}</Option>
          {namedBy(catalogue, typed).map(({ code, name }) => (
            <Option key={code} value={code}>
              {name}
            </Option>
          ))}
        </Combobox>
      </Field>
    </>
  );
}

/** Indicators whose names hold every typed word, in any order. */
function namedBy(catalogue: readonly Indicator[], typed: string): readonly Indicator[] {
  const words = foldText(typed)
    .split(/\s+/u)
    .filter((word) => word !== "");
  return catalogue.filter(({ name }) => words.every((word) => foldText(name).includes(word)));
}
