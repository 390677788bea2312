import type { FocusEvent, KeyboardEvent, RefObject } from "react";
import { useEffect, useRef } from "react";
import type { Filter } from "./finding-filter";

/** Where the user is in the list of findings: survives previews, fixes and further checks. */
export interface ListPlace {
  readonly filter: Filter;
  /** Keys of the groups that are folded up. */
  readonly closed: ReadonlySet<string>;
  /** How many findings of a group are shown, by its key, where it is more than the first page. */
  readonly shown: ReadonlyMap<string, number>;
  /** The finding that had the focus last, and how far down it stood. */
  readonly at: { readonly id: string; readonly index: number } | null;
}

export const LIST_START: ListPlace = { filter: {}, closed: new Set(), shown: new Map(), at: null };

interface ListKeys {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
}

/**
 * Arrows walk through the findings. A list that comes back, or loses the finding with the focus, goes on at the
 * finding where it was left, or at the one that took its place.
 */
export function useListKeys(
  list: RefObject<HTMLElement | null>,
  place: ListPlace,
  onPlace: (place: ListPlace) => void,
): ListKeys {
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-finding]") ?? [])];
  // A finding that goes away while it has the focus tells nobody; leaving the list does.
  const inside = useRef(place.at !== null);
  useEffect(() => {
    if (!inside.current || !place.at || list.current?.contains(document.activeElement)) return;
    const { id, index } = place.at;
    const all = items();
    (all.find((item) => item.dataset.finding === id) ?? all[Math.min(index, all.length - 1)])?.focus();
  });
  return {
    onKeyDown: (event) => {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      event.preventDefault();
      neighbour(items(), event.key === "ArrowDown")?.focus();
    },
    onBlur: () => {
      inside.current = false;
    },
    onFocus: ({ target }) => {
      inside.current = true;
      const all = items();
      const index = all.findIndex((item) => item.contains(target));
      const id = all[index]?.dataset.finding;
      if (id !== undefined && id !== place.at?.id) onPlace({ ...place, at: { id, index } });
    },
  };
}

/** The next finding after the focus, or the one before it: from the head of a group too. */
function neighbour(items: readonly HTMLElement[], down: boolean): HTMLElement | undefined {
  const here = document.activeElement;
  const way = down ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const beyond = items.filter(
    (item) => !item.contains(here) && here !== null && (here.compareDocumentPosition(item) & way) !== 0,
  );
  return beyond.at(down ? 0 : -1);
}
