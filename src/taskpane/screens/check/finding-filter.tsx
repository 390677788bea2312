import { Dropdown, Option, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding, Severity } from "../../../core/plan/finding";
import { ruleText } from "../../../i18n/rules";
import { useServices } from "../../app/services";

/** Absent = all. */
export interface Filter {
  readonly severity?: Severity;
  readonly rule?: string;
  readonly sheet?: string;
}

export function passes(filter: Filter, finding: Finding): boolean {
  return (
    (filter.severity === undefined || finding.severity === filter.severity) &&
    (filter.rule === undefined || finding.rule === filter.rule) &&
    (filter.sheet === undefined || finding.location.sheet.id === filter.sheet)
  );
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalS,
  },
  field: { minWidth: "88px", flexGrow: 1, flexBasis: "30%" },
});

interface Choice {
  readonly value: string;
  readonly label: string;
}

function unique(choices: readonly Choice[]): Choice[] {
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()];
}

/** Three narrow drop-downs: severity, rule, sheet. */
export function FindingFilter({
  findings,
  filter,
  onFilter,
}: {
  findings: readonly Finding[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
}) {
  const { t, locale } = useServices();
  const styles = useStyles();
  const choices: Readonly<Record<keyof Filter, Choice[]>> = {
    severity: unique(findings.map(({ severity }) => ({ value: severity, label: t(`severity.${severity}`) }))),
    rule: unique(findings.map(({ rule }) => ({ value: rule, label: ruleText(rule, locale).title }))),
    sheet: unique(findings.map(({ location }) => ({ value: location.sheet.id, label: location.sheet.name }))),
  };
  return (
    <div className={styles.root}>
      {(["severity", "rule", "sheet"] as const).map((field) => {
        const label = t(`filter.${field}`);
        const chosen = choices[field].find(({ value }) => value === filter[field]);
        return (
          <Dropdown
            key={field}
            size="small"
            className={styles.field}
            aria-label={label}
            data-testid={`filter-${field}`}
            value={chosen?.label ?? `${label}: ${t("filter.all")}`}
            selectedOptions={[filter[field] ?? ""]}
            onOptionSelect={(_, { optionValue }) =>
              onFilter({ ...filter, [field]: optionValue || undefined })
            }
          >
            <Option value="">{t("filter.all")}</Option>
            {choices[field].map(({ value, label: text }) => (
              <Option key={value} value={value}>
                {text}
              </Option>
            ))}
          </Dropdown>
        );
      })}
    </div>
  );
}
