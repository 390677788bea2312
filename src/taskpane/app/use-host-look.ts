import { useEffect, useState } from "react";
import type { HostLook } from "./theme";
import { hostLook } from "./theme";

/**
 * Excel tells nobody that its theme has changed (only Outlook does): it answers when asked, anew every five
 * seconds. Asked this often, the pane follows soon enough at no cost.
 */
const ASK_EVERY = 3_000;

const QUERIES = ["(prefers-color-scheme: dark)", "(forced-colors: active)"] as const;

function sameLook(a: HostLook, b: HostLook): boolean {
  return (Object.keys({ ...a, ...b }) as (keyof HostLook)[]).every((key) => a[key] === b[key]);
}

/** The look of Office and the browser, followed while the pane is open. */
export function useHostLook(): HostLook {
  const [look, setLook] = useState(hostLook);
  useEffect(() => {
    const ask = () => {
      if (document.hidden) return;
      setLook((known) => {
        const now = hostLook();
        return sameLook(known, now) ? known : now;
      });
    };
    const queries = QUERIES.map((query) => window.matchMedia(query));
    queries.forEach((query) => query.addEventListener("change", ask));
    window.addEventListener("focus", ask);
    document.addEventListener("visibilitychange", ask);
    const timer = window.setInterval(ask, ASK_EVERY);
    return () => {
      queries.forEach((query) => query.removeEventListener("change", ask));
      window.removeEventListener("focus", ask);
      document.removeEventListener("visibilitychange", ask);
      window.clearInterval(timer);
    };
  }, []);
  return look;
}
