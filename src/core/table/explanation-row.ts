import { foldText } from "./fold";
import { startsSmall } from "./cell-features";
import type { RowFacts } from "./row-facts";
import type { SheetView } from "./sheet-view";

/**
 * Forms set from above explain under the header what is to be typed: «указывается полное наименование |
 * дд.мм.гггг | ФИО, должность | не более 500 знаков». Such a row is no record.
 */

/** A cell that says what to type or how. */
const INSTRUCTION =
  /^\(?(?:указ(?:ать|ыва\p{L}+)|запол(?:нить|ня\p{L}+)|впис(?:ать|ыва\p{L}+)|выб(?:рать|ира\p{L}+)|формат\p{L}*|дд[.,]|чч[.:]|при наличии|при необходимости|не более \d+ (?:знак|символ|слов)|например|нужное|из (?:списка|перечня))/u;
/** «наименование», «дата», «фио, должность» typed alone: the name of what belongs here. */
const BARE_NAME =
  /^\(?(?:(?:полн|кратк)\p{L}+ )?(?:наименовани|названи|дата|месяц|год|срок|фио|ф\.и\.о|фамили|должност|текст|число|количеств|ед\.|единиц|да\/нет|ссылк|номер)\p{L}*/u;

/** An abbreviation has no small first letter to be told by. */
const isLowered = (text: string): boolean => startsSmall(text) || /^\(?Ф\.?\s?И\.?\s?О/u.test(text);

const MIN_CELLS = 2;
const MIN_SHARE = 0.6;

/** @param smallLetterTells records of the table begin with a capital */
export function isExplanationRow(view: SheetView, facts: RowFacts, smallLetterTells: boolean): boolean {
  if (facts.numbering !== null || facts.hasTime || facts.filled.length < MIN_CELLS) return false;
  let instructions = 0;
  let names = 0;
  for (const column of facts.filled) {
    const text = view.text(facts.row, column);
    const folded = foldText(text.slice(0, 60));
    if (INSTRUCTION.test(folded)) instructions += 1;
    else if (BARE_NAME.test(folded) && smallLetterTells && isLowered(text)) names += 1;
  }
  return (instructions > 0 || names > 1) && instructions + names >= facts.filled.length * MIN_SHARE;
}
