import { Text } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { makePassport, type PassportResult } from "../../../jobs/make-passport";
import type { RunOptions } from "../../../ports/workbook-port";
import { useServices } from "../../app/services";
import { PaperMaker } from "./paper-maker";
import { PlanPicker } from "./plan-picker";
import type { SectionProps } from "./section";

/** The programme's passport from its plan. */
export function PassportSection({ plans, table }: SectionProps) {
  const { port, t } = useServices();
  const [picked, setPicked] = useState(table);
  const run = useCallback(
    (options: RunOptions): Promise<PassportResult> => makePassport(port, { table: picked }, options),
    [port, picked],
  );
  return (
    <PaperMaker
      name="passport"
      group={t("group.passport")}
      intro={t("papers.intro.passport")}
      problem={null}
      run={run}
      summary={({ report: { lines, tasks } }) => {
        const empty = lines.filter(({ text }) => text === "").length;
        const unmapped = tasks.filter(({ block }) => block === null);
        return (
          <>
            <Text>{t("passport.summary", { lines: lines.length, empty, tasks: tasks.length })}</Text>
            {unmapped.length > 0 && (
              <Text>
                {t("passport.unmapped")} {unmapped.map(({ task }) => task).join("; ")}
              </Text>
            )}
          </>
        );
      }}
      form={<PlanPicker label={t("papers.plan")} plans={plans} table={picked} onChange={setPicked} />}
    />
  );
}
