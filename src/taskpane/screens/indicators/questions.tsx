import { Radio, RadioGroup, Subtitle2, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { Question } from "../../../core/indicator/fill/model";
import { answerIndicator } from "../../../jobs/fill-indicators/settings";
import { useServices } from "../../app/services";
import { ErrorNotice } from "../../components/error-notice";

const NONE = "none";

/** Doubtful rows with their two best candidates; the answer is kept in the workbook. */
export function Questions({
  questions,
  onAnswered,
}: {
  questions: readonly Question[];
  onAnswered: () => Promise<void>;
}) {
  const { port, t } = useServices();
  const [error, setError] = useState<unknown>(null);
  const asked = questions.flatMap((question) => (question.kind === "indicator" ? [question] : []));
  if (asked.length === 0) return null;
  return (
    <section data-testid="questions">
      <Subtitle2 as="h2">{t("indicators.questions")}</Subtitle2>
      {error !== null && <ErrorNotice error={error} />}
      {asked.map(({ key, name, candidates }) => (
        <div key={key}>
          <Text block>{t("indicators.question", { name })}</Text>
          <RadioGroup
            aria-label={name}
            onChange={(_, { value }) => answerIndicator(port, key, value).then(onAnswered, setError)}
          >
            {candidates.slice(0, 2).map(({ indicator }) => (
              <Radio key={indicator.code} value={indicator.code} label={indicator.name} />
            ))}
            <Radio value={NONE} label={t("indicators.notIndicator")} />
          </RadioGroup>
        </div>
      ))}
    </section>
  );
}
