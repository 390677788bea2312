import {
  Button,
  Checkbox,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { rangeAddress } from "../../../core/sheet/address";
import type { IndicatorChoice, IndicatorResult } from "../../../jobs/fill-indicators";
import { decide, fillIndicators } from "../../../jobs/fill-indicators";
import type { RunOptions } from "../../../ports/workbook-port";
import { useServices } from "../../app/services";
import type { Done } from "../../components/done-line";
import { DoneLine } from "../../components/done-line";
import { EditPreview } from "../../components/edit-preview";
import { ErrorNotice } from "../../components/error-notice";
import { ProgressView } from "../../components/progress-view";
import { ScreenHeader } from "../../components/screen-header";
import { useJob } from "../../hooks/use-job";
import { Differences } from "./differences";
import { IndicatorRows } from "./indicator-rows";
import { Questions } from "./questions";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

const OPTIONS = ["byMunicipality", "assessment", "charts"] as const;

/** Indicators: sources, rows, questions, differences, then the preview of the formulas. */
export default function IndicatorsScreen() {
  const { port, t } = useServices();
  const styles = useStyles();
  const run = useCallback((options: RunOptions) => fillIndicators(port, {}, options), [port]);
  const job = useJob<IndicatorResult>(run);
  const [choice, setChoice] = useState<IndicatorChoice>({});
  const [preview, setPreview] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const { state, start } = job;
  const read = state.kind === "done" ? state.result.reading : null;
  const result = useMemo(() => (read ? decide(read, choice) : null), [read, choice]);

  const begin = () => {
    setDone(null);
    setPreview(false);
    void start();
  };
  const applied = async (outcome: Done) => {
    setDone(outcome);
    setPreview(false);
    await start();
  };

  return (
    <div className={styles.root}>
      <ScreenHeader title={t("screen.indicators")} />
      {done && <DoneLine done={done} onTakenBack={start} />}
      {(state.kind === "idle" || state.kind === "cancelled") && (
        <>
          <Text>{state.kind === "idle" ? t("indicators.intro") : t("progress.cancelled")}</Text>
          <Button appearance="primary" onClick={begin} data-testid="indicators-start">
            {t("indicators.start")}
          </Button>
        </>
      )}
      {state.kind === "running" && <ProgressView progress={state.progress} onCancel={job.cancel} />}
      {state.kind === "failed" && (
        <ErrorNotice error={state.error} onRetry={begin} hint={t("error.unchanged")} />
      )}
      {result && !preview && (
        <Summary
          result={result}
          choice={choice}
          onChoice={setChoice}
          onPreview={() => setPreview(true)}
          onAnswered={start}
        />
      )}
      {result && preview && (
        <EditPreview
          title={t("group.indicators")}
          edits={result.edits}
          onClose={() => setPreview(false)}
          onApplied={applied}
        />
      )}
    </div>
  );
}

interface SummaryProps {
  readonly result: IndicatorResult;
  readonly choice: IndicatorChoice;
  readonly onChoice: (choice: IndicatorChoice) => void;
  readonly onPreview: () => void;
  readonly onAnswered: () => Promise<void>;
}

function Summary({ result, choice, onChoice, onPreview, onAnswered }: SummaryProps) {
  const { t } = useServices();
  const styles = useStyles();
  const { report, edits } = result;
  if (!result.reading.tables.some(({ table }) => table.kind === "indicators")) {
    return <Text data-testid="no-indicators">{t("indicators.noTableHere")}</Text>;
  }
  const earlier = report.earlier.length > 0;
  return (
    <>
      <Text weight="semibold" aria-live="polite" data-testid="indicators-filled">
        {t("indicators.filled", { count: report.filled })}
      </Text>
      {earlier && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t("indicators.earlier", { sheets: report.earlier.join(", ") })}</MessageBarBody>
        </MessageBar>
      )}
      {report.warnings.map(({ code, sheet, address }) => (
        <MessageBar key={`${code}${address}`} intent="warning" layout="multiline">
          <MessageBarBody>{t(`indicators.warning.${code}`, { sheet, address })}</MessageBarBody>
        </MessageBar>
      ))}
      <Subtitle2 as="h2">{t("indicators.sources")}</Subtitle2>
      <ul className={styles.list}>
        {report.sources.map(({ sheet, range, exam, rows }) => (
          <li key={`${sheet.id}${range.top}`}>
            <Text size={200}>
              {t("indicators.source", {
                sheet: sheet.name,
                range: rangeAddress(range),
                exam: exam ?? t("indicators.noExam"),
                rows,
              })}
            </Text>
          </li>
        ))}
      </ul>
      <Questions questions={report.questions} onAnswered={onAnswered} />
      <Differences differences={report.differences} choice={choice} onChoice={onChoice} />
      {OPTIONS.map((option) => (
        <Checkbox
          key={option}
          label={t(`indicators.${option}`)}
          checked={choice[option] === true}
          onChange={(_, { checked }) => onChoice({ ...choice, [option]: checked === true })}
        />
      ))}
      <Button
        appearance="primary"
        disabled={earlier || edits.length === 0}
        onClick={onPreview}
        data-testid="indicators-preview"
      >
        {t("preview.title")}
      </Button>
      <IndicatorRows rows={report.rows} />
    </>
  );
}
