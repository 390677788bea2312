import { Button, Text } from "@fluentui/react-components";
import { describeNote } from "../../../core/results/report-texts";
import type { RuleSet } from "../../../core/school/rules/rule-set";
import type { SchoolsResult } from "../../../jobs/flag-schools";
import { useServices } from "../../app/services";
import { ListChoice } from "./list-choice";
import { RuleForm } from "./rule-form";
import { SchoolList } from "./school-list";

interface Props {
  readonly result: SchoolsResult;
  readonly onSheets: () => void;
  readonly onList: (sheet: string | null) => void;
  readonly onRules: (ruleSet: RuleSet) => void;
  readonly onFailure: (error: unknown) => void;
}

/** What a run found: numbers, the region's list, the rules, the sheets to make, the table of schools. */
export function SchoolsOutcome({ result, onSheets, onList, onRules, onFailure }: Props) {
  const { t } = useServices();
  const { report, sheets } = result;
  const { model, schools, ruleSet, year } = report;
  if (schools.length === 0) return <Text data-testid="no-results">{t("schools.noResults")}</Text>;
  const count = (holds: (school: (typeof schools)[number]) => boolean) => schools.filter(holds).length;
  return (
    <>
      <div aria-live="polite" data-testid="schools-summary">
        <Text weight="semibold" block>
          {t("schools.summary", { schools: schools.length, results: model.records.length })}
        </Text>
        <Text block>{t("schools.low", { count: count(({ shnor }) => shnor.status === "ШНОР") })}</Text>
        <Text block>{t("schools.flagged", { count: count(({ objectivity }) => objectivity.flagged) })}</Text>
        <Text block>
          {t("schools.undecided", { count: count(({ shnor }) => shnor.status === "не определено") })}
        </Text>
      </div>
      <Text size={200}>
        {t("schools.ruleSet", { name: ruleSet.name })}. {t("schools.year", { year: String(year.year) })}.{" "}
        {t("schools.disclaimer")}
      </Text>
      <Button appearance="primary" onClick={onSheets} data-testid="schools-sheets">
        {t("schools.makeSheets")}
      </Button>
      <ListChoice report={report} sheets={sheets} onChoose={onList} />
      <RuleForm key={JSON.stringify(ruleSet)} ruleSet={ruleSet} onRun={onRules} />
      {model.report.notes.length > 0 && (
        <details>
          <summary>{t("schools.notes")}</summary>
          {model.report.notes.map((note, index) => (
            <Text key={index} size={200} block>
              {describeNote(note)}
            </Text>
          ))}
        </details>
      )}
      <SchoolList report={report} onFailure={onFailure} />
    </>
  );
}
