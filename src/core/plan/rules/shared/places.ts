import { stem } from "../../../russian";
import type { CheckContext } from "../../rule";
import { memoize } from "./memoize";
import { textCells } from "./text-cells";

/** «Ольховского района», «Ольховский муниципальный округ»: the adjective names the place. */
const ADJECTIVE_PLACE =
  /(?<!\p{L})(?!Городск|Муниципальн|Сельск|Районн|Данн|Наш|Кажд)(\p{Lu}\p{L}+(?:ий|ый|ой|ого|ом|ому|им|ым))\s+(?:(?:муниципальн|городск)\p{L}+\s+)?(?:район|округ)/gu;
/** «города Ольховска», «г. Ольховск», «муниципальное образование Ольховский район». */
const NOUN_PLACE = /(?<!\p{L})(?:город(?:а|е|ом)?|г\.)\s*(\p{Lu}\p{L}{3,})/gu;

/** Municipal places that a text names, by their stems. */
export function placesIn(text: string): readonly string[] {
  return [...text.matchAll(ADJECTIVE_PLACE), ...text.matchAll(NOUN_PLACE)].map((match) =>
    stem((match[1] ?? "").toLowerCase()),
  );
}

/** Mentions of every municipal place in the workbook. */
export const placeCounts = memoize((context: CheckContext): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const grid of context.grids) {
    for (const { text } of textCells(context, grid, null, { pattern: /район|округ|г\.|город/u })) {
      for (const place of placesIn(text)) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  return counts;
});
