/** A number written as a word. */
export interface Numeral {
  readonly value: number;
  /** «второй», «второго» as against «два», «двух». */
  readonly ordinal: boolean;
}

const FORMS = new Map<string, Numeral>();

function add(value: number, ordinal: boolean, forms: readonly string[]): void {
  for (const form of forms) FORMS.set(form, { value, ordinal });
}

const words = (list: string): string[] => list.split(" ");

add(0, false, words("ноль нуль нуля нулю"));
add(1, false, words("один одна одно одни одного одной одному одну одним одною одном одних одними"));
add(1, false, words("единожды однажды"));
add(2, false, words("два две двух двум двумя двое двоих дважды"));
add(3, false, words("три трех трем тремя трое троих трижды"));
add(4, false, words("четыре четырех четырем четырьмя четверо четырежды"));
const SOFT_CARDINALS =
  "пят шест сем восем девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат";
words(SOFT_CARDINALS).forEach((stem, index) => add(index + 5, false, [`${stem}ь`, `${stem}и`, `${stem}ью`]));
add(8, false, words("восьми восемью восьмью"));
add(30, false, words("тридцать тридцати тридцатью"));
add(40, false, words("сорок сорока"));
const TENS = [50, 60, 70, 80];
words("пят шест сем восем").forEach((stem, index) =>
  add(TENS[index]!, false, [`${stem}ьдесят`, `${stem === "восем" ? "восьм" : stem}идесяти`]),
);
add(90, false, words("девяносто девяноста"));
add(100, false, words("сто ста"));
add(200, false, words("двести двухсот"));
add(300, false, words("триста трехсот"));
add(500, false, words("пятьсот пятисот"));
add(1000, false, words("тысяча тысячи тысяч тысячу"));

const ORDINAL_ENDINGS = words("ый ой ая ое ые ого ую ому ым ом ых ыми ою");
const ORDINAL_STEMS: readonly (readonly [string, number])[] = [
  ["перв", 1],
  ["втор", 2],
  ["четверт", 4],
  ["пят", 5],
  ["шест", 6],
  ["седьм", 7],
  ["восьм", 8],
  ["девят", 9],
  ["десят", 10],
  ["одиннадцат", 11],
  ["двенадцат", 12],
  ["тринадцат", 13],
  ["четырнадцат", 14],
  ["пятнадцат", 15],
  ["шестнадцат", 16],
  ["семнадцат", 17],
  ["восемнадцат", 18],
  ["девятнадцат", 19],
  ["двадцат", 20],
  ["тридцат", 30],
  ["сороков", 40],
  ["пятидесят", 50],
  ["сот", 100],
];
for (const [stem, value] of ORDINAL_STEMS) {
  add(
    value,
    true,
    ORDINAL_ENDINGS.map((ending) => stem + ending),
  );
}
add(
  3,
  true,
  words("третий третья третье третьи третьего третьей третьему третью третьим третьем третьих третьими"),
);

/** Reads one folded word as a number, in any case. */
export function matchNumeral(word: string): Numeral | null {
  return FORMS.get(word) ?? null;
}

/** The value of a folded word that is a number («двух», «второго»); null otherwise. */
export function numeralFromWord(word: string): number | null {
  return FORMS.get(word)?.value ?? null;
}

/**
 * Reads a compound numeral («двадцать пятого», «сто двадцать») at `from` of a row of folded words. `length` is
 * the number of words taken; null where the first word is no numeral. «двадцать тридцать» is two numbers.
 */
export function numeralFromWords(
  row: readonly string[],
  from: number,
): (Numeral & { readonly length: number }) | null {
  const first = row[from] === undefined ? null : matchNumeral(row[from]);
  if (first === null) return null;
  let { value, ordinal } = first;
  let length = 1;
  while (!ordinal && value >= 20 && value % 10 === 0) {
    const word = row[from + length];
    const next = word === undefined ? null : matchNumeral(word);
    const room = value % 100 === 0 ? 100 : 10;
    if (next === null || next.value < 1 || next.value >= room) break;
    value += next.value;
    ordinal = next.ordinal;
    length++;
  }
  return { value, ordinal, length };
}
