import { Dropdown, Field, Input, Option, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { glossaryOfLines, linesOfGlossary } from "../../../core/plan/glossary-lines";
import type { NumberingStyle, PlanSchema } from "../../../core/plan/schema";
import { useServices } from "../../app/services";

const NUMBERINGS: readonly NumberingStyle[] = ["any", "plain", "sectionItem"];

const useStyles = makeStyles({
  dates: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  wide: { minWidth: 0 },
});

interface Props {
  readonly schema: PlanSchema;
  /** false: what is typed cannot be kept as it stands. */
  readonly onChange: (part: Partial<PlanSchema>, isWhole: boolean) => void;
}

/** What a plan of this workbook must look like: its period, its numbering, the bodies and their short names. */
export function SchemaForm({ schema, onChange }: Props) {
  const { t } = useServices();
  const styles = useStyles();
  const [start, setStart] = useState(schema.period?.start ?? "");
  const [end, setEnd] = useState(schema.period?.end ?? "");
  const [lines, setLines] = useState(() => linesOfGlossary(schema.glossary));
  const { unread } = glossaryOfLines(lines);
  const fault = periodFault(start, end);

  const change = (part: Partial<PlanSchema>, next: { start?: string; end?: string; lines?: string }) => {
    const whole =
      periodFault(next.start ?? start, next.end ?? end) === null &&
      glossaryOfLines(next.lines ?? lines).unread.length === 0;
    onChange(part, whole);
  };
  const dates = (from: string, to: string) => {
    setStart(from);
    setEnd(to);
    const period = from === "" || to === "" ? null : { start: from, end: to };
    change({ period }, { start: from, end: to });
  };

  return (
    <>
      <Field
        label={t("schema.period")}
        hint={t("schema.period.hint")}
        validationMessage={fault ? t(`schema.period.${fault}`) : undefined}
      >
        <div className={styles.dates} data-testid="schema-period">
          <Input
            type="date"
            aria-label={t("schema.period.start")}
            value={start}
            onChange={(_, { value }) => dates(value, end)}
          />
          <Input
            type="date"
            aria-label={t("schema.period.end")}
            value={end}
            onChange={(_, { value }) => dates(start, value)}
          />
        </div>
      </Field>
      <Field label={t("schema.numbering")}>
        <Dropdown
          className={styles.wide}
          data-testid="schema-numbering"
          value={t(`schema.numbering.${schema.numbering}`)}
          selectedOptions={[schema.numbering]}
          onOptionSelect={(_, { optionValue }) =>
            change({ numbering: NUMBERINGS.find((known) => known === optionValue) ?? "any" }, {})
          }
        >
          {NUMBERINGS.map((known) => (
            <Option key={known} value={known}>
              {t(`schema.numbering.${known}`)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field
        label={t("schema.glossary")}
        hint={t("schema.glossary.hint")}
        validationMessage={
          unread.length > 0 ? t("schema.glossary.unread", { line: unread[0] ?? "" }) : undefined
        }
      >
        <Textarea
          value={lines}
          resize="vertical"
          data-testid="schema-glossary"
          onChange={(_, { value }) => {
            setLines(value);
            change({ glossary: glossaryOfLines(value).glossary }, { lines: value });
          }}
        />
      </Field>
    </>
  );
}

/** Both ends or none, the first before the last. */
function periodFault(start: string, end: string): "half" | "backwards" | null {
  if ((start === "") !== (end === "")) return "half";
  return start > end ? "backwards" : null;
}
