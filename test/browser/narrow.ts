import type { Frame } from "playwright-core";

/** Elements that stick out of the pane to the right, or hold words that are cut off. */
export function stickingOut(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll<HTMLElement>("main *")].flatMap((element) => {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) return [];
      const style = getComputedStyle(element);
      const isOut = box.right > width + 1;
      const isCut =
        style.overflowX === "hidden" && element.scrollWidth > element.clientWidth + 2 && box.width > 8;
      // An icon is drawn inside its button, which is looked at itself.
      const isIcon = element.closest("svg") !== null;
      return !isIcon && (isOut || isCut)
        ? [`${isOut ? "за краем" : "обрезано"}: ${element.outerHTML.slice(0, 120)}`]
        : [];
    });
  });
}
