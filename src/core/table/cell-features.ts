import { foldText, wordsOf } from "./fold";

/**
 * What a single body cell looks like, whatever its column is called. These are cheap signs, not readings: the
 * readers of deadlines, responsibles and targets live in their own folders.
 */

const MONTH =
  /(?<!\p{L})(?:(?:январ|феврал|март|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр)\p{L}{0,3}|ма[йяею]|янв|фев|мар|апр|июн|июл|авг|сент?|окт|ноя|дек)(?!\p{L})/u;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/u;
/** «1/3/5» are points. */
const DAY = /(?<![\d/])(?:[0-3]?\d)[./](?:0?[1-9]|1[0-2])(?:[./](?:20)?\d{2})?(?![\d/])/u;
const PERIOD_WORD =
  /(?<!\p{L})(?:квартал\p{L}*|кв|полугоди\p{L}*|четверт\p{L}*|триместр\p{L}*|семестр\p{L}*|каникул\p{L}*|недел\p{L}*|декад\p{L}*|ежегодн\p{L}*|ежемесячн\p{L}*|еженедельн\p{L}*|ежеквартальн\p{L}*|ежедневн\p{L}*|постоянн\p{L}*|весь период|течение|течении|по мере|по (?:отдельн\p{L}+ )?(?:план|график|запрос|согласовани|итогам|окончани|необходимост)\p{L}*|согласно|раз|не позднее|систематическ\p{L}*|кажд\p{L}{2} (?:\p{L}+ )?(?:день|недел\p{L}|месяц\p{L}?|понедельник|вторник|сред[уы]|четверг|пятниц[уы]|суббот[уы])|регулярн\p{L}*|бессрочно|учебн\p{L}* год\p{L}*|уч\.? ?г\p{L}*|весь|период|срок\p{L}*|зима|лето|осень|весна|зимой|летом|осенью|весной)(?!\p{L})/u;

const BODY_WORD =
  /(?<!\p{L})(?:министерств|минобр|управлени|отдел|департамент|комитет|администраци|институт|центр|школ|организаци|учрежден|директор|заместител|зам|завуч|руководител|методист|методическ|учител|педагог|психолог|логопед|специалист|начальник|муниципальн|совет|служб|координатор|куратор|воспитател|классн|председател|секретар|орган|комисси|рабочая групп|творческ\p{L}+ групп|библиотекар|преподавател|коллектив|исполнител|ответственн|оператор|эксперт|тьютор|наставник|инспектор|глав|ведущ|аппарат (?!управ)|правительств|агентств|дирекци|мэри[яи]|префектур|дума(?!\p{L}))/u;
const ABBREVIATION = /(?<!\p{L})\p{Lu}{2,}\p{L}{0,2}(?!\p{L})/u;
const PERSON =
  /\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\.\s?(?:\p{Lu}\.)?|\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?:вич|вна|ична|ыч|оглы|кызы)(?!\p{L})/u;
const FULL_PERSON = new RegExp(`^\\s*(?:${PERSON.source})\\s*$`, "u");

const DEED_ENDING =
  /^(?:\p{L}{3,}(?:ние|нье|тие|ция|ства|ство|ация|верка|готовка|работка|ержка|енка|тройка|ировка|дка|зка|ща|ход|зов|бор|инг|вка)|\p{L}{2,}(?:[аеиуыя]ть|вести|нести|йти)(?:ся)?|участие|анализ|семинар\p{L}*|совещани\p{L}*|заседани\p{L}*|вебинар\p{L}*|конкурс\p{L}*|олимпиад\p{L}*|курс\p{L}*|мониторинг\p{L}*|контрол\p{L}*|диагности\p{L}*|встреч\p{L}*|выезд\p{L}*|отчет|сбор|круглы\p{L}*|мастер|конференци\p{L}*|педсовет|педагогическ\p{L}*|анкетировани\p{L}*)$/u;
/** «Министерство», «Агентство» end as deeds do. */
const BODY_NAME =
  /^(?:министерств|правительств|агентств|(?:со)?обществ|учреждени|объединени|предприяти|отделени)/u;
const OUTCOME_ENDING = /^\p{L}{3,}(?:[аяе]н|ят|ыт)[аоы]?$/u;
const OUTCOME_WORD =
  /^(?:повышени|увеличени|снижени|рост|наличи|улучшени|приказ|справк|протокол|отчет|аналитическ|банк|положени|программ|план|охват|доля|получени|достижени|сокращени|договор|рекомендаци|информаци|база|устранени|создан|совершенствовани|карт|расписани|материал|решени|пакет|акты?$|локальн|документ|журнал|спис(?:ок|ки)|график|сценари|буклет|памятк|сертификат|удостоверени|чек-лист)/u;
const UNIT =
  /^(?:%|проц\p{L}*|ед|единиц\p{L}*|шт|штук\p{L}*|чел|человек\p{L}*|балл\p{L}*|тыс|млн|руб\p{L}*|да|нет|место|раз|кол|количеств\p{L}*|школ\p{L}*|оо|час\p{L}*|коэффициент|индекс|доля)$/u;
