import {
  Button,
  Dropdown,
  Field,
  Input,
  Option,
  Spinner,
  Switch,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Severity } from "../../../core/plan/finding";
import { RULES } from "../../../core/plan/registry";
import type { PlanSchema, RuleSetting } from "../../../core/plan/schema";
import { ruleText } from "../../../i18n/rules";
import { readSchema, saveSchema } from "../../../jobs/workbook/settings";
import { useServices } from "../../app/services";
import { ErrorNotice } from "../../components/error-notice";
import { ScreenHeader } from "../../components/screen-header";
import { RegionalPlanField } from "./regional-plan";
import { SchemaForm } from "./schema-form";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  rule: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingBottom: tokens.spacingVerticalXS },
  severity: { minWidth: "120px" },
  // In sight however long the list of rules is.
  save: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  saveButton: { flexShrink: 0 },
});

/** Which rules are checked and how loudly, and the user's own act; kept in the workbook. */
export default function RulesScreen() {
  const { port, t } = useServices();
  const styles = useStyles();
  const [schema, setSchema] = useState<PlanSchema | null>(null);
  const [kept, setKept] = useState<"asRead" | "changed" | "saved">("asRead");
  const [isWhole, setWhole] = useState(true);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    readSchema(port).then(setSchema, setError);
  }, [port]);

  const change = (part: Partial<PlanSchema>) => {
    setKept("changed");
    setSchema((before) => (before ? { ...before, ...part } : before));
  };
  const setRule = (code: string, setting: RuleSetting) => {
    if (schema) change({ rules: { ...schema.rules, [code]: { ...schema.rules[code], ...setting } } });
  };
  const save = () => {
    if (!schema) return;
    const { act, rules, period, numbering, glossary } = schema;
    saveSchema(port, { act, rules, period, numbering, glossary }).then(() => setKept("saved"), setError);
  };

  return (
    <div className={styles.root}>
      <ScreenHeader title={t("screen.rules")} />
      {error !== null && <ErrorNotice error={error} />}
      {!schema && error === null && <Spinner label={t("app.loading")} />}
      {schema && (
        <>
          <Field label={t("rules.act")} hint={t("rules.act.hint")}>
            <Input value={schema.act} onChange={(_, { value }) => change({ act: value })} data-testid="act" />
          </Field>
          <RegionalPlanField schema={schema} onChange={(part) => setSchema({ ...schema, ...part })} />
          <SchemaForm
            schema={schema}
            onChange={(part, whole) => {
              setWhole(whole);
              change(part);
            }}
          />
          <ul className={styles.list} data-testid="rules">
            {RULES.map((rule) => (
              <RuleLine
                key={rule.code}
                code={rule.code}
                enabled={schema.rules[rule.code]?.enabled ?? rule.enabled}
                severity={schema.rules[rule.code]?.severity ?? rule.severity}
                usual={rule.severity}
                onChange={(setting) => setRule(rule.code, setting)}
              />
            ))}
          </ul>
          <div className={styles.save}>
            <Text role="status" size={200}>
              {t(kept === "changed" ? "rules.unsaved" : kept === "saved" ? "rules.saved" : "rules.text")}
            </Text>
            <Button
              className={styles.saveButton}
              appearance="primary"
              disabled={!isWhole || kept !== "changed"}
              onClick={save}
              data-testid="save-rules"
            >
              {t("rules.save")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

interface LineProps {
  readonly code: string;
  readonly enabled: boolean;
  readonly severity: Severity;
  readonly usual: Severity;
  readonly onChange: (setting: RuleSetting) => void;
}

function RuleLine({ code, enabled, severity, usual, onChange }: LineProps) {
  const { t, locale } = useServices();
  const styles = useStyles();
  const { title, why } = ruleText(code, locale);
  return (
    <li className={styles.rule} data-rule={code}>
      <Switch
        checked={enabled}
        label={`${title} (${code})`}
        onChange={(_, { checked }) => onChange({ enabled: checked })}
      />
      <Text size={200} block>
        {why} {severity === usual ? "" : t("rules.default", { severity: t(`severity.${usual}`) })}
      </Text>
      <Dropdown
        size="small"
        className={styles.severity}
        aria-label={`${t("rules.severity")}: ${title}`}
        value={t(`severity.${severity}`)}
        selectedOptions={[severity]}
        disabled={!enabled}
        onOptionSelect={(_, { optionValue }) =>
          onChange({ severity: SEVERITIES.find((known) => known === optionValue) })
        }
      >
        {SEVERITIES.map((known) => (
          <Option key={known} value={known} text={t(`severity.${known}`)}>
            {t(`severity.${known}`)}
          </Option>
        ))}
      </Dropdown>
    </li>
  );
}
