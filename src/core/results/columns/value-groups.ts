import type { ColumnUse, Layout, ValueGroup } from "./layout-model";
import type { ValueKind } from "./roles";

/** Which columns of results belong together: of one subject and year, of a pair, of the «Предмет» column. */
export function valueGroups(uses: readonly ColumnUse[], single: Layout["single"]): ValueGroup[] {
  const values = uses.filter(({ role }) => role === "value");
  return [...wideGroups(values, uses), ...pairGroups(values, uses), ...longGroup(values, uses, single)];
}

function kindsOf(uses: readonly ColumnUse[]): Partial<Record<ValueKind, number>> {
  const kinds: Partial<Record<ValueKind, number>> = {};
  for (const { guess, column } of uses) kinds[guess.kind] ??= column;
  return kinds;
}

function wideGroups(values: readonly ColumnUse[], uses: readonly ColumnUse[]): ValueGroup[] {
  const bySubject = new Map<string, ColumnUse[]>();
  for (const use of values) {
    const { subject } = use.guess;
    if (subject) bySubject.set(subject.key, [...(bySubject.get(subject.key) ?? []), use]);
  }
  return [...bySubject.values()].flatMap((columns) =>
    byYear(columns).map(({ year, own }): ValueGroup => {
      const subject = own[0]?.guess.subject ?? null;
      const level = uses.find((use) => use.role === "level" && use.guess.subject?.key === subject?.key);
      const isMath = subject?.key === "math";
      return {
        subject,
        year,
        subjectColumn: null,
        levelColumn: isMath ? (level?.column ?? null) : null,
        values: kindsOf(own),
      };
    }),
  );
}

/**
 * «Отметка 2022 | Отметка 2023» are results of two years; «Годовая 2022 | Отметка ОГЭ 2023» are two results of one
 * pupil. Only a kind that comes again with another year tells years apart.
 */
function byYear(columns: readonly ColumnUse[]): { year: number; own: readonly ColumnUse[] }[] {
  const years = [...new Set(columns.map(({ guess }) => guess.year))].filter((year) => year > 0);
  const isRepeated = columns.some(({ guess: { kind, year } }) =>
    columns.some(({ guess }) => guess.kind === kind && guess.year !== year && guess.year > 0 && year > 0),
  );
  if (!isRepeated) return [{ year: 0, own: columns }];
  return years.map((year) => ({ year, own: columns.filter(({ guess }) => guess.year === year) }));
}

/** «Предмет 1 | Отметка 1 | Предмет 2 | Отметка 2», numbered or only repeated from left to right. */
function pairGroups(values: readonly ColumnUse[], uses: readonly ColumnUse[]): ValueGroup[] {
  const subjects = uses.filter(({ role }) => role === "subject");
  if (subjects.length < 2) return [];
  const free = values.filter(({ guess }) => !guess.subject);
  return subjects.map((subject, index): ValueGroup => {
    const end = subjects[index + 1]?.column ?? Infinity;
    const { pair } = subject.guess;
    const own = free.filter(({ guess, column }) =>
      pair > 0 && guess.pair > 0 ? guess.pair === pair : column > subject.column && column < end,
    );
    return { subject: null, year: 0, subjectColumn: subject.column, levelColumn: null, values: kindsOf(own) };
  });
}

function longGroup(
  values: readonly ColumnUse[],
  uses: readonly ColumnUse[],
  single: Layout["single"],
): ValueGroup[] {
  if (uses.filter(({ role }) => role === "subject").length >= 2) return [];
  const own = values.filter(({ guess }) => !guess.subject);
  if (own.length === 0) return [];
  const level = uses.find((use) => use.role === "level" && !use.guess.subject);
  return byYear(own).map((group) => ({
    subject: null,
    year: group.year,
    subjectColumn: single.subject ?? null,
    levelColumn: level?.column ?? null,
    values: kindsOf(group.own),
  }));
}
