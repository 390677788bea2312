import { useEffect, useRef } from "react";
import type { CellRange } from "../../../core/sheet/address";
import { parseArea } from "../../../core/sheet/address";
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
    let updates = Promise.resolve();
    const touched = new Map<string, CellRange[] | null>();
    const update = async () => {
      const edits = [...touched].map(([sheetId, areas]) => ({ sheetId, areas }));
      touched.clear();
      const before = latest.current;
      if (!before) return;
      const next = await recheck(port, before, edits).catch(() => null);
      if (gone) return;
      if (next) replace((latest.current = next));
      else for (const { sheetId } of edits) touched.set(sheetId, null);
    };
    void port
      .onChanged(({ sheetId, address, inPlace }) => {
        const area = inPlace ? parseArea(address) : null;
        const areas = touched.get(sheetId);
        touched.set(sheetId, area && areas !== null ? [...(areas ?? []), area] : null);
        clearTimeout(timer);
        // One after another: each reads only what changed since the one before.
        timer = setTimeout(() => void (updates = updates.then(update)), DEBOUNCE);
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
