import { Dropdown, Field, Option } from "@fluentui/react-components";
import type { PlanTable } from "../../../core/plan/rule";
import { useServices } from "../../app/services";

interface Props {
  readonly label: string;
  readonly plans: readonly PlanTable[];
  /** Id of the chosen table. */
  readonly table: string;
  readonly onChange: (table: string) => void;
}

/** Which plan of the workbook is meant. */
export function PlanPicker({ label, plans, table, onChange }: Props) {
  const { t } = useServices();
  const shown = ({ table: { title, id }, items }: PlanTable): string =>
    t("templates.plan.option", { title: title || id, measures: items.length });
  const chosen = plans.find((plan) => plan.table.id === table);
  return (
    <Field label={label}>
      <Dropdown
        style={{ minWidth: 0 }}
        value={chosen ? shown(chosen) : ""}
        selectedOptions={[table]}
        onOptionSelect={(_, { optionValue }) => onChange(optionValue ?? table)}
      >
        {plans.map((plan) => (
          <Option key={plan.table.id} value={plan.table.id} text={shown(plan)}>
            {shown(plan)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
