import { Button, Field, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { PlanSchema } from "../../../core/plan/schema";
import type { RegionalSchema } from "../../../jobs/check-plan/regional-schema";
import { NoRegionalPlan } from "../../../jobs/make-templates/no-plan";
import { saveSchema } from "../../../jobs/workbook/settings";
import { useServices } from "../../app/services";
import { ErrorNotice } from "../../components/error-notice";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly schema: PlanSchema;
  readonly onChange: (schema: RegionalSchema) => void;
}

/** The regional plan whose blocks and latest deadlines the plans of this workbook are compared with. */
export function RegionalPlanField({ schema, onChange }: Props) {
  const { port, t } = useServices();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const take = (work: () => Promise<RegionalSchema>) => {
    setBusy(true);
    setError(null);
    work()
      .then(async (regional) => {
        await saveSchema(port, regional);
        onChange(regional);
      })
      .catch(setError)
      .finally(() => setBusy(false));
  };
  const fromActiveSheet = async () => {
    const { regionalSchema } = await import(
      /* webpackChunkName: "check" */ "../../../jobs/check-plan/regional-schema"
    );
    const { sheets, activeSheetId } = await port.describe();
    const sheet = sheets.find(({ id }) => id === activeSheetId)?.name;
    return regionalSchema(port, { own: true, ...(sheet === undefined ? {} : { sheet }) });
  };
  const fromFile = async (file: File) => {
    const { regionalSchema } = await import(
      /* webpackChunkName: "check" */ "../../../jobs/check-plan/regional-schema"
    );
    const { openWorkbook } = await import(/* webpackChunkName: "xlsx" */ "../../../xlsx");
    return regionalSchema(await openWorkbook(new Uint8Array(await file.arrayBuffer()), file.name));
  };
  const clear = () => Promise.resolve({ blocks: [], regional: null });
  const { regional, blocks } = schema;

  return (
    <Field label={t("regional.label")} hint={t("regional.hint")}>
      <div data-testid="regional-plan">
        <Text block role="status">
          {regional
            ? t("regional.taken", { source: regional.sheet ?? regional.file, blocks: blocks.length })
            : t("regional.none")}
        </Text>
        <div className={styles.buttons}>
          <Button
            size="small"
            disabled={busy}
            onClick={() => take(fromActiveSheet)}
            data-testid="regional-sheet"
          >
            {t("regional.sheet")}
          </Button>
          <Button size="small" disabled={busy} onClick={() => input.current?.click()}>
            {t("regional.file")}
          </Button>
          {regional && (
            <Button size="small" disabled={busy} onClick={() => take(clear)} data-testid="regional-clear">
              {t("regional.clear")}
            </Button>
          )}
        </div>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.xlsm"
          hidden
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) take(() => fromFile(file));
            target.value = "";
          }}
          data-testid="regional-file"
        />
        {busy && <Spinner size="tiny" />}
        {error instanceof NoRegionalPlan ? (
          <Text block role="alert">
            {t("regional.noBlocks")}
          </Text>
        ) : (
          error !== null && <ErrorNotice error={error} />
        )}
      </div>
    </Field>
  );
}
