import { Button, Dropdown, Field, Option, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { NameColumn } from "../../../jobs/make-templates/name-columns";
import { useServices } from "../../app/services";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  column: { minWidth: "0" },
});

interface Props {
  readonly text: string;
  readonly columns: readonly NameColumn[];
  readonly onChange: (text: string) => void;
}

/** The list of municipalities: typed one a line, or taken from a column of the workbook. */
export function MunicipalityList({ text, columns, onChange }: Props) {
  const { t } = useServices();
  const styles = useStyles();
  const [picked, setPicked] = useState<NameColumn | null>(null);
  return (
    <div className={styles.root}>
      <Field label={t("templates.list")} hint={t("templates.list.hint")}>
        <Textarea
          value={text}
          rows={6}
          resize="vertical"
          onChange={(_, { value }) => onChange(value)}
          data-testid="municipalities"
        />
      </Field>
      {columns.length > 0 && (
        <>
          <Field label={t("templates.column")}>
            <Dropdown
              className={styles.column}
              value={picked?.label ?? ""}
              selectedOptions={picked ? [picked.id] : []}
              onOptionSelect={(_, { optionValue }) =>
                setPicked(columns.find(({ id }) => id === optionValue) ?? null)
              }
            >
              {columns.map(({ id, label }) => (
                <Option key={id} value={id} text={label}>
                  {label}
                </Option>
              ))}
            </Dropdown>
          </Field>
          <Button disabled={!picked} onClick={() => picked && onChange(picked.names.join("\n"))}>
            {t("templates.fromSelection")}
          </Button>
        </>
      )}
    </div>
  );
}
