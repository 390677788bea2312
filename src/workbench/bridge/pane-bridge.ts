/**
 * Runs first in a page of the add-in inside the workbench: asks the page around it for Excel's native interface,
 * before office.js looks for one. The add-in's own bundles are the same as in Excel.
 */
interface WorkbenchParent {
  readonly qualityPlanWorkbench?: { connect(frame: Window): void };
}

(window.parent as unknown as WorkbenchParent).qualityPlanWorkbench?.connect(window);
