import { Button, Title3, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useServices } from "../app/services";
import { useNavigation } from "../app/router";

const useStyles = makeStyles({
  title: { margin: 0, lineHeight: tokens.lineHeightBase400, fontSize: tokens.fontSizeBase500 },
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
  return (
    <header className={styles.root}>
      <Button
        appearance="subtle"
        icon={<ArrowLeftRegular />}
        aria-label={t("nav.home")}
        title={t("nav.home")}
        onClick={() => go("home")}
      />
      <Title3 as="h1" className={styles.title}>
        {title}
      </Title3>
    </header>
  );
}
