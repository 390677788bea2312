/**
 * Runs first in a page of the add-in inside the workbench: asks the page around it for Excel's native interface,
 * before office.js looks for one. The add-in's own bundles are the same as in Excel.
 */
interface WorkbenchWindow extends Window {
  readonly qualityPlanWorkbench?: { connect(frame: Window): void };
}

(window.parent as WorkbenchWindow).qualityPlanWorkbench?.connect(window);
