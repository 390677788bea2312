import { Checkbox, Dropdown, Field, Input, Option } from "@fluentui/react-components";
import type { PlanTable } from "../../../core/plan/rule";
import type { NameColumn } from "../../../jobs/make-templates/name-columns";
import { useServices } from "../../app/services";
import type { FormChoice } from "./choice";
import { MunicipalityList } from "./municipality-list";

interface Props {
  readonly plans: readonly PlanTable[];
  readonly columns: readonly NameColumn[];
  readonly choice: FormChoice;
  readonly onChange: (part: Partial<FormChoice>) => void;
}

/** Which plan, for whom, for what period. */
export function TemplateForm({ plans, columns, choice, onChange }: Props) {
  const { t } = useServices();
  const label = ({ table, items }: PlanTable): string =>
    t("templates.plan.option", { title: table.title || table.id, measures: items.length });
  const chosen = plans.find(({ table }) => table.id === choice.table);
  return (
    <>
      <Field label={t("templates.plan")}>
        <Dropdown
          style={{ minWidth: 0 }}
          value={chosen ? label(chosen) : ""}
          selectedOptions={[choice.table]}
          onOptionSelect={(_, { optionValue }) => onChange({ table: optionValue ?? choice.table })}
        >
          {plans.map((plan) => (
            <Option key={plan.table.id} value={plan.table.id} text={label(plan)}>
              {label(plan)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <MunicipalityList text={choice.list} columns={columns} onChange={(list) => onChange({ list })} />
      <Field label={t("templates.start")}>
        <Input type="date" value={choice.start} onChange={(_, { value }) => onChange({ start: value })} />
      </Field>
      <Field label={t("templates.end")}>
        <Input type="date" value={choice.end} onChange={(_, { value }) => onChange({ end: value })} />
      </Field>
      <Checkbox
        label={t("templates.protect")}
        checked={choice.protect}
        onChange={(_, { checked }) => onChange({ protect: checked === true })}
      />
    </>
  );
}
