import { Button, MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { regionalPlan } from "../../../core/template";
import { makeTemplates, type TemplateResult } from "../../../jobs/make-templates";
import type { NameColumn } from "../../../jobs/make-templates/name-columns";
import type { RunOptions } from "../../../ports/workbook-port";
import { useServices } from "../../app/services";
import { DoneLine } from "../../components/done-line";
import type { Done } from "../../components/done-sentence";
import { ErrorNotice } from "../../components/error-notice";
import { ProgressView } from "../../components/progress-view";
import { useJob } from "../../hooks/use-job";
import { localDay, namesIn, periodIn, type FormChoice } from "./choice";
import type { SectionProps } from "./section";
import { TemplateForm } from "./template-form";
import { TemplatePreview } from "./template-preview";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

/** The choice that fits most: the largest plan, its own period. */
function firstChoice({ plans, table }: SectionProps): FormChoice {
  const plan = plans.find((each) => each.table.id === table);
  const period = plan ? regionalPlan(plan).period : null;
  const year = localDay().slice(0, 4);
  return {
    table,
    list: "",
    start: period?.start ?? `${year}-01-01`,
    end: period?.end ?? `${year}-12-31`,
    protect: false,
    offers: false,
  };
}

/** Municipal plans from the regional one: choose, see the sheets, make them, take them back. */
export function MunicipalSection(props: SectionProps & { readonly columns: readonly NameColumn[] }) {
  const { plans, columns } = props;
  const { port, t } = useServices();
  const styles = useStyles();
  const [choice, setChoice] = useState<FormChoice>(() => firstChoice(props));
  const [hint, setHint] = useState<string | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [shown, setShown] = useState(false);
  const run = useCallback(
    (options: RunOptions): Promise<TemplateResult> => {
      const { table, list, protect, offers } = choice;
      const period = periodIn(choice);
      const chosen = { table, municipalities: namesIn(list), protect, offers, today: localDay() };
      return makeTemplates(port, period ? { ...chosen, period } : chosen, options);
    },
    [port, choice],
  );
  const { state, start, cancel } = useJob<TemplateResult>(run);
  const result = shown && state.kind === "done" ? state.result : null;

  const preview = () => {
    if (namesIn(choice.list).length === 0) return setHint(t("templates.nothing"));
    if (!periodIn(choice)) return setHint(t("templates.badPeriod"));
    setHint(null);
    setDone(null);
    setFailure(null);
    setShown(true);
    void start();
  };
  const apply = async () => {
    if (!result) return;
    setBusy(true);
    try {
      const applied = await port.apply({ title: t("group.templates"), edits: result.edits });
      setDone({ ...applied, sentence: t("templates.done", { count: Object.keys(applied.sheets).length }) });
      const first = applied.sheets[result.report.sheets[0]?.role ?? ""];
      if (first) await port.select({ id: "", name: first }, "A1");
      setShown(false);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className={styles.root}>
      {done && <DoneLine done={done} onTakenBack={async () => setShown(false)} />}
      {failure !== null && <ErrorNotice error={failure} hint={t("error.journal")} />}
      {state.kind === "failed" && (
        <ErrorNotice error={state.error} onRetry={preview} hint={t("error.unchanged")} />
      )}
      {state.kind === "cancelled" && <Text>{t("progress.cancelled")}</Text>}
      {state.kind === "running" && <ProgressView progress={state.progress} onCancel={cancel} />}
      {state.kind !== "running" && !result && (
        <>
          <Text>{t("templates.intro")}</Text>
          <TemplateForm
            plans={plans}
            columns={columns}
            choice={choice}
            onChange={(part) => setChoice((before) => ({ ...before, ...part }))}
          />
          {hint !== null && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{hint}</MessageBarBody>
            </MessageBar>
          )}
          <Button appearance="primary" onClick={preview} data-testid="template-preview-start">
            {t("templates.preview")}
          </Button>
        </>
      )}
      {result && (
        <TemplatePreview
          result={result}
          offers={choice.offers}
          busy={busy}
          onApply={() => void apply()}
          onBack={() => setShown(false)}
        />
      )}
    </div>
  );
}
