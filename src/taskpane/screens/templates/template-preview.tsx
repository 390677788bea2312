import { Button, MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { TemplateResult } from "../../../jobs/make-templates";
import { useServices } from "../../app/services";
import { SheetNames, addedSheets } from "./sheet-names";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly result: TemplateResult;
  /** Measures from the workbook's data were asked for. */
  readonly offers: boolean;
  readonly busy: boolean;
  readonly onApply: () => void;
  readonly onBack: () => void;
}

const shownDate = (iso: string): string => iso.split("-").reverse().join(".");

/** The sheets that will be made, by name; nothing is written before the button. */
export function TemplatePreview({ result, offers, busy, onApply, onBack }: Props) {
  const { t } = useServices();
  const styles = useStyles();
  const { report, edits } = result;
  return (
    <section className={styles.root} data-testid="template-preview">
      <Text>
        {t("templates.summary", {
          blocks: report.blocks,
          measures: report.measures,
          duties: report.duties,
          start: shownDate(report.period.start),
          end: shownDate(report.period.end),
        })}
      </Text>
      {report.duties === 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t("templates.noDuties")}</MessageBarBody>
        </MessageBar>
      )}
      {offers && (
        <Text>{report.offered > 0 ? t("offers.summary", { count: report.offered }) : t("offers.none")}</Text>
      )}
      {report.unplaced.length > 0 && (
        <Text>
          {t("offers.unplaced")} {report.unplaced.join("; ")}
        </Text>
      )}
      <SheetNames edits={edits} />
      <div className={styles.actions}>
        <Button appearance="primary" disabled={busy} onClick={onApply} data-testid="template-apply">
          {t("templates.apply", { count: addedSheets(edits).length })}
        </Button>
        <Button disabled={busy} onClick={onBack}>
          {t("templates.change")}
        </Button>
      </div>
    </section>
  );
}
