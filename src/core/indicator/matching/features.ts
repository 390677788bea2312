import { EXAMS, EXAM_GRADE, recogniseExam, type Exam } from "../../results/exam";
import { gradesOfText } from "../../results/grade";
import { recogniseSubject } from "../../results/subject";
import { foldText, stem, tokenize } from "../../russian";
import type { MeasureKind } from "../measures";

/** What the words of an indicator say. */
export interface Features {
  /** Stems of its words without those that every indicator has. */
  readonly stems: ReadonlySet<string>;
  /** null = none named or several. */
  readonly exam: Exam | null;
  readonly severalExams: boolean;
  readonly severalGrades: boolean;
  /** Subject key, null = none. */
  readonly subject: string | null;
  /** 0 = none. */
  readonly grade: number;
  readonly measure: MeasureKind | null;
}

/** Words that name no content: they stand in half of all indicators. */
const STOP_WORDS = new Set(
  (
    "доля процент количество число показатель индикатор уровень общий общее и в во на по с со к ко из от до для о об " +
    "не или а при их его ее которых который которые все всех всего отношение численность человек единиц год года " +
    "класс классы классов обучающиеся обучающихся"
  )
    .split(" ")
    .map(stem),
);

const u = (source: string): RegExp => new RegExp(source, "u");
const MARKS_4_5 = `(?:"?4"? и "?5"?|хорош\\p{L}* и (?:на )?отличн|"?4"?-"?5"?)`;

/** Asked in this order: «не преодолевших» stands before «преодолевших», «СОУ» before «степень обученности». */
const MEASURE_WORDS: readonly (readonly [MeasureKind, RegExp])[] = [
  ["sou", u(`(?<!\\p{L})соу(?!\\p{L})|степен\\p{L}* обученност\\p{L}* (?:учащ|ученик|школьник)`)],
  ["sou", /средневзвеш\p{L}* .*обученност|взвешенн\p{L}* степен/u],
  [
    "failed",
    u(
      "(?<!без )неудовлетворительн|не ?справи|не ?набра|(?:ниже|не достиг\\p{L}*|менее) (?:\\p{L}+ ){0,2}(?:миним|порог)|" +
        'не ?преодол|неуспешн|не ?сда(?:л|вш)|неуспевающ|(?<!без )дво(?:ек|йк)|(?:отмет|оцен)\\p{L}* "?2"?(?!\\d)|получи\\p{L}* "2"',
    ),
  ],
  [
    "success",
    u(
      "степен\\p{L}* обученност\\p{L}* \\(успеш|успеваемост|успешност\\p{L}* обуч|удовлетворительно, хорошо и отлично|" +
        "положительн\\p{L}* (?:отмет|оцен|результат)|без (?:неудовлетворительн|двоек)",
    ),
  ],
  ["quality", u(`качеств\\p{L}* (?:обучени|обученност|знани|подготовк|успеваем|по )|${MARKS_4_5}`)],
  ["passed", /преодол|сдавш|справивш|достигш\p{L}* (?:\p{L}+ )?(?:миним|базов)/u],
  [
    "meanMark",
    /средн\p{L}* (?:\p{L}+ )?(?:отмет|оцен)|средн\p{L}* балл.* по (?:пятибалл|5-?(?:ти)? ?-?балл)/u,
  ],
  ["meanScore", /средн\p{L}* (?:\p{L}+ )?балл/u],
  ["participants", /(?:количеств|числ)\p{L}* (?:участник|сдававш|выпускник\p{L}*,? сдава)/u],
];

/** «Диагностика» in any case form; staff are diagnosed too, which the absence of a measure tells. */
const DIAGNOSTIC_WORK = /(?<!\p{L})диагностик/u;

/** Footnote signs and bracketed notes of the printed form say nothing of the meaning. */
export function contentStems(text: string): Set<string> {
  const stems = new Set<string>();
  for (const { kind, text: word } of tokenize(text)) {
    if (kind !== "word" || word.length < 2) continue;
    const key = stem(word);
    if (!STOP_WORDS.has(key)) stems.add(key);
  }
  return stems;
}

export function extractFeatures(text: string): Features {
  const folded = foldText(text);
  const named: readonly Exam[] = EXAMS.filter((name) => folded.includes(name.toLowerCase()));
  const exam =
    recogniseExam(text)?.exam ?? (named.length === 0 && DIAGNOSTIC_WORK.test(folded) ? "диагностика" : null);
  const grades = gradesOfText(text);
  const finals = exam !== null && EXAM_GRADE[exam] > 0;
  return {
    stems: contentStems(text),
    exam,
    severalExams: exam === null && named.length > 1,
    subject: recogniseSubject(text)?.key ?? null,
    // «9 класс» beside ОГЭ says nothing that the exam does not say.
    grade: !finals && grades.length === 1 ? (grades[0] ?? 0) : 0,
    severalGrades: !finals && grades.length > 1,
    measure: MEASURE_WORDS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null,
  };
}
