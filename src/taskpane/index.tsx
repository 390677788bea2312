import { createRoot } from "react-dom/client";
import { localeOf } from "../i18n/translator";
import { App } from "./app/app";
import { laterPort } from "./app/later-port";
import { screenFromQuery } from "./app/router";

async function loadPort() {
  const { ExcelPort } = await import(/* webpackChunkName: "excel" */ "../excel/excel-port");
  return new ExcelPort();
}

/** The pane starts when Office.js knows its host; the old-Excel message is plain HTML and needs none of this. */
void Office.onReady(() => {
  const root = document.getElementById("root");
  if (!root) return;
  const locale = localeOf(Office.context.displayLanguage ?? "ru-RU");
  createRoot(root).render(
    <App
      port={laterPort(loadPort)}
      hostLocale={locale}
      firstScreen={screenFromQuery(window.location.search)}
    />,
  );
});
