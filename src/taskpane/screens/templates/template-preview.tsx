import {
  Button,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { TemplateResult } from "../../../jobs/make-templates";
import { useServices } from "../../app/services";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly result: TemplateResult;
  readonly busy: boolean;
  readonly onApply: () => void;
  readonly onBack: () => void;
}

const shownDate = (iso: string): string => iso.split("-").reverse().join(".");

/** The sheets that will be made, by name; nothing is written before the button. */
export function TemplatePreview({ result, busy, onApply, onBack }: Props) {
  const { t } = useServices();
  const styles = useStyles();
  const { report, edits } = result;
  const names = edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet.name] : []));
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
      <Subtitle2 as="h2">{t("templates.sheets", { count: names.length })}</Subtitle2>
      <ul className={styles.list} data-testid="template-sheets">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button appearance="primary" disabled={busy} onClick={onApply} data-testid="template-apply">
          {t("templates.apply", { count: names.length })}
        </Button>
        <Button disabled={busy} onClick={onBack}>
          {t("templates.change")}
        </Button>
      </div>
    </section>
  );
}
