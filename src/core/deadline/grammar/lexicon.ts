import { FormIndex } from "../../russian";

/** What a word does in a deadline. */
export type Role =
  | "month"
  | "numeral"
  | "unit"
  | "dayNumber"
  | "weekday"
  | "season"
  | "holidays"
  | "school"
  | "civil"
  | "reporting"
  | "each"
  | "adverb"
  | "times"
  | "last"
  | "edge"
  | "half"
  | "whole"
  | "current"
  | "otherYear"
  | "variable"
  | "course"
  | "working"
  | "from"
  | "of"
  | "starting"
  | "until"
  | "by"
  | "along"
  | "in"
  | "for"
  | "after"
  | "before"
  | "not"
  | "later"
  | "earlier"
  | "bound"
  | "inclusive"
  | "and"
  | "or"
  | "but"
  | "span"
  | "outcome"
  | "measure"
  | "need"
  | "permanent"
  | "basis"
  | "continuous"
  | "irregular"
  | "about"
  | "further"
  | "document"
  | "accordance"
  | "fixed"
  | "proceeding"
  | "carryingOut"
  | "occasion"
  | "other";

/** Lengths of time and the halves, quarters and terms that the year is cut into. */
export type UnitName =
  "day" | "week" | "decade" | "month" | "quarter" | "term" | "trimester" | "semester" | "halfYear" | "year";

export interface Entry {
  readonly role: Role;
  /** Unit name, recurrence code, edge; "" where the role says all. */
  readonly name: string;
  /** Number of the weekday (1 Monday) or season (1 winter); 0 otherwise. */
  readonly value: number;
}

/** Long words may be misspelt by a letter; «в течении», «полугодее». */
const INDEX = new FormIndex<Entry>({ minLength: 7, firstLetterBelow: 20 });

const split = (list: string): string[] => list.split(" ");
const ADJECTIVE = split("ый ий ой ая яя ое ее ого его ому ему ым им ом ем ую юю ой ей ые ие ых их ыми ими");

function words(role: Role, forms: string, name = "", value = 0): void {
  const entry: Entry = { role, name, value };
  for (const form of split(forms)) INDEX.add(form, entry);
}

/** A noun: stem and endings («-» is the empty one). */
function noun(role: Role, stem: string, endings: string, name = "", value = 0): void {
  words(
    role,
    split(endings)
      .map((ending) => (ending === "-" ? stem : stem + ending))
      .join(" "),
    name,
    value,
  );
}

function adjective(role: Role, stems: string, name = "", value = 0): void {
  for (const stem of split(stems))
    words(role, ADJECTIVE.map((ending) => stem + ending).join(" "), name, value);
}

const MASCULINE = "- а у ом е ы ов ам ами ах";
const FEMININE = "а ы е у ой ою - ам ами ах";
const NEUTER_IE = "е я ю ем и й ям ями ях";

words("unit", "день дня дню днем дне дни дней дням днями днях сутки суток дн", "day");
words("unit", "неделя недели неделе неделю неделей недель неделям неделями неделях нед", "week");
noun("unit", "декад", FEMININE, "decade");
noun("unit", "месяц", "- а у ем е ы ев ам ами ах", "month");
words("unit", "мес м-ц м-ца м-цу м-це м-цев", "month");
noun("unit", "квартал", MASCULINE, "quarter");
words("unit", "кв кварт квартально", "quarter");
noun("unit", "четверт", "ь и ью ей ям ями ях", "term");
words("unit", "четв", "term");
noun("unit", "триместр", MASCULINE, "trimester");
noun("unit", "семестр", MASCULINE, "semester");
noun("unit", "полугоди", NEUTER_IE, "halfYear");
words("unit", "полгода полугода полугод полуг", "halfYear");
noun("unit", "год", "- а у ом е ы ов ам ами ах", "year");
words("unit", "лет г гг", "year");
noun("dayNumber", "числ", "о а у ом е ам ах");
adjective("school", "учебн");
words("school", "уч учебно у");
adjective("civil", "календарн финансов");
words("civil", "календ кал");
adjective("reporting", "отчетн");
adjective("each", "кажд");
adjective("working", "рабоч");

const WEEKDAYS = [
  "понедельник понедельника понедельнику понедельником понедельнике понедельники понедельникам пн понед",
  "вторник вторника вторнику вторником вторнике вторники вторникам вт",
  "среда среды среде среду средой средам ср",
  "четверг четверга четвергу четвергом четверге четверги четвергам чт",
  "пятница пятницы пятнице пятницу пятницей пятницам пт",
  "суббота субботы субботе субботу субботой субботам сб",
  "воскресенье воскресенья воскресенью воскресеньем воскресеньям вс",
];
WEEKDAYS.forEach((forms, i) => words("weekday", forms, "", i + 1));

noun("season", "зим", "а ы е у ой", "", 1);
adjective("season", "зимн", "adjective", 1);
words("season", "весна весны весне весну весной", "", 2);
adjective("season", "весенн", "adjective", 2);
words("season", "лето лета лету летом лете", "", 3);
adjective("season", "летн", "adjective", 3);
words("season", "осень осени осенью", "", 4);
adjective("season", "осенн", "adjective", 4);
split("зимне весенне летне осенне").forEach((word, i) => words("season", word, "compound", i + 1));
words("holidays", "каникулы каникул каникулам каникулами каникулах");
adjective("holidays", "каникулярн");

