import {
  Button,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { PlanTable } from "../../../core/plan/rule";
import { regionalPlan } from "../../../core/template";
import { templatesOf, type TemplateResult } from "../../../jobs/make-templates";
import { chooseRegionalTable } from "../../../jobs/make-templates/choose-table";
import { nameColumns, type NameColumn } from "../../../jobs/make-templates/name-columns";
import { readWorkbook } from "../../../jobs/workbook/read";
import { useServices } from "../../app/services";
import { DoneLine, type Done } from "../../components/done-line";
import { ErrorNotice } from "../../components/error-notice";
import { ScreenHeader } from "../../components/screen-header";
import { localDay, namesIn, periodIn, type FormChoice } from "./choice";
import { TemplateForm } from "./template-form";
import { TemplatePreview } from "./template-preview";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

interface Read {
  readonly plans: readonly PlanTable[];
  readonly columns: readonly NameColumn[];
}

/** The choice that fits most: the largest plan, its own period. */
function firstChoice(plans: readonly PlanTable[]): FormChoice {
  const table = chooseRegionalTable(plans);
  const period = table ? regionalPlan(table).period : null;
  const year = localDay().slice(0, 4);
  return {
    table: table?.table.id ?? "",
    list: "",
    start: period?.start ?? `${year}-01-01`,
    end: period?.end ?? `${year}-12-31`,
    protect: false,
  };
}

/** Municipal plans from the regional one: choose, see the sheets, make them, take them back. */
export default function TemplatesScreen() {
  const { port, t } = useServices();
  const styles = useStyles();
  const [read, setRead] = useState<Read | null>(null);
  const [choice, setChoice] = useState<FormChoice>(firstChoice([]));
  const [result, setResult] = useState<TemplateResult | null>(null);
  const [hint, setHint] = useState<string | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    let here = true;
    readWorkbook(port).then(
      ({ tables, grids }) => {
        if (!here) return;
        const plans = tables.filter(({ table }) => table.kind === "plan");
        setRead({ plans, columns: nameColumns(grids) });
        setChoice(firstChoice(plans));
      },
      (failure: unknown) => here && setError(failure),
    );
    return () => {
      here = false;
    };
  }, [port]);

  const preview = async () => {
    const period = periodIn(choice);
    const municipalities = namesIn(choice.list);
    if (municipalities.length === 0) return setHint(t("templates.nothing"));
    if (!period) return setHint(t("templates.badPeriod"));
    const table = read ? chooseRegionalTable(read.plans, choice.table) : null;
    if (!table) return;
    setHint(null);
    setDone(null);
    try {
      const { protect } = choice;
      setResult(
        await templatesOf(regionalPlan(table), { municipalities, period, protect, today: localDay() }),
      );
    } catch (failure) {
      setError(failure);
    }
  };
  const apply = async () => {
    if (!result) return;
    setBusy(true);
    try {
      const applied = await port.apply({ title: t("group.templates"), edits: result.edits });
      setDone({ ...applied, sentence: t("templates.done", { count: Object.keys(applied.sheets).length }) });
      const first = applied.sheets[result.report.sheets[0]?.role ?? ""];
      if (first) await port.select({ id: "", name: first }, "A1");
      setResult(null);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className={styles.root}>
      <ScreenHeader title={t("screen.templates")} />
      {done && <DoneLine done={done} onTakenBack={async () => setResult(null)} />}
      {error !== null && <ErrorNotice error={error} hint={t("error.unchanged")} />}
      {!read && error === null && <Spinner label={t("app.loading")} />}
      {read && read.plans.length === 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t("templates.noPlan")}</MessageBarBody>
        </MessageBar>
      )}
      {read && read.plans.length > 0 && !result && (
        <>
          <Text>{t("templates.intro")}</Text>
          <TemplateForm
            plans={read.plans}
            columns={read.columns}
            choice={choice}
            onChange={(part) => setChoice((before) => ({ ...before, ...part }))}
          />
          {hint !== null && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{hint}</MessageBarBody>
            </MessageBar>
          )}
          <Button appearance="primary" onClick={() => void preview()} data-testid="template-preview-start">
            {t("templates.preview")}
          </Button>
        </>
      )}
      {result && (
        <TemplatePreview
          result={result}
          busy={busy}
          onApply={() => void apply()}
          onBack={() => setResult(null)}
        />
      )}
    </div>
  );
}
