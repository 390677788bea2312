import {
  Dropdown,
  Field,
  Option,
  Radio,
  RadioGroup,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Question } from "../../../core/indicator/fill/model";
import { answerIndicator, answerMinimums, answerResults } from "../../../jobs/fill-indicators/settings";
import { useServices } from "../../app/services";
import { ErrorNotice } from "../../components/error-notice";
import { Minimums } from "./minimums";

const NONE = "none";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  wide: { minWidth: 0 },
});

type Asked<Kind extends Question["kind"]> = Extract<Question, { kind: Kind }>;

interface Props {
  readonly questions: readonly Question[];
  readonly onAnswered: () => Promise<void>;
}

/** What only the user can say; every answer is kept in the workbook. */
export function Questions({ questions, onAnswered }: Props) {
  const { port, t } = useServices();
  const styles = useStyles();
  const [error, setError] = useState<unknown>(null);
  if (questions.length === 0) return null;
  const kept = (answer: Promise<void>) => void answer.then(onAnswered).catch(setError);
  const minimums = questions.flatMap((question) => (question.kind === "minimum" ? [question.line] : []));
  return (
    <section data-testid="questions" className={styles.list}>
      <Subtitle2 as="h2">{t("indicators.questions")}</Subtitle2>
      {error !== null && <ErrorNotice error={error} />}
      {questions.map((question) => {
        if (question.kind === "indicator") {
          const answer = (code: string) => kept(answerIndicator(port, question.key, code));
          return <WhichIndicator key={question.key} question={question} onAnswer={answer} />;
        }
        if (question.kind === "exam") {
          const { key, options } = question;
          const answer = (value: string) => {
            const chosen = options.find(({ title }) => title === value);
            kept(chosen ? answerResults(port, key, chosen.query) : answerIndicator(port, key, NONE));
          };
          return <WhichResults key={key} question={question} onAnswer={answer} />;
        }
        return null;
      })}
      <Minimums lines={minimums} onAnswer={(answers) => kept(answerMinimums(port, answers))} />
    </section>
  );
}

interface AskedProps<Kind extends Question["kind"]> {
  readonly question: Asked<Kind>;
  readonly onAnswer: (value: string) => void;
}

/** A doubtful row with its two best candidates. */
function WhichIndicator({ question: { name, candidates }, onAnswer }: AskedProps<"indicator">) {
  const { t } = useServices();
  return (
    <div data-testid="question-indicator">
      <Text block>{t("indicators.question", { name })}</Text>
      <RadioGroup aria-label={name} onChange={(_, { value }) => onAnswer(value)}>
        {candidates.slice(0, 2).map(({ indicator }) => (
          <Radio key={indicator.code} value={indicator.code} label={indicator.name} />
        ))}
        <Radio value={NONE} label={t("indicators.notIndicator")} />
      </RadioGroup>
    </div>
  );
}

/** A row whose measure is known, but not whose results. */
function WhichResults({ question: { name, indicator, options }, onAnswer }: AskedProps<"exam">) {
  const { t } = useServices();
  const styles = useStyles();
  return (
    <Field label={t("indicators.exam", { name, indicator: indicator.name })} data-testid="question-exam">
      <Dropdown
        className={styles.wide}
        placeholder={t("indicators.exam.choose")}
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && onAnswer(optionValue)}
      >
        {options.map(({ title }) => (
          <Option key={title} value={title}>
            {title}
          </Option>
        ))}
        <Option value={NONE}>{t("indicators.notIndicator")}</Option>
      </Dropdown>
    </Field>
  );
}
