import { ExcelPort } from "../excel/excel-port";
import { takeBackLast } from "../jobs/workbook/take-back-last";

/** Ribbon buttons that work without the pane. A failure leaves the workbook as it was; the pane's journal tells. */
void Office.onReady(() => {
  Office.actions.associate("takeBackLast", (event: Office.AddinCommands.Event) => {
    void takeBackLast(new ExcelPort()).finally(() => event.completed());
  });
});
