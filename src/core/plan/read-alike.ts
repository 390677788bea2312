import type { Responsible } from "../responsible";
import type { Field, TableRow } from "../table/model";
import type { PlanItem } from "./rule";

/** An untouched row is read anew where another one took or gave up its name: its reference shifts. */
export function isKnownAlike({ row: { ref: was } }: PlanItem, { row: { ref: is } }: PlanItem): boolean {
  return was.key === is.key && was.ordinal === is.ordinal && was.alike === is.alike;
}

/**
 * Does a record say the same in two readings of one table? What is read from the record alone (its deadline, its
 * targets) follows from its fields; what comes from around it (section, cells merged downwards, abbreviations
 * explained elsewhere) is compared.
 */
export function isReadAlike(was: PlanItem, is: PlanItem): boolean {
  return isSameRecord(was.row, is.row) && isSameResponsible(was.responsible, is.responsible);
}

function isSameRecord(was: TableRow, is: TableRow): boolean {
  if (was.number !== is.number || was.section !== is.section || was.hidden !== is.hidden) return false;
  const roles = Object.keys(is.fields) as (keyof TableRow["fields"])[];
  return (
    roles.length === Object.keys(was.fields).length &&
    roles.every((role) => isSameField(was.fields[role], is.fields[role]))
  );
}

function isSameField(was: Field | undefined, is: Field | undefined): boolean {
  return (
    was === is ||
    (was?.row === is?.row &&
      was?.column === is?.column &&
      was?.text === is?.text &&
      was?.value === is?.value &&
      was?.numberFormat === is?.numberFormat)
  );
}

/** A reading knows one object for every text: pairs that were found equal need no second look. */
const equals = new WeakMap<Responsible, Responsible>();

function isSameResponsible(was: Responsible | null, is: Responsible | null): boolean {
  if (was === is) return true;
  if (!was || !is) return false;
  if (equals.get(is) === was) return true;
  const same =
    was.text === is.text &&
    was.parties.length === is.parties.length &&
    was.parties.every(({ name, canonical }, index) => {
      const party = is.parties[index];
      return party?.name === name && party.canonical === canonical;
    });
  if (same) equals.set(is, was);
  return same;
}
