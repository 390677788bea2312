import { Title3, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy } from "react";
import { useServices } from "../../app/services";
import { HomeFooter } from "./home-footer";
import { JobList } from "./job-list";

/** Needs the workbook, and comes after the first paint. */
const WorkbookState = lazy(() => import(/* webpackChunkName: "workbook-state" */ "./workbook-state"));

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  // As tall as one recognised plan: the jobs must not move away under the pointer when it has been read.
  workbook: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    minHeight: "136px",
  },
});

/** Home: what is in the workbook, and what can be done with it. */
export function Home() {
  const { t } = useServices();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Title3 as="h1">{t("app.name")}</Title3>
      <div className={styles.workbook}>
        <Suspense fallback={<span role="status">{t("home.reading")}</span>}>
          <WorkbookState />
        </Suspense>
      </div>
      <JobList />
      <HomeFooter />
    </div>
  );
}
