import { Button, Title3, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useServices } from "../app/services";
import { useArrival, useNavigation } from "../app/router";

const useStyles = makeStyles({
  // Reached by a change of screen only, never by Tab.
  heading: { outlineStyle: "none", lineHeight: tokens.lineHeightBase400 },
  title: { lineHeight: tokens.lineHeightBase400, fontSize: tokens.fontSizeBase500 },
  root: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalM,
  },
});

/** Title of a job's screen with the way back to the list of jobs. */
export function ScreenHeader({ title }: { title: string }) {
  const { t } = useServices();
  const { go } = useNavigation();
  const styles = useStyles();
  const heading = useArrival<HTMLHeadingElement>();
  return (
    <header className={styles.root}>
      <Button
        appearance="subtle"
        icon={<ArrowLeftRegular />}
        aria-label={t("nav.home")}
        title={t("nav.home")}
        onClick={() => go("home")}
      />
      <h1 className={styles.heading} ref={heading} tabIndex={-1}>
        <Title3 as="span" className={styles.title}>
          {title}
        </Title3>
      </h1>
    </header>
  );
}
