/** Parts of a screen that look after the focus themselves have had their turn by then, ms. */
const PATIENCE = 60;

/**
 * Ref of the element that holds the screens. A button that goes away when it has been pressed takes the focus with it,
 * and the keyboard and a screen reader would start from the top of the page. The nearest part of the screen that is
 * still there gets the focus; where that is the screen as a whole, its title does. A focus that is in the sheet is
 * never called back.
 * @returns what ends the watch
 */
export function keepFocus(root: HTMLElement): () => void {
  let held: readonly HTMLElement[] = [];
  let timer = 0;
  const remember = ({ target }: FocusEvent) => {
    held = target instanceof HTMLElement ? pathTo(target, root) : [];
  };
  const rescue = () => {
    const [last] = held;
    const isLost = document.hasFocus() && document.activeElement === document.body;
    if (!isLost || !last || last.isConnected) return;
    const left = held.find((part) => part.isConnected) ?? root;
    take(left.querySelector<HTMLElement>("h1[tabindex]") ?? left);
  };
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = window.setTimeout(rescue, PATIENCE);
  });
  root.addEventListener("focusin", remember);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    root.removeEventListener("focusin", remember);
  };
}

/** The element and the elements around it, up to the root. */
function pathTo(target: HTMLElement, root: HTMLElement): HTMLElement[] {
  const path: HTMLElement[] = [];
  for (let at: HTMLElement | null = target; at && at !== root; at = at.parentElement) path.push(at);
  return [...path, root];
}

/** Focuses what Tab does not reach, without an outline: nobody is to press it. */
function take(element: HTMLElement): void {
  if (!element.hasAttribute("tabindex")) {
    element.tabIndex = -1;
    element.style.outlineStyle = "none";
    const release = () => {
      element.removeAttribute("tabindex");
      element.style.outlineStyle = "";
    };
    element.addEventListener("blur", release, { once: true });
  }
  element.focus({ preventScroll: true });
}
