import {
  casesByForm,
  genderOf,
  nounForms,
  type CaseSet,
  type Gender,
  type NounOptions,
} from "../../russian/declension";

/**
 * `body` stands for itself («министерство», «лицей»); `unit` is a part or organ of a body and often names its
 * owner after it («отдел … УО», «совет школы»); `post` is a person or a group of persons («руководители ОО»).
 */
export type HeadKind = "body" | "unit" | "post";

export interface Head {
  readonly lemma: string;
  readonly kind: HeadKind;
  readonly gender: Gender;
  /** A post before another post: «заместитель директора». */
  readonly beforePost: boolean;
  /** Means little without what follows: «специалисты …», «управление …». A line break after it is a wrap. */
  readonly bare: boolean;
  /** A unit that a school has too: «администрация ОО», «совет школы». */
  readonly ofSchool: boolean;
  /** A body that may belong to a legal person: «центр … МБОУ СОШ № 3». */
  readonly partOf: boolean;
  /** «органы управления»: the first complement is what it does, not who owns it. */
  readonly ofActivity: boolean;
  /** Filled by any complement: «участники проекта» has no room for an owner after it. */
  readonly oneComplement: boolean;
  readonly plural: string;
}

export interface HeadForm {
  readonly head: Head;
  readonly cases: CaseSet;
}

type Flag = "ofActivity" | "partOf" | "beforePost" | "bare" | "ofSchool" | "oneComplement";

const FORMS = new Map<string, HeadForm>();

function add(kind: HeadKind, lemmas: string, flags: readonly Flag[] = [], options: NounOptions = {}): void {
  for (const lemma of lemmas.split(" ")) {
    const forms = nounForms(lemma, options);
    const head: Head = {
      lemma,
      kind,
      gender: genderOf(lemma),
      beforePost: flags.includes("beforePost"),
      bare: flags.includes("bare"),
      partOf: flags.includes("partOf"),
      ofActivity: flags.includes("ofActivity"),
      ofSchool: flags.includes("ofSchool"),
      oneComplement: flags.includes("oneComplement"),
      plural: forms.get("nominativePlural")!,
    };
    for (const [form, cases] of casesByForm(forms)) if (!FORMS.has(form)) FORMS.set(form, { head, cases });
  }
}

add("body", "министерство департамент комитет агентство правительство дума прокуратура инспекция", ["bare"]);
add("body", "управление мэрия", ["bare"]);
add("body", "институт академия университет колледж техникум училище лицей гимназия интернат");
add(
  "body",
  "организация учреждение предприятие общество фонд палата консорциум ассоциация союз профсоюз федерация",
);
add("body", "центр филиал школа", ["partOf"]);
add("body", "библиотека музей станция больница поликлиника полиция");
add("body", "дворец", [], { obliqueStem: "дворц" });
add("body", "дом", [], { pluralInA: true });
add("body", "сад", []);
add("body", "клуб лагерь кванториум технопарк хаб кластер сообщество");
add("body", "минобрнауки минобразования минпросвещения минобр рособрнадзор минспорт минкультуры минтруд");
add("unit", "отдел отделение сектор", ["bare"]);
add("unit", "кафедра лаборатория факультет дирекция бюро оператор площадка консультпункт подразделение");
add("unit", "кабинет", []);
add("unit", "администрация", ["ofSchool", "bare"]);
add("unit", "совет комиссия группа команда коллектив актив объединение консилиум", ["ofSchool"]);
add("unit", "орган", ["ofSchool", "ofActivity"]);
add("unit", "оргкомитет", []);
add("unit", "педколлектив", ["ofSchool"]);
add("unit", "служба педсовет методсовет штаб ячейка сеть методобъединение профком", ["ofSchool"]);

add("post", "директор", ["bare"], { pluralInA: true });
add("post", "заместитель помощник советник", ["beforePost", "bare"]);
add("post", "руководитель начальник специалист глава председатель секретарь сотрудник представитель", [
  "bare",
]);
add("post", "заведующий управляющий ответственный", ["bare"]);
add("post", "участник член", ["bare", "oneComplement"]);
add("post", "участница", ["bare", "oneComplement"]);
add("post", "инспектор", ["bare"]);
add("post", "работник консультант методист педагог преподаватель психолог логопед дефектолог");
add("post", "тьютор наставник куратор координатор эксперт библиотекарь организатор инструктор тренер");
add("post", "учитель", [], { pluralInA: true });
add("post", "мастер", [], { pluralInA: true });
add("post", "министр ректор проректор декан администратор модератор врач бухгалтер программист");
add(
  "post",
  "ученик студент выпускник слушатель разработчик автор исполнитель соисполнитель лидер завуч лаборант",
);
add("post", "обучающийся учащийся воспитанник волонтер наблюдатель предметник юрист экономист завхоз");
add("post", "вожатый старшеклассник воспитатель ассистент оператор аналитик технолог диспетчер фельдшер");
add("post", "вожатая");
add("post", "заведующая управляющая", ["bare"]);
add(
  "post",
  "нарколог педиатр участковый уполномоченный охранник повар водитель юрисконсульт делопроизводитель кладовщик",
);
add("post", "экскурсовод корреспондент редактор подрядчик заказчик депутат ветеран вахтер сторож инженер");
add("post", "родитель", []);
add("post", "медсестра староста", [], { genitivePlural: "медсестер" });
add("post", "лицо", ["bare"]);
add("post", "замдиректора завотделом", ["bare"]);
add("post", "соцпедагог завбиблиотекой");

/** The head and its cases for a folded word form, or null. */
export function headForm(word: string): HeadForm | null {
  return FORMS.get(word) ?? null;
}

const HYPHENATED = /^(\p{L}{2,4})-(\p{L}{1,3})$/u;

/** «рук-ли», «зам-ля»: a shortened post with its ending; the full form, or undefined. */
export function hyphenatedPost(word: string): string | undefined {
  const [, start = "", ending = ""] = HYPHENATED.exec(word) ?? [];
  const full = POST_ABBREVIATIONS.get(start);
  if (full === undefined) return undefined;
  return [...nounForms(full).values()].find((form) => form.endsWith(ending));
}

/** The halves of posts that are written with a dash or with a space: «педагог-психолог», «учитель логопед». */
const FIRST_HALVES: ReadonlySet<string> = new Set(
  "педагог учитель преподаватель тренер специалист участковый".split(" "),
);
const SECOND_HALVES: ReadonlySet<string> = new Set(
  "психолог организатор логопед дефектолог предметник библиотекарь преподаватель наставник эксперт уполномоченный".split(
    " ",
  ),
);

/** Whether two posts beside each other are one. */
export function isDoublePost(first: Head, second: Head): boolean {
  return FIRST_HALVES.has(first.lemma) && SECOND_HALVES.has(second.lemma);
}

/** Abbreviated words of posts; the point may be missing. The full word keeps the printed ending where it can. */
export const POST_ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ["зам", "заместитель"],
  ["замест", "заместитель"],
  ["зав", "заведующий"],
  ["рук", "руководитель"],
  ["нач", "начальник"],
  ["спец", "специалист"],
  ["дир", "директора"],
  ["гл", "главный"],
  ["вед", "ведущий"],
  ["ст", "старший"],
  ["соц", "социальный"],
  ["кл", "классный"],
  ["пед", "педагогический"],
  ["муниц", "муниципальный"],
  ["уч", "учителя"],
  ["муз", "музыкальный"],
  ["мед", "медицинский"],
  ["метод", "методический"],
  ["обр", "образования"],
  ["замдиректора", "заместитель директора"],
  ["соцпедагог", "социальный педагог"],
]);
