import { foldText } from "../russian";
import { inSlices } from "../steps";
import type { School } from "./model";
import type { ReportBuilder } from "./report";
import { schoolCodeKey, schoolNameKey } from "./school-name";

/** A school while sheets are being read: which spellings of it were met and where. */
interface Entry {
  readonly codeKey: string;
  readonly code: string;
  readonly names: Map<string, Spelling>;
  readonly municipalities: Map<string, number>;
  readonly sheets: Set<string>;
  registered: string;
  official: boolean | null;
}

interface Spelling {
  count: number;
  readonly places: { readonly sheet: string; readonly row: number }[];
}

/** A spelling met more often than this is no slip worth listing by row. */
const PLACES_KEPT = 200;

/**
 * Joins the rows of schools: by code; by name and municipality where there is no code; and across sheets whose
 * codes come from different systems, where name and municipality agree and the codes never meet in one sheet.
 */
export class SchoolBook {
  private readonly entries: Entry[] = [];
  private readonly byCode = new Map<string, number>();
  private readonly byName = new Map<string, number>();

  /** The id of the school of a row; -1 where the row names none. */
  find(code: string, name: string, municipality: string, sheet: string, row: number): number {
    const codeKey = schoolCodeKey(code);
    const nameKey = codeKey === "" ? `${foldText(municipality)}|${schoolNameKey(name)}` : "";
    if (codeKey === "" && nameKey.endsWith("|")) return -1;
    const map = codeKey === "" ? this.byName : this.byCode;
    const key = codeKey === "" ? nameKey : codeKey;
    let id = map.get(key);
    if (id === undefined) {
      id = this.entries.length;
      map.set(key, id);
      this.entries.push(newEntry(codeKey, code.trim()));
    }
    const entry = this.entries[id];
    if (entry) noteSpelling(entry, name.trim(), municipality.trim(), sheet, row);
    return id;
  }

  /** The list of schools has the last word on the name and says who is in the region's list. */
  register(id: number, name: string, official: boolean | null): void {
    const entry = this.entries[id];
    if (!entry) return;
    if (name.trim() !== "") entry.registered = name.trim();
    if (official !== null) entry.official = (entry.official ?? false) || official;
  }

  /** Final schools and the map from the ids given so far to their places, in slices. */
  *finishSteps(report: ReportBuilder): Generator<void, { schools: School[]; ids: Uint32Array }> {
    const target = yield* this.joinEntries(report);
    const ids = new Uint32Array(this.entries.length);
    const schools: School[] = [];
    const placed = new Map<number, number>();
    yield* inSlices(this.entries.entries(), ([id, entry]) => {
      const root = target[id] ?? id;
      const known = placed.get(root);
      const place = known ?? schools.length;
      if (known === undefined) {
        placed.set(root, place);
        const home = this.entries[root] ?? entry;
        schools.push(finishEntry(home));
        reportSpellings(home, report);
      }
      ids[id] = place;
    });
    return { schools, ids };
  }

  private *joinEntries(report: ReportBuilder): Generator<void, number[]> {
    const target = this.entries.map((_, id) => id);
    const index = yield* this.nameIndex();
    yield* inSlices(this.entries.entries(), ([id, entry]) => {
      const candidates = this.candidates(entry, id, index);
      const place = firstPlace(entry);
      if (candidates.length === 1) {
        target[id] = candidates[0] ?? id;
        report.add("joinedByName", place.sheet, place.row, preferredName(entry));
      } else if (candidates.length > 1 && entry.codeKey === "") {
        report.add("ambiguousName", place.sheet, place.row, preferredName(entry));
      }
    });
    return target;
  }

  /** Coded schools by name, with and without the municipality. */
  private *nameIndex(): Generator<void, Map<string, number[]>> {
    const index = new Map<string, number[]>();
    yield* inSlices(this.entries.entries(), ([id, entry]) => {
      if (entry.codeKey === "") return;
      const name = schoolNameKey(preferredName(entry));
      for (const key of [`${foldText(mostFrequent(entry.municipalities))}|${name}`, `*|${name}`]) {
        index.set(key, [...(index.get(key) ?? []), id]);
      }
    });
    return index;
  }

  private candidates(entry: Entry, id: number, index: ReadonlyMap<string, readonly number[]>): number[] {
    const name = schoolNameKey(preferredName(entry));
    if (name === "") return [];
    const municipality = mostFrequent(entry.municipalities);
    const key = municipality === "" ? `*|${name}` : `${foldText(municipality)}|${name}`;
    const exact = index.get(key) ?? [];
    const found = exact.length > 0 || entry.codeKey !== "" ? exact : (index.get(`*|${name}`) ?? []);
    if (entry.codeKey === "") return found.filter((other) => other !== id);
    return found.filter((other) => other < id && this.otherSystem(other, id));
  }

  /** Codes of another system: of another shape, and never in one sheet with the first. */
  private otherSystem(one: number, other: number): boolean {
    const shapes = [one, other].map((id) => codeShape(this.entries[id]?.codeKey ?? ""));
    return shapes[0] !== shapes[1] && this.neverTogether(one, other);
  }

  private neverTogether(one: number, other: number): boolean {
    const sheets = this.entries[other]?.sheets ?? new Set<string>();
    return [...(this.entries[one]?.sheets ?? [])].every((sheet) => !sheets.has(sheet));
  }
}

/** «330101» → «dddddd», «edu25001» → «aaaddddd». */
function codeShape(codeKey: string): string {
  return codeKey.replace(/\d/gu, "d").replace(/[^d]/gu, "a");
}

function newEntry(codeKey: string, code: string): Entry {
  return {
    codeKey,
    code,
    names: new Map(),
    municipalities: new Map(),
    sheets: new Set(),
    registered: "",
    official: null,
  };
}

function noteSpelling(entry: Entry, name: string, municipality: string, sheet: string, row: number): void {
  entry.sheets.add(sheet);
  if (municipality !== "") {
    entry.municipalities.set(municipality, (entry.municipalities.get(municipality) ?? 0) + 1);
  }
  if (name === "") return;
  let spelling = entry.names.get(name);
  if (!spelling) {
    spelling = { count: 0, places: [] };
    entry.names.set(name, spelling);
  }
  spelling.count++;
  if (spelling.places.length < PLACES_KEPT) spelling.places.push({ sheet, row });
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  let best = "";
  let most = 0;
  for (const [text, count] of counts) {
    if (count > most) {
      best = text;
      most = count;
    }
  }
  return best;
}

function preferredName(entry: Entry): string {
  if (entry.registered !== "") return entry.registered;
  return mostFrequent(new Map([...entry.names].map(([name, { count }]) => [name, count])));
}

function firstPlace(entry: Entry): { sheet: string; row: number } {
  const [first] = entry.names.values();
  return first?.places[0] ?? { sheet: [...entry.sheets][0] ?? "", row: 0 };
}

function finishEntry(entry: Entry): School {
  return {
    code: entry.code,
    name: preferredName(entry) || entry.code,
    municipality: mostFrequent(entry.municipalities),
    official: entry.official,
  };
}

/** Only schools with a code: without one another spelling would be another school. */
function reportSpellings(entry: Entry, report: ReportBuilder): void {
  const name = preferredName(entry);
  for (const [spelling, { places }] of entry.names) {
    if (spelling === name) continue;
    for (const { sheet, row } of places) report.add("spelling", sheet, row);
  }
}
