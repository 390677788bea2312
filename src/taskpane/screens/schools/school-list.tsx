import {
  Checkbox,
  Dropdown,
  Option,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { SchoolReport, SchoolsReport } from "../../../core/school/analyse";
import type { MarkerCode } from "../../../core/school/objectivity";
import { MARKER_CODES } from "../../../core/school/objectivity";
import { useServices } from "../../app/services";
import { PAGE, ShowMore } from "../../components/show-more";
import { SchoolItem, useCellStyles } from "./school-item";

const useStyles = makeStyles({
  filters: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  field: { minWidth: "120px", flexGrow: 1 },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  name: { width: "42%" },
  count: { width: "13%" },
});

interface Props {
  readonly report: SchoolsReport;
  readonly onFailure: (error: unknown) => void;
}

/** Schools in the order of the source, filtered by municipality and sign: never a ranking by suspicion. */
export function SchoolList({ report, onFailure }: Props) {
  const { t } = useServices();
  const styles = useStyles();
  const cell = useCellStyles();
  const [municipality, setMunicipality] = useState("");
  const [marker, setMarker] = useState<MarkerCode | "">("");
  const [flaggedOnly, setFlaggedOnly] = useState(true);
  const [shown, setShown] = useState(PAGE);
  const schoolOf = ({ school }: SchoolReport) => report.model.schools[school];
  const municipalities = [...new Set(report.model.schools.map((school) => school.municipality))]
    .filter(Boolean)
    .sort();
  const matching = report.schools.filter(
    (school) =>
      (municipality === "" || schoolOf(school)?.municipality === municipality) &&
      (marker === "" || school.objectivity.markers.includes(marker)) &&
      (!flaggedOnly || hasSigns(school)),
  );
  return (
    <section data-testid="schools" data-count={matching.length}>
      <div className={styles.filters}>
        <Dropdown
          size="small"
          className={styles.field}
          aria-label={t("schools.filter.municipality")}
          value={
            municipality === "" ? `${t("schools.filter.municipality")}: ${t("filter.all")}` : municipality
          }
          selectedOptions={[municipality]}
          onOptionSelect={(_, { optionValue }) => setMunicipality(optionValue ?? "")}
        >
          {["", ...municipalities].map((name) => (
            <Option key={name} value={name}>
              {name === "" ? t("filter.all") : name}
            </Option>
          ))}
        </Dropdown>
        <Dropdown
          size="small"
          className={styles.field}
          aria-label={t("schools.filter.marker")}
          value={
            marker === ""
              ? `${t("schools.filter.marker")}: ${t("filter.all")}`
              : t(`schools.marker.${marker}`)
          }
          selectedOptions={[marker]}
          onOptionSelect={(_, { optionValue }) =>
            setMarker(MARKER_CODES.find((code) => code === optionValue) ?? "")
          }
        >
          <Option value="">{t("filter.all")}</Option>
          {MARKER_CODES.map((code) => (
            <Option key={code} value={code}>
              {t(`schools.marker.${code}`)}
            </Option>
          ))}
        </Dropdown>
      </div>
      <Checkbox
        label={t("schools.filter.flaggedOnly")}
        checked={flaggedOnly}
        onChange={(_, { checked }) => setFlaggedOnly(checked === true)}
      />
      {matching.length === 0 && <Text block>{t("schools.none")}</Text>}
      {matching.length > 0 && (
        <table className={styles.table} data-testid="schools-table">
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(cell.cell, styles.name)}>
                <Text size={200}>{t("schools.column.school")}</Text>
              </th>
              <th scope="col" className={mergeClasses(cell.cell, cell.number, styles.count)}>
                <Text size={200}>n</Text>
              </th>
              <th scope="col" className={cell.cell}>
                <Text size={200}>{t("schools.column.seen")}</Text>
              </th>
            </tr>
          </thead>
          <tbody>
            {matching.slice(0, shown).map((school) => (
              <SchoolItem key={school.school} school={school} report={report} onFailure={onFailure} />
            ))}
          </tbody>
        </table>
      )}
      <ShowMore all={matching.length} shown={shown} onMore={setShown} />
    </section>
  );
}

/** Something to look at: low results, signs, or a difference for information. */
function hasSigns({ objectivity, shnor, official }: SchoolReport): boolean {
  const { markers, forInformation } = objectivity;
  return markers.length > 0 || forInformation.length > 0 || shnor.status === "ШНОР" || official === true;
}