const ADVERBS: readonly (readonly [code: string, adjectives: string, words: string])[] = [
  ["daily", "ежедневн", "ежедневно каждодневно"],
  ["weekly", "еженедельн", "еженедельно понедельно"],
  ["monthly", "ежемесячн", "ежемесячно помесячно"],
  ["quarterly", "ежеквартальн поквартальн", "ежеквартально поквартально"],
  ["termly", "ежечетвертн", "ежечетвертно"],
  ["yearly", "ежегодн", "ежегодно"],
];
/** «ежемес.», «ежекварт.»: shorter beginnings are no longer different. */
const MIN_ADVERB = 5;
for (const [code, adjectives, adverbs] of ADVERBS) {
  words("adverb", adverbs, code);
  const [adverb] = split(adverbs);
  for (let length = MIN_ADVERB; length < adverb!.length; length++) {
    INDEX.add(adverb!.slice(0, length), { role: "adverb", name: code, value: 0 }, false);
  }
  adjective("adverb", adjectives, code);
}
words("times", "раз раза разу р");

adjective("last", "последн");
noun("edge", "начал", "о а у ом е", "begin");
noun("edge", "середин", FEMININE, "middle");
words("edge", "конец конца концу концом конце окончание окончания завершение завершения", "end");
noun("half", "половин", FEMININE);
words("half", "пол");
words("whole", "весь всего всему всем всей всю все всех круглый круглого целый целого");
adjective("current", "текущ нынешн");
adjective("otherYear", "следующ будущ предыдущ прошл предшествующ прошедш очередн нов", "other");
words("variable", "x х");
words("course", "течение течении течения протяжение протяжении продолжение продолжении теч", "in");
words("course", "втечение втечении", "glued");

words("from", "с со");
words("of", "от");
words("starting", "начиная");
words("until", "до");
words("by", "к ко");
words("along", "по");
words("in", "в во");
words("for", "за на");
words("after", "после спустя");
words("before", "перед накануне");
words("occasion", "при");
words("proceeding", "через");
words("not", "не");
words("later", "позднее позже");
words("earlier", "ранее раньше");
words("bound", "реже чаще менее более меньше больше минимум максимум");
words("inclusive", "включительно включит вкл");
words("and", "и также");
words("or", "или либо");
words("but", "но а");

noun("span", "период", MASCULINE);
noun("span", "срок", "- а у ом е");
words("span", "времени время");
words(
  "outcome",
  "итогам итогу итогами окончании окончанию завершении завершению результатам результату истечении истечению получении поступлении факту прибытии решению решениям поручению поручениям указанию",
);
words("measure", "мере");
words(
  "need",
  "необходимости надобности потребности запросу запросам требованию требованиям заявке заявкам обращению обращениям",
);
adjective("permanent", "постоянн непрерывн системн");
words("basis", "основе режиме");
words("continuous", "постоянно пост непрерывно систематически круглогодично бессрочно перманентно");
words("further", "далее затем впоследствии дальнейшем");
adjective("further", "последующ");
words("about", "ориентировочно примерно приблизительно предварительно");
adjective("about", "ориентировочн примерн предварительн");
words("irregular", "несколько", "count");
words("irregular", "регулярно периодически эпизодически неоднократно");

const DOCUMENTS: readonly (readonly [stem: string, endings: string])[] = [
  ["план", MASCULINE],
  ["график", MASCULINE],
  ["расписани", NEUTER_IE],
  ["положени", NEUTER_IE],
  ["приказ", MASCULINE],
  ["распоряжени", NEUTER_IE],
  ["постановлени", NEUTER_IE],
  ["регламент", MASCULINE],
  ["программ", FEMININE],
  ["циклограмм", FEMININE],
  ["карт", FEMININE],
  ["порядк", "а у ом е"],
  ["календар", "ь я ю ем е и ям ями ях"],
  ["сетк", "а и е у ой"],
  ["договор", MASCULINE],
  ["соглашени", NEUTER_IE],
  ["письм", "о а у ом е ам ами ах"],
  ["инструкци", "я и ю ей ям ями ях"],
  ["перечн", "ю ем е я"],
];
for (const [stem, endings] of DOCUMENTS) noun("document", stem, endings);
words("document", "порядок перечень срокам сроками сроки сроков планом графиком");
words("accordance", "согласно", "alone");
words("accordance", "соответствии соответствие соотв основании", "afterIn");
adjective(
  "fixed",
  "установленн определенн утвержденн указанн предусмотренн обозначенн назначенн регламентированн",
);

words(
  "carryingOut",
  "проведения проведение проведении подготовки реализации действия исполнения выполнения осуществления прохождения",
);

const UNKNOWN: Entry = { role: "other", name: "", value: 0 };

/** The role of a folded word: a known form, then a long word with one wrong letter, else "other". */
export function lookUp(word: string): Entry {
  return INDEX.exact(word) ?? UNKNOWN;
}

/** The role of a long folded word that is misspelt by one letter, "other" where it resembles none. */
export function lookUpMisspelt(word: string): Entry {
  return INDEX.guess(word) ?? UNKNOWN;
}
