import { Button, Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { MinimumLine } from "../../../core/indicator/svod/parameters-sheet";
import { examYearKey } from "../../../core/indicator/svod/parameters-sheet";
import { useServices } from "../../app/services";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  save: { alignSelf: "start" },
});

const HIGHEST = 100;

interface Props {
  readonly lines: readonly MinimumLine[];
  /** Pass scores by examYearKey; those left empty are not among them. */
  readonly onAnswer: (minimums: Readonly<Record<string, number>>) => void;
}

/** Pass scores that no source names, all together. */
export function Minimums({ lines, onAnswer }: Props) {
  const { t } = useServices();
  const styles = useStyles();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  if (lines.length === 0) return null;
  const answers = Object.entries(typed).flatMap(([key, text]) =>
    text.trim() === "" ? [] : [[key, scoreOf(text)] as const],
  );
  const wrong = answers.some(([, score]) => score === null);
  const save = () =>
    onAnswer(Object.fromEntries(answers.flatMap(([key, score]) => (score === null ? [] : [[key, score]]))));
  return (
    <div className={styles.root} data-testid="question-minimum">
      <Text block>{t("indicators.minimum.hint")}</Text>
      {lines.map((line) => {
        const key = examYearKey(line);
        const text = typed[key] ?? "";
        const bad = text.trim() !== "" && scoreOf(text) === null;
        const { exam, label, year } = line;
        return (
          <Field
            key={key}
            label={t("indicators.minimum", { exam, subject: label, year: String(year) })}
            {...(bad ? { validationMessage: t("indicators.minimum.wrong") } : {})}
          >
            <Input
              inputMode="decimal"
              value={text}
              onChange={(_, { value }) => setTyped((before) => ({ ...before, [key]: value }))}
            />
          </Field>
        );
      })}
      <Button
        className={styles.save}
        disabled={wrong || answers.length === 0}
        onClick={save}
        data-testid="minimums-save"
      >
        {t("indicators.minimum.save")}
      </Button>
    </div>
  );
}

/** «27», «36,5»; null for what is no score. */
function scoreOf(text: string): number | null {
  const score = Number(text.trim().replace(",", "."));
  return Number.isFinite(score) && score > 0 && score <= HIGHEST ? score : null;
}
