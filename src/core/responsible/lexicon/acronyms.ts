/**
 * Abbreviations that plans of education offices use without explaining them. General knowledge of the field
 * (federal law 273-ФЗ vocabulary and METHODOLOGY.md 5.3); an abbreviation list in the workbook goes first.
 */

/**
 * `authority` governs, `methodical` serves, `school` teaches, `association` joins teachers, `service` is any
 * other body, `police` one with divisions; `type` is a kind of school that wants a number («СОШ № 3»); `area` names work, an exam or a
 * document and never answers for anything.
 */
export type AcronymClass =
  "authority" | "methodical" | "school" | "association" | "service" | "police" | "type" | "area";

export interface Acronym {
  /** As usually printed. */
  readonly name: string;
  readonly kind: AcronymClass;
  /** Full names, nominative; the first one is the usual one. */
  readonly expansions: readonly string[];
  /** A region may stand before it: «ПК ИРО». */
  readonly regional: boolean;
  /** The only body of that name in the country: a legal form before it says nothing. */
  readonly unique: boolean;
  /** Other spellings of the same abbreviation. */
  readonly variants: readonly string[];
  /** Equals an ordinary word in lower case («до», «со»): recognised in capitals only. */
  readonly capitalsOnly: boolean;
}

type Row = readonly [name: string, expansions?: string, variants?: string];

const BY_WORD = new Map<string, Acronym>();
const ALL: Acronym[] = [];
const CAPITALS_ONLY = new Set([
  "мо",
  "мс",
  "ус",
  "до",
  "оо",
  "со",
  "ко",
  "рц",
  "мц",
  "ср",
  "тс",
  "го",
  "пк",
  "ор",
  "ао",
  "мк",
]);

function add(
  kind: AcronymClass,
  rows: readonly Row[],
  flags: { regional?: boolean; unique?: boolean } = {},
): void {
  for (const [name, expansions, variants] of rows) {
    const acronym: Acronym = {
      name,
      kind,
      expansions: expansions === undefined ? [] : expansions.split(" | "),
      regional: flags.regional ?? false,
      unique: flags.unique ?? false,
      variants: variants === undefined ? [] : variants.split(" "),
      capitalsOnly: CAPITALS_ONLY.has(name.toLowerCase()) && name !== "ОО",
    };
    ALL.push(acronym);
    for (const word of [name, ...acronym.variants]) BY_WORD.set(word.toLowerCase(), acronym);
  }
}

