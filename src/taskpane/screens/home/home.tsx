import { Title3, makeStyles, tokens } from "@fluentui/react-components";
import { useServices } from "../../app/services";
import { CutOffNotice } from "./cut-off-notice";
import { HomeFooter } from "./home-footer";
import { JobList } from "./job-list";
import { RecognisedTables } from "./recognised-tables";
import { Welcome } from "./welcome";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
});

/** Home: what is in the workbook, and what can be done with it. */
export function Home() {
  const { t } = useServices();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Title3 as="h1">{t("app.name")}</Title3>
      <Welcome />
      <CutOffNotice />
      <RecognisedTables />
      <JobList />
      <HomeFooter />
    </div>
  );
}
