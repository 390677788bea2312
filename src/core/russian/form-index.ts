import { toCyrillic } from "./letters";
import { levenshtein } from "./similarity";

/** Limits of guessing at misspelt words, in letters. */
export interface TypoLimits {
  /** Shorter words and forms are one letter away from too many other words. */
  readonly minLength: number;
  /** In forms shorter than this the first letter must stand: «карта» is not «марта». */
  readonly firstLetterBelow: number;
}

function withoutOneLetter(word: string): string[] {
  return Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1));
}

/**
 * Word forms → meanings, found exactly or with one wrong, missing, doubled or swapped letter. Two words one
 * edit apart share one of their own deletions, so a look-up costs O(length) map reads whatever the size.
 */
export class FormIndex<T> {
  private readonly forms = new Map<string, T>();
  private readonly neighbours = new Map<string, string[]>();
  private longest = 0;

  constructor(private readonly limits: TypoLimits) {}

  /** Adds a form; `guessable` forms are also found from misspellings. The first meaning of a form stays. */
  add(form: string, meaning: T, guessable = true): void {
    if (this.forms.has(form)) return;
    this.forms.set(form, meaning);
    if (!guessable || form.length < this.limits.minLength) return;
    this.longest = Math.max(this.longest, form.length);
    for (const key of new Set([form, ...withoutOneLetter(form)])) {
      const known = this.neighbours.get(key);
      if (known === undefined) this.neighbours.set(key, [form]);
      else known.push(form);
    }
  }

  /** The meaning of a folded word that is a known form, Latin look-alikes («MAPT») allowed. */
  exact(word: string): T | null {
    const meaning = this.forms.get(word);
    if (meaning !== undefined) return meaning;
    const code = word.charCodeAt(0);
    if (code < 0x61 || code > 0x7a) return null;
    const cyrillic = toCyrillic(word);
    return cyrillic === null ? null : (this.forms.get(cyrillic) ?? null);
  }

  /** The one meaning that the word misspells by a letter; null where none or several («июь») fit. */
  guess(word: string): T | null {
    if (word.length < this.limits.minLength || word.length > this.longest + 1) return null;
    let found: T | null = null;
    for (let dropped = -1; dropped < word.length; dropped++) {
      const key = dropped < 0 ? word : word.slice(0, dropped) + word.slice(dropped + 1);
      for (const form of this.neighbours.get(key) ?? []) {
        const meaning = this.forms.get(form)!;
        if (meaning === found || !this.isTypo(word, form)) continue;
        if (found !== null) return null;
        found = meaning;
      }
    }
    return found;
  }

  private isTypo(word: string, form: string): boolean {
    if (form.length < this.limits.firstLetterBelow && word[0] !== form[0]) return false;
    return levenshtein(word, form, 1) <= 1;
  }
}