add("authority", [
  ["УО", "управление образования"],
  ["МОУО", "муниципальный орган управления образованием | муниципальные органы управления образования"],
  [
    "ОМСУ",
    "органы местного самоуправления | органы местного самоуправления, осуществляющие управление в сфере образования | органы местного самоуправления, осуществляющие управление в сфере образования муниципальных образований | органы местного самоуправления муниципальных образований, осуществляющие управление в сфере образования | ОМСУ, осуществляющие управление в сфере образования",
    "ОМС МСУ",
  ],
  ["РОО", "районный отдел образования"],
  ["РУО", "районное управление образования"],
  ["ГУО", "городское управление образования"],
  ["РОНО"],
  ["ГОРОНО"],
  ["ОИВ", "органы исполнительной власти"],
  ["РОИВ"],
  ["КО"],
  ["ДОиН"],
  ["МОиН"],
  ["УОиМП"],
  ["МСУО"],
]);
add(
  "methodical",
  [
    ["ИРО", "институт развития образования", "РИРО КРИРО"],
    ["ИПК", "институт повышения квалификации"],
    ["ИПКРО", "институт повышения квалификации работников образования"],
    [
      "ИПКиПРО",
      "институт повышения квалификации и переподготовки работников образования",
      "КРИПКИПРО ИПКИППРО",
    ],
    ["ИРОСТ"],
    ["РЦОКО", "региональный центр оценки качества образования"],
    ["ЦОКО", "центр оценки качества образования", "ЦОК"],
    ["РЦОИ", "региональный центр обработки информации"],
    [
      "ЦНППМ",
      "центр непрерывного повышения профессионального мастерства | центр непрерывного повышения профессионального мастерства педагогических работников",
      "ЦНППМПР",
    ],
    ["ЦОПП", "центр опережающей профессиональной подготовки"],
  ],
  { regional: true },
);
add("methodical", [
  ["ИМЦ", "информационно-методический центр"],
  ["ММС", "муниципальная методическая служба"],
  ["ЦРО", "центр развития образования"],
  ["РМК", "районный методический кабинет"],
  ["ГМК", "городской методический кабинет"],
  ["ИМК", "информационно-методический кабинет"],
  ["НМЦ", "научно-методический центр"],
  ["ММЦ", "муниципальный методический центр"],
  ["ГМЦ", "городской методический центр"],
  ["РМЦ", "районный методический центр"],
  ["ОМЦ", "окружной методический центр"],
  ["РИМЦ", "районный информационно-методический центр"],
  ["УМЦ", "учебно-методический центр"],
  ["МОЦ", "муниципальный опорный центр"],
  ["ИМС", "информационно-методическая служба"],
  ["МЦ"],
  ["МК"],
]);
add(
  "methodical",
  [
    ["ФИОКО", "федеральный институт оценки качества образования"],
    ["ФИПИ", "федеральный институт педагогических измерений"],
    ["Рособрнадзор", "федеральная служба по надзору в сфере образования и науки"],
  ],
  { unique: true },
);
add("school", [
  [
    "ОО",
    "общеобразовательные организации | образовательные организации | общеобразовательные учреждения | образовательные учреждения",
    "ОУ МОО ОООД",
  ],
  ["ДОО", "дошкольные образовательные организации | дошкольные образовательные учреждения", "ДОУ"],
  ["УДО", "учреждения дополнительного образования | организации дополнительного образования", "ОДО УДОД"],
  ["ПОО", "профессиональные образовательные организации"],
  ["ШНОР", "школы с низкими образовательными результатами", "ШНРО"],
  ["ШНСУ", "школы, функционирующие в неблагоприятных социальных условиях", "ШССУ"],
  ["вузы", "высшие учебные заведения", "вуз"],
]);
add("association", [
  ["РМО", "районное методическое объединение | районные методические объединения"],
  ["ГМО", "городское методическое объединение"],
  ["ШМО", "школьное методическое объединение"],
  ["ММО", "муниципальное методическое объединение"],
  ["ОМО", "окружное методическое объединение"],
  ["УМО", "учебно-методическое объединение"],
  ["РУМО", "региональное учебно-методическое объединение"],
  ["КМО"],
  ["ТМО"],
  ["МО"],
  ["МС"],
  ["ГМС"],
  ["НМС"],
]);
add("service", [
  ["ПМПК", "психолого-медико-педагогическая комиссия"],
  ["ТПМПК", "территориальная психолого-медико-педагогическая комиссия"],
  ["ЦПМПК", "центральная психолого-медико-педагогическая комиссия"],
  ["ППк", "психолого-педагогический консилиум"],
  ["ПМПк"],
  ["ЦППМСП", "центр психолого-педагогической, медицинской и социальной помощи", "ЦППМС ППМС"],
  ["СПС", "социально-психологическая служба"],
  ["КДН и ЗП", "комиссия по делам несовершеннолетних и защите их прав", "КДНиЗП КДН"],
  ["ОПДН"],
  ["ПДН"],
  ["ОДН"],
  ["ГИБДД"],
  ["ОГИБДД"],
  ["ЦЗН", "центр занятости населения"],
  ["ППЭ", "пункт проведения экзамена"],
  ["ГЭК", "государственная экзаменационная комиссия"],
  ["СМИ"],
  ["ЦДТ"],
  ["ДЮЦ"],
  ["ДДТ"],
  ["ДЮСШ"],
  ["ЦРБ"],
]);
add("police", [["МВД"], ["ОМВД"], ["УМВД"], ["ОВД"], ["УВД"], ["ОП"]]);
add("type", [["СОШ"], ["ООШ"], ["НОШ"], ["ОСОШ"], ["ВСОШ"], ["НШДС"], ["СШ"], ["ОШ"], ["НШ"], ["ЦО"]]);
add(
  "area",
  (
    "УВР ВР УР НМР УМР МР ВМР ИКТ АХЧ АХР ОБЖ ОБЗР БЖД БЖ ПВ ГИА ЕГЭ ОГЭ ГВЭ ВПР НИКО РДР ФГОС НОО СОО " +
    "ГО МР ГП СП ОВЗ ВСОКО МСОКО РСОКО ДПП КПК ИОМ ОКО ПДО ЦОС ИЗО НСУР КДР ООП АООП УУД РППС ИОП ФООП ФОП"
  )
    .split(" ")
    .map((name): Row => [name]),
);

const AREA_PHRASES: readonly (readonly [string, string])[] = [
  ["УВР", "учебно-воспитательная работа"],
  ["ВР", "воспитательная работа"],
  ["НМР", "научно-методическая работа"],
  ["УМР", "учебно-методическая работа"],
];

/** Abbreviation by folded word; null where the dictionary does not know it. */
export function acronymOf(word: string): Acronym | null {
  return BY_WORD.get(word) ?? null;
}

const POLICE_DIVISIONS: ReadonlySet<string> = new Set(["ПДН", "ОПДН", "ОДН", "ГИБДД", "ОГИБДД"]);

/** «ПДН ОМВД»: the division names the police body that it belongs to. */
export function isPoliceDivision(acronym: Acronym | undefined): boolean {
  return acronym !== undefined && POLICE_DIVISIONS.has(acronym.name);
}

/** All abbreviations with a full name, for the way back from the name to the abbreviation. */
export const ACRONYMS: readonly Acronym[] = ALL;

/** Fields of a deputy's work: «по учебно-воспитательной работе» is «по УВР». */
export const WORK_AREAS: readonly (readonly [abbreviation: string, phrase: string])[] = AREA_PHRASES;
