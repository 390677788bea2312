import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { UniverUIPlugin } from "@univerjs/ui";
import designRu from "@univerjs/design/locale/ru-RU";
import docsUiRu from "@univerjs/docs-ui/locale/ru-RU";
import formulaUiRu from "@univerjs/sheets-formula-ui/locale/ru-RU";
import numfmtUiRu from "@univerjs/sheets-numfmt-ui/locale/ru-RU";
import sheetsUiRu from "@univerjs/sheets-ui/locale/ru-RU";
import uiRu from "@univerjs/ui/locale/ru-RU";
import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import "@univerjs/ui/facade";
import "@univerjs/sheets-ui/facade";
import type { UniverOptions } from "../engine/univer";

/** What the page adds to the headless model: a drawn grid with formula bar, sheet tabs and Russian words. */
export function pageOptions(container: HTMLElement): UniverOptions {
  return {
    locales: [designRu, uiRu, docsUiRu, sheetsUiRu, formulaUiRu, numfmtUiRu],
    registerBefore: (univer) => {
      univer.registerPlugin(UniverRenderEnginePlugin);
      univer.registerPlugin(UniverUIPlugin, { container, header: true, toolbar: true, footer: true });
    },
    registerAfter: (univer) => {
      univer.registerPlugin(UniverDocsUIPlugin);
      univer.registerPlugin(UniverSheetsUIPlugin);
      univer.registerPlugin(UniverSheetsFormulaUIPlugin);
      univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
    },
  };
}
