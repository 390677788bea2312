import {
  Field,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Spinner,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { chooseMarkedTable, chooseSourceTable } from "../../../jobs/make-templates/choose-table";
import { nameColumns } from "../../../jobs/make-templates/name-columns";
import { readWorkbook, type WorkbookReading } from "../../../jobs/workbook/read";
import { useServices } from "../../app/services";
import { ErrorNotice } from "../../components/error-notice";
import { ScreenHeader } from "../../components/screen-header";
import { AnnualSection } from "./annual-section";
import { DeadlinesSection } from "./deadlines-section";
import { MunicipalSection } from "./municipal-section";
import { PassportSection } from "./passport-section";
import { ReportSection } from "./report-section";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

const KINDS = ["municipal", "annual", "report", "deadlines", "passport"] as const;
type Kind = (typeof KINDS)[number];

/** What is made from a plan: municipal plans, the plan of a year, the report, the control of deadlines, the passport. */
export default function TemplatesScreen() {
  const { port, t } = useServices();
  const styles = useStyles();
  const [reading, setReading] = useState<WorkbookReading | null>(null);
  const [kind, setKind] = useState<Kind>("municipal");
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    let here = true;
    readWorkbook(port).then(
      (found) => here && setReading(found),
      (failure: unknown) => here && setError(failure),
    );
    return () => {
      here = false;
    };
  }, [port]);

  const hasPlan = reading !== null && reading.tables.some(({ table }) => table.kind === "plan");
  return (
    <div className={styles.root}>
      <ScreenHeader title={t("screen.templates")} />
      {error !== null && <ErrorNotice error={error} hint={t("error.unchanged")} />}
      {!reading && error === null && <Spinner label={t("app.loading")} />}
      {reading && !hasPlan && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t("templates.noPlan")}</MessageBarBody>
        </MessageBar>
      )}
      {reading && hasPlan && (
        <>
          <Field label={t("papers.kind")}>
            <RadioGroup
              value={kind}
              onChange={(_, { value }) => setKind(KINDS.find((each) => each === value) ?? kind)}
            >
              {KINDS.map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={t(`papers.kind.${each}`)}
                  data-testid={`paper-${each}`}
                />
              ))}
            </RadioGroup>
          </Field>
          <Section kind={kind} reading={reading} />
        </>
      )}
    </div>
  );
}

function Section({ kind, reading }: { readonly kind: Kind; readonly reading: WorkbookReading }) {
  const plans = reading.tables.filter(({ table }) => table.kind === "plan");
  const marked = kind === "report" || kind === "deadlines";
  const fitting = marked ? chooseMarkedTable(reading.tables) : chooseSourceTable(reading);
  const props = { plans, table: fitting?.table.id ?? "" };
  switch (kind) {
    case "municipal":
      return <MunicipalSection {...props} columns={nameColumns(reading.grids)} />;
    case "annual":
      return <AnnualSection {...props} />;
    case "report":
      return <ReportSection {...props} />;
    case "deadlines":
      return <DeadlinesSection {...props} />;
    case "passport":
      return <PassportSection {...props} />;
  }
}
