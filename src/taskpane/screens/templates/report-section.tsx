import { Dropdown, Field, Input, MessageBar, MessageBarBody, Option, Text } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { REPORT_PARTS, lastQuarter, partPeriod } from "../../../core/template";
import { makeExecutionReport, type ExecutionResult } from "../../../jobs/execution-report";
import type { RunOptions } from "../../../ports/workbook-port";
import { useServices } from "../../app/services";
import { localDay } from "./choice";
import { PaperMaker } from "./paper-maker";
import { PlanPicker } from "./plan-picker";
import type { SectionProps } from "./section";

const YEAR = /^20\d{2}$/u;

/** The report on the execution of a plan for a quarter, a half-year or a year. */
export function ReportSection({ plans, table }: SectionProps) {
  const { port, t } = useServices();
  const last = lastQuarter(localDay());
  const [picked, setPicked] = useState(table);
  const [year, setYear] = useState(String(last.year));
  const [part, setPart] = useState(last.part);
  const run = useCallback(
    (options: RunOptions): Promise<ExecutionResult> =>
      makeExecutionReport(
        port,
        { table: picked, period: partPeriod(Number(year), part), today: localDay() },
        options,
      ),
    [port, picked, year, part],
  );
  return (
    <PaperMaker
      name="report"
      group={t("group.execution")}
      intro={t("papers.intro.report")}
      problem={YEAR.test(year.trim()) ? null : t("papers.badYear")}
      run={run}
      summary={({ report: { hasMarks, total } }) => (
        <>
          {!hasMarks && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{t("execution.noMarks")}</MessageBarBody>
            </MessageBar>
          )}
          <Text>
            {t("execution.summary", {
              due: total.due,
              done: total.counts.done + total.counts.unconfirmed,
              unconfirmed: total.counts.unconfirmed,
              failed: total.counts.failed + total.counts.overdue,
            })}
          </Text>
        </>
      )}
      form={
        <>
          <PlanPicker label={t("papers.plan")} plans={plans} table={picked} onChange={setPicked} />
          <Field label={t("papers.part")}>
            <Dropdown
              style={{ minWidth: 0 }}
              value={t(`papers.part.${part}`)}
              selectedOptions={[part]}
              onOptionSelect={(_, { optionValue }) =>
                setPart(REPORT_PARTS.find((each) => each === optionValue) ?? part)
              }
            >
              {REPORT_PARTS.map((each) => (
                <Option key={each} value={each}>
                  {t(`papers.part.${each}`)}
                </Option>
              ))}
            </Dropdown>
          </Field>
          <Field label={t("templates.annual.year")}>
            <Input value={year} inputMode="numeric" onChange={(_, { value }) => setYear(value)} />
          </Field>
        </>
      }
    />
  );
}
