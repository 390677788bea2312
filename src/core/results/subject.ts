import { foldText } from "../russian";
import { memoise } from "./memo";

/** A school subject: `key` joins spellings, `label` is how outputs name it. */
export interface Subject {
  readonly key: string;
  readonly label: string;
}

interface SubjectWords extends Subject {
  /** Beginnings of words that name the subject in any case form. */
  readonly stems: readonly string[];
  /** Whole words: abbreviations. */
  readonly words?: readonly string[];
  /** Other full names; a sheet that uses one keeps it as its label. */
  readonly alsoCalled?: readonly string[];
}

/** Asked in this order: the narrower name stands before the wider one. */
const CATALOGUE: readonly SubjectWords[] = [
  { key: "literaryReading", label: "Литературное чтение", stems: ["литературн"] },
  { key: "english", label: "Английский язык", stems: ["английск"], words: ["англ"] },
  { key: "german", label: "Немецкий язык", stems: ["немецк"], words: ["нем"] },
  { key: "french", label: "Французский язык", stems: ["французск"], words: ["франц", "фр"] },
  { key: "spanish", label: "Испанский язык", stems: ["испанск"], words: ["исп"] },
  { key: "chinese", label: "Китайский язык", stems: ["китайск"] },
  {
    key: "foreign",
    label: "Иностранный язык",
    stems: ["иностранн"],
    words: ["иняз", "иностр"],
    alsoCalled: ["Иностранные языки"],
  },
  { key: "russian", label: "Русский язык", stems: ["русск"], words: ["рус", "ря"] },
  { key: "math", label: "Математика", stems: ["математик"], words: ["матем", "мат"] },
  { key: "algebra", label: "Алгебра", stems: ["алгебр"], words: ["алг"] },
  { key: "geometry", label: "Геометрия", stems: ["геометри"], words: ["геом"] },
  { key: "physics", label: "Физика", stems: ["физик"], words: ["физ"] },
  { key: "chemistry", label: "Химия", stems: ["хими"], words: ["хим"] },
  {
    key: "informatics",
    label: "Информатика",
    stems: ["информатик"],
    words: ["информ", "инф", "икт", "кегэ"],
    alsoCalled: ["Информатика и ИКТ"],
  },
  { key: "biology", label: "Биология", stems: ["биолог"], words: ["био", "биол"] },
  { key: "history", label: "История", stems: ["истори"], words: ["ист"] },
  { key: "geography", label: "География", stems: ["географи"], words: ["геогр", "гео"] },
  {
    key: "socialStudies",
    label: "Обществознание",
    stems: ["обществозн", "обществов"],
    words: ["общ", "общество", "обществ"],
  },
  { key: "literature", label: "Литература", stems: ["литератур"], words: ["лит", "литер"] },
  { key: "world", label: "Окружающий мир", stems: ["окружающ"] },
  { key: "astronomy", label: "Астрономия", stems: ["астроном"] },
];

const BASE: Subject = { key: "mathBase", label: "Математика базовая" };
const PROFILE: Subject = { key: "mathProfile", label: "Математика профильная" };
const MATH_LABELS = ["Математика (базовая)", "Математика (профильная)"];
/** «Родной (русский) язык» is a subject of its own, never Russian. */
const NATIVE = /^родн/u;

export type MathLevel = "base" | "profile";

/** «Б», «базовый уровень», «П», «профильная» → the level; null otherwise. */
export function readMathLevel(text: string): MathLevel | null {
  const words = wordsOf(foldText(text));
  const base = words.some((word) => word === "б" || word.startsWith("баз"));
  const profile = words.some((word) => word === "п" || word.startsWith("проф"));
  return base === profile ? null : base ? "base" : "profile";
}

/** Mathematics of the given level. */
export function mathOfLevel(level: MathLevel): Subject {
  return level === "base" ? BASE : PROFILE;
}

function wordsOf(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const FULL_NAMES = new Map<string, string>();
for (const { label, alsoCalled = [] } of [...CATALOGUE, BASE, PROFILE] as SubjectWords[]) {
  for (const name of [label, ...alsoCalled]) FULL_NAMES.set(foldText(name), name);
}
for (const name of MATH_LABELS) FULL_NAMES.set(foldText(name), name);

/** Official two-digit codes of subjects in front of the name: «01 - Русский язык», «2. Математика». */
const CODE_PREFIX = /^\d{1,2}\s*[-.)]?\s+(?=\p{L})/u;

/**
 * Finds the subject that a text names, anywhere in it: «Отметка по русскому языку», «02 - Математика (проф.)».
 * The label keeps a full name as printed; abbreviations get the catalogue's name.
 * @returns null where no known subject or more than one is named
 */
export const recogniseSubject = memoise((text): Subject | null => {
  const folded = foldText(text).replace(CODE_PREFIX, "");
  const words = wordsOf(folded);
  if (words.length === 0 || words.some((word) => NATIVE.test(word))) return null;
  const entry = CATALOGUE.find(({ stems, words: short = [] }) =>
    words.some((word) => short.includes(word) || stems.some((stem) => word.startsWith(stem))),
  );
  if (!entry) return initialsOfMath(words);
  const printed = FULL_NAMES.get(folded);
  if (entry.key !== "math") return { key: entry.key, label: printed ?? entry.label };
  const level = readMathLevel(folded);
  if (!level) return { key: "math", label: entry.label };
  return { key: mathOfLevel(level).key, label: printed ?? mathOfLevel(level).label };
});

function initialsOfMath(words: readonly string[]): Subject | null {
  if (words.includes("мб") || words.includes("матб")) return BASE;
  if (words.includes("мп") || words.includes("матп")) return PROFILE;
  return null;
}

/** The name of a subject by its key: «Математика профильная» for "mathProfile". */
export function labelOfSubject(key: string): string {
  return [...CATALOGUE, BASE, PROFILE].find((entry) => entry.key === key)?.label ?? key.replace("other:", "");
}

/** The subject a cell of a «Предмет» column holds: an unknown name is a subject of its own. */
export function subjectOfCell(text: string): Subject {
  const known = recogniseSubject(text);
  if (known) return known;
  const label = text.replace(/\s+/gu, " ").trim();
  return { key: `other:${foldText(label)}`, label };
}
