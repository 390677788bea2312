import { DATIVE, NOMINATIVE, type CaseSet } from "../russian/declension";
import type { AcronymClass } from "./lexicon/acronyms";
import type { Head } from "./lexicon/heads";
import { DETERMINERS, isTerritory, NAMESAKE, PLACES } from "./lexicon/words";
import type { Unit } from "./units";

/** What kind of body asks to be the owner; null for an abbreviation that nobody knows. */
export type OwnerGroup = AcronymClass | "legal" | null;

const isNamesake = (unit: Unit): boolean => NAMESAKE.has(unit.text.replace(".", ""));

/** A party under construction: the units so far and what the grammar needs to know about them. */
export class Draft {
  readonly units: Unit[] = [];
  /** A noun of the dictionary («отдел», «директор»), the first one. */
  head: Head | null = null;
  headCases: CaseSet = 0;
  /** A clause about the party has begun: «…, осуществляющие управление». */
  clause = false;
  /** A personal name that is the party itself. */
  person = false;
  /** «СОШ» is there; another one is another school. */
  typed = false;
  /** What owns the head, where it is an abbreviation: «руководители РМО». */
  ownerGroup: OwnerGroup = null;
  /** The body to which the last noun belongs is named; the next body is another party. */
  owned = false;

  /** The last noun that may still be owned: the head, or its owner («специалисты отдела … УО»). */
  private tail: Head | null = null;
  /** An abbreviation, a quoted name or an unknown word stands for the head. */
  private named = false;
  private legal = false;
  private complement = false;
  private namesake = false;
  private onlyAdjectives = true;

  constructor(readonly governed: CaseSet) {}

  get last(): Unit | undefined {
    return this.units.at(-1);
  }

  get complete(): boolean {
    return this.head !== null || this.named || this.person;
  }

  /** The last word asks for another one: a preposition, or only adjectives before their noun. */
  get open(): boolean {
    const { last } = this;
    if (last === undefined || last.kind === "preposition" || last.separator !== undefined || isNamesake(last))
      return true;
    if (last.kind === "word" && PLACES.has(last.text)) return true;
    return this.onlyAdjectives;
  }

  /** A legal form whose name is still to come: «МБОУ …», «директор МБОУ …». */
  get awaitsName(): boolean {
    return this.last?.kind === "legal" || (this.legal && !this.named);
  }

  /** Inside «имени …»: a person there is part of the name. */
  get inNamesake(): boolean {
    return this.namesake;
  }

  /** A body or a part of one that is named after what it does: «управление экономики», «отдел кадров». */
  get isOffice(): boolean {
    return this.head !== null && this.head.kind !== "post" && this.head.bare;
  }

  get hasComplement(): boolean {
    return this.complement;
  }

  /** Whether the last noun still has room for the body it belongs to. */
  wantsOwner(group: OwnerGroup): boolean {
    const { tail } = this;
    if (tail === null || this.owned || this.clause) return false;
    if (tail.kind === "post") return !(tail.oneComplement && this.complement);
    if (tail.kind === "body")
      return group === null || ((group === "legal" || group === "service") && tail.partOf);
    return group === "school" || group === "type" || group === "association" ? tail.ofSchool : true;
  }

  /** The case besides the nominative in which the next member of the list may stand. */
  get caseOfList(): CaseSet {
    if ((this.headCases & NOMINATIVE) !== 0 || this.head === null) return 0;
    return this.governed !== 0 ? this.governed : this.headCases & DATIVE;
  }

  take(unit: Unit): void {
    const governed = this.last?.kind === "preposition";
    if (unit.kind === "person") this.person ||= !this.namesake;
    else if (unit.kind === "bracketed") this.owned = true;
    else if (unit.kind === "quoted") this.named ||= this.head === null || this.awaitsName;
    else if (!governed) this.takeNoun(unit);
    else this.complement ||= this.head !== null;
    if (isNamesake(unit)) this.namesake = true;
    else if (unit.kind === "quoted" || unit.kind === "separator") this.namesake = false;
    this.onlyAdjectives &&=
      unit.kind === "word" && unit.head === undefined && (unit.cases !== 0 || DETERMINERS.has(unit.text));
    this.units.push(unit);
  }

  private takeNoun(unit: Unit): void {
    if (unit.head !== undefined) this.takeHead(unit, unit.head);
    else if (unit.kind === "acronym") this.takeAcronym(unit.acronym?.kind ?? null);
    else if (unit.kind === "legal") {
      if (this.complete) this.owned = true;
      else this.legal = true;
    } else if (unit.kind === "word" || unit.kind === "number") this.takeWord(unit);
  }

  private takeHead(unit: Unit, head: Head): void {
    if (!this.complete) {
      this.head = head;
      this.tail = head;
      this.headCases = unit.cases;
    } else if (this.legal && !this.named) this.named = true;
    else if (head.kind === "post") this.complement = true;
    else {
      this.ownerGroup = null;
      // «органы управления»: what they do, not who owns them
      if (!this.tail?.ofActivity) this.tail = head;
      this.complement = true;
    }
  }

  private takeAcronym(group: AcronymClass | null): void {
    if (group === "type") this.typed = true;
    if (group === "area") return;
    if (this.head === null) this.named = true;
    else {
      this.owned = true;
      this.ownerGroup = group;
    }
  }

  private takeWord(unit: Unit): void {
    if (this.complete) {
      this.complement = true;
      if (isTerritory(unit.text)) this.owned = true;
    } else if (unit.cases === 0 && !DETERMINERS.has(unit.text)) {
      this.named = unit.kind === "word" || this.units.length > 0;
    }
  }
}
