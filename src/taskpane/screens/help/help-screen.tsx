import { Dropdown, Field, Option, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { isMessageKey } from "../../../i18n/messages/keys";
import { VERSION } from "../../../jobs/version";
import { hostFacts } from "../../app/preferences";
import { useServices } from "../../app/services";
import { usePaneSettings } from "../../app/settings";
import type { ThemeChoice } from "../../app/theme";
import { ScreenHeader } from "../../components/screen-header";
import { Steps } from "./steps";

const THEMES: readonly ThemeChoice[] = ["auto", "light", "dark", "contrast"];

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

/** Help: the three steps, appearance, language, what leaves the computer. */
export default function HelpScreen() {
  const { t, locale } = useServices();
  const { theme, setTheme, setLocale } = usePaneSettings();
  const styles = useStyles();
  const [facts, setFacts] = useState({ host: "", platform: "" });

  const platform = `help.platform.${facts.platform}`;

  useEffect(() => {
    void hostFacts().then(setFacts);
  }, []);

  return (
    <div className={styles.root}>
      <ScreenHeader title={t("screen.help")} />
      <Subtitle2 as="h2">{t("help.steps")}</Subtitle2>
      <Steps />
      <Text>{t("help.undo")}</Text>
      <Text>{t("help.keys")}</Text>
      <Field label={t("theme.label")}>
        <Dropdown
          value={t(`theme.${theme}`)}
          selectedOptions={[theme]}
          onOptionSelect={(_, { optionValue }) =>
            setTheme(THEMES.find((known) => known === optionValue) ?? "auto")
          }
          data-testid="theme"
        >
          {THEMES.map((known) => (
            <Option key={known} value={known}>
              {t(`theme.${known}`)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field label={t("language.label")}>
        <Dropdown
          value={t(`language.${locale}`)}
          selectedOptions={[locale]}
          onOptionSelect={(_, { optionValue }) => setLocale(optionValue === "en" ? "en" : "ru")}
          data-testid="language"
        >
          <Option value="ru">{t("language.ru")}</Option>
          <Option value="en">{t("language.en")}</Option>
        </Dropdown>
      </Field>
      <Text>{t("help.about", { version: VERSION })}</Text>
      <Subtitle2 as="h2">{t("help.office")}</Subtitle2>
      <Text>{t("help.officeText")}</Text>
      {isMessageKey(platform) && <Text size={200}>{t("help.details", { platform: t(platform) })}</Text>}
    </div>
  );
}
