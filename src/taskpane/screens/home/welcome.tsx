import { Button, Card, Subtitle2 } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { readPreferences, savePreference } from "../../app/preferences";
import { useServices } from "../../app/services";
import { Steps } from "../help/steps";

/** The placemat of the first run: three steps, skippable, to be found again in the help. */
export function Welcome() {
  const { t } = useServices();
  const [shown, setShown] = useState(false);

  useEffect(() => {
    void readPreferences().then(({ welcomed }) => setShown(welcomed !== true));
  }, []);

  if (!shown) return null;
  const close = () => {
    setShown(false);
    void savePreference("welcomed", true);
  };
  return (
    <Card size="small" data-testid="welcome">
      <Subtitle2 as="h2">{t("welcome.title")}</Subtitle2>
      <Steps />
      <Button appearance="primary" onClick={close}>
        {t("welcome.close")}
      </Button>
    </Card>
  );
}
