import {
  Button,
  Checkbox,
  Dropdown,
  Field,
  Input,
  Option,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Parameter, ParameterValue } from "../../../core/school/rules/parameters";
import { PARAMETERS, shownValue, valueOf } from "../../../core/school/rules/parameters";
import { ruleSetFromShown } from "../../../core/school/rules/read-rule-set";
import { RuleSetError } from "../../../core/school/rules/rule-set-error";
import type { RuleSet } from "../../../core/school/rules/rule-set";
import { useServices } from "../../app/services";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

interface Props {
  readonly ruleSet: RuleSet;
  /** Runs the analysis again by these rules. */
  readonly onRun: (ruleSet: RuleSet) => void;
}

/** Every threshold and choice of the rule set; what is changed here goes to the sheet of rules with the others. */
export function RuleForm({ ruleSet, onRun }: Props) {
  const { t } = useServices();
  const styles = useStyles();
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() => shownOf(ruleSet));
  const [error, setError] = useState("");
  const run = () => {
    try {
      onRun(ruleSetFromShown(values, ruleSet.name, ruleSet.version));
    } catch (failure) {
      if (!(failure instanceof RuleSetError)) throw failure;
      setError(failure.message);
    }
  };
  return (
    <details data-testid="schools-rules">
      <summary>{t("schools.rules")}</summary>
      <div className={styles.root}>
        {PARAMETERS.map((parameter) => (
          <RuleField
            key={parameter.path}
            parameter={parameter}
            value={values[parameter.path] ?? ""}
            isFlag={typeof valueOf(ruleSet, parameter.path) === "boolean"}
            onChange={(value) => setValues({ ...values, [parameter.path]: value })}
          />
        ))}
        {error !== "" && <Text role="alert">{error}</Text>}
        <Button onClick={run} data-testid="schools-rules-run">
          {t("schools.rules.run")}
        </Button>
      </div>
    </details>
  );
}

function shownOf(ruleSet: RuleSet): Record<string, string> {
  const shown = (parameter: Parameter): ParameterValue =>
    shownValue(parameter, valueOf(ruleSet, parameter.path));
  return Object.fromEntries(
    PARAMETERS.map((parameter) => [parameter.path, String(shown(parameter) ?? "").replace(".", ",")]),
  );
}

interface FieldProps {
  readonly parameter: Parameter;
  readonly value: string;
  readonly isFlag: boolean;
  readonly onChange: (value: string) => void;
}

function RuleField({ parameter, value, isFlag, onChange }: FieldProps) {
  const { t } = useServices();
  const { title, choices, verified, path } = parameter;
  const label = verified ? title : `${title} (${t("schools.rules.unverified")})`;
  if (isFlag) {
    return (
      <Checkbox
        label={label}
        checked={value === "да"}
        onChange={(_, { checked }) => onChange(checked === true ? "да" : "нет")}
      />
    );
  }
  return (
    <Field label={label}>
      {choices ? (
        <Dropdown
          size="small"
          value={value}
          selectedOptions={[value]}
          onOptionSelect={(_, { optionValue }) => onChange(optionValue ?? value)}
        >
          {Object.values(choices).map((words) => (
            <Option key={words} value={words}>
              {words}
            </Option>
          ))}
        </Dropdown>
      ) : (
        <Input
          size="small"
          value={value}
          data-path={path}
          onChange={(_, { value: next }) => onChange(next)}
        />
      )}
    </Field>
  );
}
