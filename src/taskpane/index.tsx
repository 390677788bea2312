import { createRoot } from "react-dom/client";
import { ExcelPort } from "../excel/excel-port";
import { localeOf } from "../i18n/translator";
import { App } from "./app/app";
import { screenFromQuery } from "./app/router";

/** The pane starts when Office.js knows its host; the old-Excel message is plain HTML and needs none of this. */
void Office.onReady(() => {
  const root = document.getElementById("root");
  if (!root) return;
  const locale = localeOf(Office.context.displayLanguage ?? "ru-RU");
  createRoot(root).render(
    <App port={new ExcelPort()} hostLocale={locale} firstScreen={screenFromQuery(window.location.search)} />,
  );
});
