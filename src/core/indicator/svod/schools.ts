import { valueAt } from "../../sheet/grid";
import { noCounts, type Counts } from "../measures";
import type { SchoolSource } from "../sources/model";
import { placeOf, placeReader, placesOfKey } from "../sources/places";

/** Schools of a list and those of them with the mark «ШНОР», in one municipality or (null, "") in all. */
export function countSchools(source: SchoolSource, municipality: string | null): Counts {
  const counts = noCounts();
  const { grid, schoolColumn, officialColumn } = source;
  const yes = new Set(source.yes.map((text) => text.toLowerCase()));
  const inMunicipality = municipalityFilter(source, municipality);
  for (let row = source.firstRow; row <= source.lastRow; row++) {
    if (valueAt(grid, row, schoolColumn) === "" || !inMunicipality(row)) continue;
    counts.participants++;
    if (yes.has(String(valueAt(grid, row, officialColumn)).toLowerCase())) counts.below++;
  }
  return counts;
}

function municipalityFilter(source: SchoolSource, municipality: string | null): (row: number) => boolean {
  if (!municipality || !source.municipality) return () => true;
  const place = placeOf(source.municipality);
  const own = new Set(placesOfKey(place, municipality));
  const read = placeReader(source.grid, place);
  return (row) => own.has(read(row));
}
