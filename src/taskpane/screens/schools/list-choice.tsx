import { Dropdown, Field, Option, Text } from "@fluentui/react-components";
import type { SchoolsReport } from "../../../core/school/analyse";
import { DIFFERENCE_WORDS } from "../../../core/school/official-list/compare";
import { useServices } from "../../app/services";

const NONE = "";

interface Props {
  readonly report: SchoolsReport;
  readonly sheets: readonly string[];
  /** Runs again with the list of this sheet; null = without a list. */
  readonly onChoose: (sheet: string | null) => void;
}

/** The region's list beside the calculation: which sheet it is, where the two differ. */
export function ListChoice({ report, sheets, onChoose }: Props) {
  const { t } = useServices();
  const { list, differences, model } = report;
  const nameOf = (school: number) => model.schools[school]?.name ?? "";
  const shown = list?.sheet ?? t("schools.list.none");
  return (
    <div data-testid="schools-list-choice">
      <Field label={t("schools.list")}>
        <Dropdown
          size="small"
          value={shown}
          selectedOptions={[list?.sheet ?? NONE]}
          onOptionSelect={(_, { optionValue }) =>
            onChoose(optionValue === NONE ? null : (optionValue ?? null))
          }
        >
          <Option value={NONE}>{t("schools.list.none")}</Option>
          {sheets.map((sheet) => (
            <Option key={sheet} value={sheet}>
              {sheet}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {list && (
        <Text size={200} block>
          {t("schools.list.read", { lines: list.lines, unknown: list.unknown.length })}
        </Text>
      )}
      {(differences.length > 0 || (list?.unknown.length ?? 0) > 0) && (
        <details data-testid="schools-differences">
          <summary>{t("schools.list.differences", { count: differences.length })}</summary>
          {differences.map(({ school, kind }) => (
            <Text key={school} size={200} block>
              {nameOf(school)}: {DIFFERENCE_WORDS[kind]}
            </Text>
          ))}
          {list?.unknown.map(({ name, code, row }) => (
            <Text key={row} size={200} block>
              {t("schools.list.unknown", { school: name || code, row: row + 1 })}
            </Text>
          ))}
        </details>
      )}
    </div>
  );
}
