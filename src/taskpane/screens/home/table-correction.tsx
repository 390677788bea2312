import { Button, Checkbox, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { columnLetters, parseRange } from "../../../core/sheet/address";
import { COLUMN_ROLES, type ColumnRole, type RecognisedTable } from "../../../core/table/model";
import type { Translator } from "../../../i18n/messages";
import { saveCorrection, withdrawCorrections } from "../../../jobs/workbook/settings";
import { useServices } from "../../app/services";
import { ErrorNotice } from "../../components/error-notice";
import { correctionOf, formOf, parseRows } from "./correction-form";

/** Characters of a header that a label shows. */
const HEADER_LENGTH = 40;

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  input: { minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

function roleWord(role: ColumnRole, t: Translator): string {
  const year = /^value:(\d+)$/u.exec(role)?.[1];
  return year === undefined ? t(`role.${role as (typeof COLUMN_ROLES)[number]}`) : t("role.value", { year });
}

interface Props {
  readonly table: RecognisedTable;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** Kind, header rows, range and roles of a table as the user says; kept in the workbook. Esc closes. */
export default function TableCorrection({ table, onSaved, onClose }: Props) {
  const { port, t } = useServices();
  const styles = useStyles();
  const [form, setForm] = useState(() => formOf(table));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const correction = correctionOf(table, form);

  const keep = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
      onSaved();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };

  return (
    <form
      className={styles.root}
      aria-label={t("correct.open")}
      data-testid="correction"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (correction) void keep(() => saveCorrection(port, correction));
      }}
    >
      <Checkbox
        label={t("correct.isPlan")}
        checked={form.isPlan}
        onChange={(_, { checked }) => setForm({ ...form, isPlan: checked === true })}
        data-testid="correct-plan"
      />
      <Field
        label={t("correct.headerRow")}
        validationMessage={
          parseRows(form.headerRows) ? null : t("correct.badRows", { text: form.headerRows })
        }
      >
        <Input
          className={styles.input}
          value={form.headerRows}
          onChange={(_, { value }) => setForm({ ...form, headerRows: value })}
        />
      </Field>
      <Field
        label={t("correct.range")}
        validationMessage={parseRange(form.range) ? null : t("correct.badRange", { text: form.range })}
      >
        <Input
          className={styles.input}
          value={form.range}
          onChange={(_, { value }) => setForm({ ...form, range: value })}
          data-testid="correct-range"
        />
      </Field>
      {table.columns.map(({ column, header }) => (
        <Field key={column} label={columnLabel(column, header, t)}>
          <Select
            value={form.roles[column]}
            onChange={(_, { value }) =>
              setForm({ ...form, roles: { ...form.roles, [column]: value as ColumnRole } })
            }
            data-testid={`role-${columnLetters(column)}`}
          >
            {[...new Set<ColumnRole>([...COLUMN_ROLES, form.roles[column] ?? "other"])].map((role) => (
              <option key={role} value={role}>
                {roleWord(role, t)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      {error !== null && <ErrorNotice error={error} />}
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabled={busy || !correction} data-testid="correct-save">
          {t("correct.save")}
        </Button>
        <Button
          disabled={busy}
          onClick={() => void keep(() => withdrawCorrections(port, table))}
          data-testid="correct-reset"
        >
          {t("correct.reset")}
        </Button>
      </div>
    </form>
  );
}

function columnLabel(column: number, header: string, t: Translator): string {
  const letters = columnLetters(column);
  if (header.trim() === "") return t("correct.column", { letters });
  const short = header.length <= HEADER_LENGTH ? header : `${header.slice(0, HEADER_LENGTH)}…`;
  return t("correct.cell", { letters, header: short });
}