const NUMBER =
  /^[<>≤≥~]?\s?[-+−–]?\s?\d[\d\s\u00a0]*(?:[.,]\d+)?\s*(?:%|п\.\s?п\.?|шт\.?|чел\.?|ед\.?|баллов|балла|балл|человек|¹|²|³|\*)*$/u;

/** «89/21,8%», «12 (25 %)»: how many and what share of all. */
const COUNT_AND_SHARE = /^\d+\s?[/(]\s?\d+(?:[.,]\d+)?\s?%\s?\)?$/u;

type CellClass = "empty" | "number" | "short" | "long";

const LONGEST_UNIT = 22;
/** Texts above this length are sentences, not labels. */
const LONG_TEXT = 60;

/** A number, a number written as text («61,43», «11,5%»), or a mark for a missing one («н/д», «–»). */
export function looksLikeNumber(text: string): boolean {
  if (text.length > LONG_TEXT) return false;
  return (
    NUMBER.test(text) || COUNT_AND_SHARE.test(text) || /^(?:н\/?д|нет данных|н\/?я|-|–|—|х)$/iu.test(text)
  );
}

export function cellClass(value: unknown, text: string): CellClass {
  if (text === "") return "empty";
  if (typeof value === "number") return "number";
  const trimmed = text.trim();
  if (trimmed.length > LONG_TEXT) return "long";
  return looksLikeNumber(trimmed) ? "number" : "short";
}

/** «15.10» and «10.25» may be dates, «10-15» days: with a point or a hyphen only minutes that are neither count. */
const HOUR = "(?:[01]?\\d|2[0-3])(?::[0-5]\\d|\\.(?:00|15|[34][05]|5[05])|-00)";
const CLOCK = new RegExp(
  `^(?:[вс] )?${HOUR}(?: ?[-–—] ?${HOUR}| до ${HOUR})?(?: ?ч(?:\\.|ас\\p{L}*)?)?$`,
  "u",
);
const LONGEST_CLOCK = 20;

/** An hour of the day and nothing else: «14:00», «с 9.30 до 11.00», «15-00 ч.». */
export function looksLikeClock(text: string): boolean {
  return text.length <= LONGEST_CLOCK && CLOCK.test(text);
}

/** Words or figures of a time: a month, a year, a date, «ежегодно», «по плану…». Long sentences never. */
export function looksLikeDeadline(folded: string): boolean {
  if (folded.length === 0 || folded.length > 110) return false;
  return MONTH.test(folded) || PERIOD_WORD.test(folded) || YEAR.test(folded) || DAY.test(folded);
}

export function mentionsMonth(folded: string): boolean {
  return MONTH.test(folded);
}

/** A body, a post or a person: «УО, МКУ ДППО «РМК»», «зам. директора по УВР», «Иванова А.А.». */
export function looksLikeResponsible(text: string, folded: string): boolean {
  if (folded.length === 0 || folded.length > 250) return false;
  return BODY_WORD.test(folded) || ABBREVIATION.test(text) || PERSON.test(text);
}

export function looksLikePerson(text: string): boolean {
  return FULL_PERSON.test(text);
}

export function mentionsPerson(text: string): boolean {
  return PERSON.test(text);
}

const SMALL_START = /^[\s"«(]*\p{Ll}/u;

export const startsSmall = (text: string): boolean => SMALL_START.test(text);

/** Begins with the name of a deed: «Проведение…», «Разработка…», «Семинар…». */
export function looksLikeMeasure(folded: string): boolean {
  const first = firstWord(folded);
  return folded.length >= 12 && first !== null && DEED_ENDING.test(first) && !BODY_NAME.test(first);
}

/** Begins with what was reached: «Разработан…», «Повышение…», «Справка». */
export function looksLikeResult(folded: string): boolean {
  const first = firstWord(folded);
  return first !== null && (OUTCOME_ENDING.test(first) || OUTCOME_WORD.test(first));
}

export function looksLikeUnit(folded: string): boolean {
  if (folded.length === 0 || folded.length > LONGEST_UNIT) return false;
  const [first] = wordsOf(folded);
  return first !== undefined && UNIT.test(first);
}

/** A page number left between the rows: «4», «- 4 -», «стр. 4», «Страница 4 из 9». */
export function looksLikePageNumber(text: string): boolean {
  return /^[-–—\s]*(?:стр(?:аница|\.)?\s*)?\d{1,3}(?:\s*(?:из|\/)\s*\d{1,3})?[-–—\s.]*$/iu.test(text.trim());
}

function firstWord(folded: string): string | null {
  const body = folded.replace(/^[\s\-•·*–\d.)]+/u, "");
  return /^["«(]*([\p{L}-]{2,})/u.exec(body)?.[1] ?? null;
}

/** Folds only short texts: signs of long ones are never asked for. */
export function foldedSign(text: string): string {
  return foldText(text.length > 400 ? text.slice(0, 400) : text);
}
