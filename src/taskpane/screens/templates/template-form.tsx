import { Checkbox, Field, Input } from "@fluentui/react-components";
import type { PlanTable } from "../../../core/plan/rule";
import type { NameColumn } from "../../../jobs/make-templates/name-columns";
import { useServices } from "../../app/services";
import type { FormChoice } from "./choice";
import { MunicipalityList } from "./municipality-list";
import { PlanPicker } from "./plan-picker";

interface Props {
  readonly plans: readonly PlanTable[];
  readonly columns: readonly NameColumn[];
  readonly choice: FormChoice;
  readonly onChange: (part: Partial<FormChoice>) => void;
}

/** Which plan, for whom, for what period. */
export function TemplateForm({ plans, columns, choice, onChange }: Props) {
  const { t } = useServices();
  return (
    <>
      <PlanPicker
        label={t("templates.plan")}
        plans={plans}
        table={choice.table}
        onChange={(table) => onChange({ table })}
      />
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
      <Checkbox
        label={t("offers.use")}
        checked={choice.offers}
        onChange={(_, { checked }) => onChange({ offers: checked === true })}
        data-testid="template-offers"
      />
    </>
  );
}
