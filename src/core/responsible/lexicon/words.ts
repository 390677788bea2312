import { nounForms } from "../../russian/declension";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

export const PREPOSITIONS = words(
  "по в во с со на из при за для от до у об о к над под через без между среди против согласно имени им",
);

/** After these a personal name is the name of the school: «СОШ им. А.С. Пушкина». */
export const NAMESAKE = words("имени им памяти");

/** Words that open a clause about the party before the comma. */
export const CLAUSE_OPENERS = words(
  "который которая которое которые которого которой которых которым которыми где чьи чей включая кроме исключая согласно совместно том например",
);

/** «все ОО» are «ОО». */
export const QUANTIFIERS = words("весь вся все всех всем иные другие прочие каждая каждый");

/** Words before the head that are no name themselves: «все ОО», «и.о. директора». */
export const DETERMINERS: ReadonlySet<string> = new Set([
  ...QUANTIFIERS,
  ..."и.о. врио его ее их".split(" "),
]);

/** «ОО и др.», «и т.д.» name nobody. */
export const ET_CETERA = words("др пр т тд тп другие прочие");

/** Cells that say «nobody». */
export const LABELS = words(
  "отв отв. исп исп. ответственный ответственные ответственная исполнитель исполнители соисполнитель соисполнители ответственного ответственных исполнителя исполнителей лицо лица",
);

/** Owners that stand before what is owned: «и защите их прав». */
export const POSSESSIVES = words("его ее их");

/** Abbreviations with a point before the name of a place. */
export const PLACES = words("г п с д х пос пгт дер гор обл");

/** Abbreviations with a point that stand before a name and end nothing: «г. Артем», «пос. Новый». */
export const POINTED = words(
  "отв исп г гг с п пос пгт дер д ст ул им р х рп стр корп обл респ м мр зам зав нач рук спец дир гл вед соц кл пед муниц обр проф акад др пр т тд замест аул сл жд кв муз мед метод уч орг инстр восп доп физ",
);

const TERRITORY_FORMS = words(
  "района районов города городов округа округов края краев области областей республики поселения поселений села поселка россии федерации",
);

/** «… района»: says where the body is, so that the next body is another one. */
export function isTerritory(word: string): boolean {
  return TERRITORY_FORMS.has(word);
}

const DOMAIN_LEMMAS =
  "образование воспитание культура спорт туризм политика просвещение развитие мониторинг качество оценка аттестация " +
  "аккредитация лицензирование надзор контроль обеспечение сопровождение обслуживание методика информатизация опека " +
  "попечительство детство экономика планирование право защита труд занятость здравоохранение работа математика физика " +
  "химия биология география обществознание информатика литература технология язык музыка физкультура астрономия " +
  "черчение искусство экология краеведение дело архив связь территория имущество регион город район округ край республика " +
  "поселение класс мастерство педагогика психология дефектология логопедия кадр финанс предмет дисциплина молодежь " +
  "печать информация телерадиовещание коммуникация транспорт торговля строительство архитектура " +
  "отношение взаимодействие поддержка профилактика безопасность история наука проект программа";

const DOMAIN_FORMS: ReadonlySet<string> = new Set(
  DOMAIN_LEMMAS.split(" ")
    .flatMap((lemma) =>
      [...nounForms(lemma)].filter(([name]) => name !== "nominative").map(([, form]) => form),
    )
    .concat(["науки", "семьи", "семье", "области", "молодежи", "безопасности", "обж", "изо", "речи"]),
);

/** An oblique form of a field of work: «науки», «спорта», «математике»: it continues a name, it opens none. */
export function isFieldOfWork(word: string): boolean {
  return DOMAIN_FORMS.has(word);
}

const PARTICIPLE = /(?:[аяую]ющ|[уюая]щ|[аяиыео]вш|шедш)(?:ий|ая|ее|ие|его|ей|ему|их|им|ими|ую|ем)(?:ся)?$/u;
const PASSIVE_CLAUSE = /(?:[аяеё]нн|[еи]м|ственн)(?:ый|ая|ое|ые)$/u;

/** «осуществляющие», «показавших»: an active participle by its ending. */
export function isParticiple(word: string): boolean {
  return word.length > 6 && PARTICIPLE.test(word);
}

const EPITHETS =
  /^(?:ведущ|начинающ|действующ|руководящ|управляющ|вышестоящ|координирующ|контролирующ|выпускающ|обслуживающ|курирующ|участвующ|проверяющ)/u;

/** A participle that serves as an adjective before its noun: «ведущий специалист», «руководящие работники». */
export function isEpithet(word: string): boolean {
  return EPITHETS.test(word);
}

/** «ответственные за …», «включенные в …», «подведомственные …»: may open a clause after a comma. */
export function isPassiveParticiple(word: string): boolean {
  return word.length > 6 && PASSIVE_CLAUSE.test(word);
}
