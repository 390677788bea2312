const LEGAL_FORMS: ReadonlySet<string> = new Set(
  (
    "мбоу маоу мкоу мбдоу мадоу мкдоу мдоу мбу мау мку му муп мбуз мбук маук мкук мобу моау моку мооу моу " +
    "гбоу гаоу гкоу гоу гбу гау гку гу гбпоу гапоу гбуз гаук гбук гбдоу гнбу гуп гоау гобу гоаоу гобоу гоапоу гобпоу " +
    "кгбу кгау кгку кгбоу кгаоу кгкоу кгбпоу кгапоу огбу огау огку огбоу огаоу огбпоу огапоу когоау когобу когоку " +
    "тогоау тогбу тогапоу тогбпоу согау согбу согбоу ргбу ргбоу спбгбу спбгбоу " +
    "фгбоу фгбу фгбну фгаоу фгау фгку фгкоу фгану фгуп чоу ноу бу ау ку боу аоу коу бпоу апоу бдоу адоу " +
    "спб оао зао пао ао ано нко ооо ип чу ча нп ниу мбудо мбудпо маудо маудпо мкудпо гбудо гаудо гаудпо гбудпо чудпо"
  ).split(" "),
);

/** Forms of regions that the list misses: an owner letter or two, «Б», «А» or «К», a kind, «У». */
const PATTERN = /^(?:Ф|М|Г|КГ|ОГ|КОГ|КОГО|ТОГ|РГ|НО|ЧО)?О?[БАК](?:ПО|Д?О|Н|П)?О?У(?:К|З|ДО|ДПО)?$/u;

/**
 * «МБОУ», «ФГБНУ», «КГАУ», «ООО»: the legal form, which a name follows. Short forms equal ordinary words and
 * ends of words, so they count in capitals only.
 */
export function isLegalForm(folded: string, printed: string): boolean {
  const capitals = printed === printed.toUpperCase();
  if (LEGAL_FORMS.has(folded)) return folded.length > 3 || capitals;
  return capitals && folded.length >= 3 && PATTERN.test(printed);
}

/** «ДО», «ДПО», «ВО» after a legal form belong to it: «ГАУ ДПО». */
export const LEGAL_SUFFIXES: ReadonlySet<string> = new Set("до дпо дппо дшпо во впо спо дод нпо".split(" "));

const OWNER = /^(?:федеральн|краев|областн|окружн|республиканск|муниципальн|государственн|городск)/u;
const KIND =
  /^(?:бюджетн|автономн|казенн|дошкольн|общеобразовательн|образовательн|профессиональн|нетипов|научн)/u;
const FIELDS: readonly (readonly [RegExp, string])[] = [
  [/^ дополнительного профессионального образования/u, " ДПО"],
  [/^ дополнительного образования/u, " ДО"],
  [/^ высшего образования/u, " ВО"],
];

const FORM_IN_WORDS = /^((?:\p{L}+ое )+)учреждение(?= )/u;
const BEFORE_PROPER_NAME = /^(?: ДП?О| ВО)? «/u;

/**
 * The legal form in words as its abbreviation: «Муниципальное казенное учреждение «Центр»» → «МКУ «Центр»».
 * Only before a proper name: «муниципальные учреждения» are many.
 */
export function withShortLegalForm(name: string): string {
  const words = FORM_IN_WORDS.exec(name);
  if (words === null) return name;
  const adjectives = words[1]!.toLowerCase().trim().split(" ");
  if (!adjectives.every((word) => OWNER.test(word) || KIND.test(word)) || !OWNER.test(adjectives[0]!))
    return name;
  const letters = adjectives
    .map((word) => (word.startsWith("общеобр") ? "О" : word[0]!.toUpperCase()))
    .join("");
  const rest = name.slice(words[0].length);
  const field = FIELDS.find(([pattern]) => pattern.test(rest));
  const after = field === undefined ? rest : field[1] + rest.replace(field[0], "");
  return BEFORE_PROPER_NAME.test(after) ? `${letters}У${after}` : name;
}
