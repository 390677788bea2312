import { FluentProvider, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useEffect, useMemo, useState } from "react";
import type { Locale } from "../../i18n/translator";
import type { LiveWorkbookPort } from "../../ports/workbook-port";
import { Home } from "../screens/home/home";
import { ErrorBoundary } from "./error-boundary";
import { keepFocus } from "./keep-focus";
import type { Screen } from "./router";
import type { Navigation } from "./router";
import { NavigationContext } from "./router";
import { ServicesProvider } from "./services";
import { SettingsProvider } from "./settings";
import type { ThemeChoice } from "./theme";
import { chooseTheme, themeOf } from "./theme";
import { useHostLook } from "./use-host-look";
import { readPreferences, savePreference } from "./preferences";
import { useWords } from "./words";

/** Every screen but the first one is loaded when it is opened: the pane must start fast. */
const LATER = {
  check: lazy(() => import(/* webpackChunkName: "check" */ "../screens/check/check-screen")),
  indicators: lazy(
    () => import(/* webpackChunkName: "indicators" */ "../screens/indicators/indicators-screen"),
  ),
  schools: lazy(() => import(/* webpackChunkName: "schools" */ "../screens/schools/schools-screen")),
  templates: lazy(() => import(/* webpackChunkName: "templates" */ "../screens/templates/templates-screen")),
  rollup: lazy(() => import(/* webpackChunkName: "rollup" */ "../screens/rollup/rollup-screen")),
  functions: lazy(
    () => import(/* webpackChunkName: "function-list" */ "../screens/functions/functions-screen"),
  ),
  send: lazy(() => import(/* webpackChunkName: "send" */ "../screens/send/send-screen")),
  journal: lazy(() => import(/* webpackChunkName: "journal" */ "../screens/journal/journal-screen")),
  rules: lazy(() => import(/* webpackChunkName: "rules" */ "../screens/rules/rules-screen")),
  help: lazy(() => import(/* webpackChunkName: "help" */ "../screens/help/help-screen")),
} as const;

/** The browser's own margins of headings and the page would break the 16 px rhythm. */
const useStaticStyles = makeStaticStyles({
  body: { margin: 0, overflowY: "scroll" },
  "h1, h2, h3": { margin: 0 },
});

const useStyles = makeStyles({
  root: {
    minHeight: "100vh",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalL,
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

type Place = Pick<Navigation, "screen" | "from">;

interface AppProps {
  readonly port: LiveWorkbookPort;
  readonly hostLocale: Locale;
  readonly firstScreen: Screen;
}

export function App({ port, hostLocale, firstScreen }: AppProps) {
  useStaticStyles();
  const styles = useStyles();
  const [{ screen, from }, setPlace] = useState<Place>({ screen: firstScreen, from: null });
  const [choice, setChoice] = useState<ThemeChoice>("auto");
  const [locale, setLocale] = useState<Locale>(hostLocale);
  const words = useWords(locale);
  const look = useHostLook();
  const t = words?.t;
  const services = useMemo(() => (t ? { port, locale, t } : null), [port, locale, t]);
  const navigation = useMemo(
    () => ({ screen, from, go: (next: Screen) => setPlace({ screen: next, from: screen }) }),
    [screen, from],
  );
  const settings = useMemo(
    () => ({
      theme: choice,
      setTheme: (next: ThemeChoice) => {
        setChoice(next);
        void savePreference("theme", next);
      },
      setLocale: (next: Locale) => {
        setLocale(next);
        void savePreference("locale", next);
      },
    }),
    [choice],
  );

  useEffect(() => {
    void readPreferences().then((kept) => {
      if (kept.theme) setChoice(kept.theme);
      if (kept.locale) setLocale(kept.locale);
    });
  }, []);

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  if (!services) return null;
  const Later = screen in LATER ? LATER[screen as keyof typeof LATER] : null;
  return (
    <FluentProvider theme={themeOf(chooseTheme(choice, look))}>
      <ServicesProvider value={services}>
        <SettingsProvider value={settings}>
          <NavigationContext.Provider value={navigation}>
            <main className={styles.root} data-screen={screen} ref={keepFocus}>
              <ErrorBoundary t={services.t}>
                <Suspense fallback={<p role="status">{services.t("app.loading")}</p>}>
                  {Later ? <Later /> : <Home />}
                </Suspense>
              </ErrorBoundary>
            </main>
          </NavigationContext.Provider>
        </SettingsProvider>
      </ServicesProvider>
    </FluentProvider>
  );
}
