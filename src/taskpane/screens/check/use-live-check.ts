import { useEffect, useRef } from "react";
import type { CheckResult } from "../../../jobs/check-plan";
import { recheck } from "../../../jobs/check-plan/recheck";
import type { LiveWorkbookPort } from "../../../ports/workbook-port";

/** Quiet time after the last edit before the list is brought up to date. */
const DEBOUNCE = 600;

/**
 * Keeps the findings up to date while the user (or a co-author) edits: silently, without dialogs, and without
 * moving the list. A failed re-check leaves the list as it was; the next press of the button tells why.
 */
export function useLiveCheck(
  port: LiveWorkbookPort,
  result: CheckResult | null,
  replace: (result: CheckResult) => void,
): void {
  const latest = useRef(result);
  const active = result !== null;

  useEffect(() => {
    latest.current = result;
  }, [result]);

  useEffect(() => {
    if (!active) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => Promise<void>) | null = null;
    let gone = false;
    const touched = new Set<string>();
    const update = async () => {
      const sheets = [...touched];
      touched.clear();
      const before = latest.current;
      if (!before) return;
      const next = await recheck(port, before, sheets).catch(() => null);
      if (!gone && next) replace(next);
    };
    void port
      .onChanged(({ sheetId }) => {
        touched.add(sheetId);
        clearTimeout(timer);
        timer = setTimeout(() => void update(), DEBOUNCE);
      })
      .then((unsubscribe) => {
        if (gone) void unsubscribe();
        else stop = unsubscribe;
      });
    return () => {
      gone = true;
      clearTimeout(timer);
      void stop?.();
    };
  }, [port, active, replace]);
}
