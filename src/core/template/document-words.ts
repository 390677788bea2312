import type { Period } from "../table/model";
import { shownDate } from "./sheet-draft";

/**
 * Words of the documents that we make. They are Russian whatever the language of the pane: plans go to Russian
 * authorities, and the reader of tables knows the headers by these words.
 */
export const MUNICIPAL_WORDS = {
  approve: "УТВЕРЖДАЮ",
  approvePost: "Руководитель органа управления образованием",
  approveSign: "_________________ / И. О. Фамилия /",
  approveDate: "«____» ______________ 20___ г.",
  title: "План мероприятий по повышению качества образования",
  headers: [
    "№",
    "Мероприятие",
    "Срок",
    "Ответственный",
    "Результат",
    "Показатель",
    "Отметка о выполнении",
    "Примечание: не позднее (регион)",
    "Пункт рег. плана",
  ],
  byRegion: "По региональному плану",
  byRegionalItem: "По региональному плану, пункт",
  noBlock: "Мероприятия",
  signature: "Исполнитель _________________ / И. О. Фамилия /          Телефон _________________",
  based: "Составлен по региональному плану",
  version: "Версия регионального плана",
  note: "Курсивом даны мероприятия, за которые отвечает регион; их строки можно удалить. Свои мероприятия добавляйте новыми строками внутри блоков.",
  counters: "Контроль заполнения",
  counterHeaders: ["Муниципалитет", "Блок", "Мероприятий", "Заполнено", "Без срока", "Просрочено"],
  total: "Всего",
  lists: "Справочник",
  listHeaders: ["Ответственные", "Сроки", "Отметка о выполнении"],
  promptResponsible: "Выберите из списка или впишите своё; несколько организаций разделяйте «;».",
  promptDeadline: "Выберите месяц или впишите свой срок, например «до 15 марта 2026 г.».",
  promptStatus:
    "Выберите отметку и допишите, чем подтверждено или почему не выполнено: «выполнено, приказ от … № …».",
} as const;

/** Marks of «Отметка о выполнении»; `reference` rows are the region's own and are not counted. */
export const STATUS = {
  todo: "не начато",
  going: "в работе",
  done: "выполнено",
  failed: "не выполнено",
  reference: "справочно",
} as const;

/** Bodies that a municipality usually names, before those of the regional plan. */
export const USUAL_RESPONSIBLES: readonly string[] = [
  "Управление образования",
  "Муниципальная методическая служба",
  "Руководители общеобразовательных организаций",
  "Заместители руководителей по учебно-воспитательной работе",
  "Руководители школьных методических объединений",
];

export const MONTHS: readonly string[] =
  "Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь".split(" ");

/** «на 2026 год», «на 2025/2026 учебный год», «на 2022–2025 годы», «на период с … по …». */
export function periodPhrase({ start, end }: Period): string {
  const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
  if (start.endsWith("-01-01") && end.endsWith("-12-31")) {
    return from === to ? `на ${from} год` : `на ${from}–${to} годы`;
  }
  if (start.endsWith("-09-01") && end.endsWith("-08-31") && Number(to) - Number(from) === 1) {
    return `на ${from}/${to} учебный год`;
  }
  return `на период с ${shownDate(start)} по ${shownDate(end)}`;
}

const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/муниципальн\p{L}+ образовани\p{L}+/giu, "МО"],
  [/муниципальн\p{L}+ округ\p{L}*/giu, "МО"],
  [/городск\p{L}+ округ\p{L}*/giu, "ГО"],
  [/муниципальн\p{L}+ район\p{L}*/giu, "МР"],
  [/муниципальн\p{L}+/giu, "мун."],
  [/автономн\p{L}+/giu, "авт."],
];

/** Excel's limit of a sheet name. */
const LONGEST_NAME = 31;

/** The sheet name of a municipality: full where 31 characters suffice, else with the usual abbreviations. */
export function sheetNameOf(municipality: string): string {
  const clean = municipality
    .replace(/[\\/?*[\]:]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  if (clean.length <= LONGEST_NAME) return clean;
  const short = SHORTER.reduce((name, [pattern, abbreviation]) => name.replace(pattern, abbreviation), clean);
  return short.slice(0, LONGEST_NAME).trim();
}

/** Sheet names for a list of municipalities, none twice: references between sheets of one group go by name. */
export function sheetNamesOf(municipalities: readonly string[]): string[] {
  const taken = new Set<string>();
  return municipalities.map((municipality) => {
    const wished = sheetNameOf(municipality);
    let name = wished;
    for (let number = 2; taken.has(name.toLowerCase()); number++) {
      const suffix = ` (${number})`;
      name = wished.slice(0, LONGEST_NAME - suffix.length).trimEnd() + suffix;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}
