import { Checkbox, Field, Input, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { yearPeriod } from "../../../core/template";
import { makeAnnual, type AnnualReport, type AnnualResult } from "../../../jobs/make-templates/annual";
import type { RunOptions } from "../../../ports/workbook-port";
import { useServices } from "../../app/services";
import { localDay } from "./choice";
import { PaperMaker } from "./paper-maker";
import { PlanPicker } from "./plan-picker";
import type { SectionProps } from "./section";

/** The plan of one year out of several, its cyclogram, and bringing it up to date with its source. */
export function AnnualSection({ plans, table }: SectionProps) {
  const { port, t } = useServices();
  const [picked, setPicked] = useState(table);
  const [year, setYear] = useState(localDay().slice(0, 4));
  const [school, setSchool] = useState(false);
  const [annual, setAnnual] = useState(true);
  const [cyclogram, setCyclogram] = useState(true);
  const [update, setUpdate] = useState(false);
  const period = yearPeriod(school ? `${year.trim()}/${Number(year) + 1}` : year);
  const start = period?.start;
  const end = period?.end;
  const run = useCallback(
    (options: RunOptions): Promise<AnnualResult> =>
      makeAnnual(
        port,
        {
          table: picked,
          period: start === undefined || end === undefined ? null : { start, end },
          annual,
          cyclogram,
          update,
          today: localDay(),
        },
        options,
      ),
    [port, picked, start, end, annual, cyclogram, update],
  );
  return (
    <PaperMaker
      name="annual"
      group={t("group.annual")}
      intro={t("papers.intro.annual")}
      problem={!period ? t("papers.badYear") : annual || cyclogram ? null : t("papers.nothingChosen")}
      run={run}
      summary={(result) => <AnnualSummary report={result.report} />}
      form={
        <>
          <PlanPicker label={t("papers.plan")} plans={plans} table={picked} onChange={setPicked} />
          <Field label={t("templates.annual.year")}>
            <Input value={year} inputMode="numeric" onChange={(_, { value }) => setYear(value)} />
          </Field>
          <Checkbox
            label={t("templates.annual.school")}
            checked={school}
            onChange={(_, { checked }) => setSchool(checked === true)}
          />
          <Checkbox
            label={t("templates.annual")}
            checked={annual}
            onChange={(_, { checked }) => setAnnual(checked === true)}
          />
          <Checkbox
            label={t("annual.update")}
            checked={update}
            disabled={!annual}
            onChange={(_, { checked }) => setUpdate(checked === true)}
            data-testid="annual-update"
          />
          <Checkbox
            label={t("templates.cyclogram")}
            checked={cyclogram}
            onChange={(_, { checked }) => setCyclogram(checked === true)}
          />
        </>
      }
    />
  );
}

/** More conflicts than that are read on their sheet. */
const MOST_SHOWN = 10;

function AnnualSummary({ report: { plan, existing, merge, baseMissing } }: { report: AnnualReport }) {
  const { t } = useServices();
  const undated = plan.rows.filter(({ span }) => span === null).length;
  if (!merge) {
    return (
      <>
        <Text>{t("annual.rows", { count: plan.rows.length, undated })}</Text>
        {existing !== null && <Text>{t("annual.exists", { sheet: existing })}</Text>}
      </>
    );
  }
  const { updates, added, conflicts, gone, own } = merge;
  if (updates.length + added.length + conflicts.length === 0) return <Text>{t("annual.unchanged")}</Text>;
  return (
    <>
      <Text>
        {t("annual.updated", {
          updates: updates.length,
          added: added.length,
          conflicts: conflicts.length,
          gone: gone.length,
          own,
        })}
      </Text>
      <Text>{t("annual.newSheet")}</Text>
      {baseMissing && <Text>{t("annual.noBase")}</Text>}
      {conflicts.length > 0 && (
        <MessageBar intent="warning" layout="multiline" data-testid="annual-conflicts">
          <MessageBarBody>
            {t("annual.conflicts")}
            <ul>
              {conflicts.slice(0, MOST_SHOWN).map(({ key, measure, field, mine, theirs }) => (
                <li key={`${key}${field}`}>
                  {t("annual.conflict", { measure, field: t(`annual.field.${field}`), mine, theirs })}
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
