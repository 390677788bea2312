import { Button, MessageBar, MessageBarActions, MessageBarBody, Text } from "@fluentui/react-components";
import type { IndicatorChoice, IndicatorResult } from "../../../jobs/fill-indicators";
import { takeBackEarlier } from "../../../jobs/fill-indicators/earlier";
import { useServices } from "../../app/services";
import { Differences } from "./differences";
import { IndicatorRows } from "./indicator-rows";
import { Options } from "./options";
import { Questions } from "./questions";
import { Sources } from "./sources";

interface Props {
  readonly result: IndicatorResult;
  readonly choice: IndicatorChoice;
  /** The result belongs to an earlier choice: it must not be written. */
  readonly deciding: boolean;
  readonly onChoice: (choice: IndicatorChoice) => void;
  readonly onPreview: () => void;
  readonly onAnswered: () => Promise<void>;
  readonly onTakenBack: () => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** What was found and what would be written; everything is decided here before the preview. */
export function FillingSummary({
  result,
  choice,
  deciding,
  onChoice,
  onPreview,
  onAnswered,
  onTakenBack,
  onError,
}: Props) {
  const { port, t } = useServices();
  const { report, edits } = result;
  if (!result.reading.tables.some(({ table }) => table.kind === "indicators")) {
    return <Text data-testid="no-indicators">{t("indicators.noTableHere")}</Text>;
  }
  const earlier = report.earlier.length > 0;
  const sheets = edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet.name] : []));
  const takeBack = () => void takeBackEarlier(port).then(onTakenBack).catch(onError);
  return (
    <>
      <Text weight="semibold" aria-live="polite" data-testid="indicators-filled">
        {t("indicators.filled", { count: report.filled })}
      </Text>
      {earlier && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t("indicators.earlier", { sheets: report.earlier.join(", ") })}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={takeBack} data-testid="take-back-earlier">
              {t("indicators.takeBackEarlier")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {report.warnings.map(({ code, sheet, address, detail }) => (
        <MessageBar key={`${code}${sheet}${address}`} intent="warning" layout="multiline">
          <MessageBarBody>{t(`indicators.warning.${code}`, { sheet, address, detail })}</MessageBarBody>
        </MessageBar>
      ))}
      <Questions questions={report.questions} onAnswered={onAnswered} />
      <Differences differences={report.differences} choice={choice} onChoice={onChoice} />
      <Options choice={choice} municipalities={report.municipalities} onChoice={onChoice} />
      {sheets.length > 0 && (
        <Text size={200} data-testid="new-sheets">
          {t("indicators.sheets", { sheets: sheets.join(", ") })}
        </Text>
      )}
      <Button
        appearance="primary"
        disabled={earlier || deciding || edits.length === 0}
        onClick={onPreview}
        data-testid="indicators-preview"
      >
        {t("preview.title")}
      </Button>
      <Sources sources={report.sources} skipped={report.skipped} notes={report.notes} />
      <IndicatorRows rows={report.rows} catalogue={report.catalogue} onAnswered={onAnswered} />
    </>
  );
}
