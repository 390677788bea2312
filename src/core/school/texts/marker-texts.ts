import type { ResultsModel } from "../../results";
import type { MarkerCode, MarkerVerdict } from "../objectivity";
import { decimal, percent, points, probability } from "./format";

/** Short names for a table of schools. */
export const MARKER_TITLES: Readonly<Record<MarkerCode, string>> = {
  "OBJ-1": "среднее выше ожидаемого",
  "OBJ-2": "мало «2»",
  "OBJ-3": "скопления на границах отметок",
  "OBJ-4": "расхождение с журналом",
  "OBJ-5": "резкое изменение",
  "OBJ-6": "не подтверждено ОГЭ",
  "OBJ-7": "экзамен ниже годовой отметки",
  "OBJ-8": "медали и баллы ЕГЭ",
  "OBJ-9": "форма распределения отметок",
};

/** How each marker works, for the sheet of rules. */
export const MARKER_RULES: Readonly<Record<MarkerCode, string>> = {
  "OBJ-1":
    "Средний результат сравнивается с регионом без этой школы и с собственными результатами школы по другим предметам, классам и экзаменам. При 10–19 участниках доля «4» и «5» проверяется точным критерием.",
  "OBJ-2":
    "Среди участников с отметкой ниже «4» считается, сколько получили «2», и сравнивается с регионом при уровне этой школы.",
  "OBJ-3":
    "Из работ на границе отметки и на один балл ниже считается, сколько стоит на границе; образец – форма распределения региона. Все границы, предметы и классы школы берутся вместе. Без шкалы того же года и класса не применяется.",
  "OBJ-4":
    "Доли повысивших, подтвердивших и понизивших отметку журнала сравниваются с регионом при тех же отметках за работу.",
  "OBJ-5":
    "Изменение между годами, классами одного набора и параллелями сверх изменения по региону; обычные колебания между школами оценены по всем школам.",
  "OBJ-6":
    "Результат ВПР сравнивается с ОГЭ тех же выпускников по тому же предмету сверх изменения по региону.",
  "OBJ-7": "Доля участников с отметкой экзамена ниже годовой сравнивается с регионом.",
  "OBJ-8": "Число медалистов, чьи баллы ЕГЭ ниже условия этого года. Это факт, а не статистика.",
  "OBJ-9":
    "Форма распределения отметок сравнивается с формой региона при том же среднем; обычные различия формы оценены по всем школам. Только дополнительные сведения, на вывод о школе не влияет.",
};

/** The sentence that stands with every finding. */
export const SIGN_NOTE = "Это признак, требующий проверки, а не вывод о нарушении.";
export const NOT_ENOUGH = "недостаточно данных";

/** «ВПР, 5 класс, Математика, 2023». */
export function placeOf(model: ResultsModel, verdict: MarkerVerdict): string {
  const subject = verdict.subject === null ? "все предметы" : model.subjects[verdict.subject]?.label;
  const grade = verdict.grade !== null && verdict.exam === "ВПР" ? `${verdict.grade} класс` : "";
  return [verdict.exam, grade, subject, verdict.year ?? "без года"].filter((part) => part !== "").join(", ");
}

type Sentence = (verdict: MarkerVerdict) => string;

const average = (verdict: MarkerVerdict): string =>
  `среднее ${decimal(verdict.value, 2)}, ожидалось ${decimal(verdict.reference, 2)}`;
const effects = (verdict: MarkerVerdict): string =>
  `отклонение от региона ${decimal(verdict.value, 2)} ст. откл., ожидалось ${decimal(verdict.reference, 2)}`;
const twos = (verdict: MarkerVerdict): string =>
  `отметок «2» ${verdict.value}, ожидалось ${decimal(verdict.reference, 1)}`;
const spike = (verdict: MarkerVerdict): string =>
  `работ на границах отметок ${verdict.value}, ожидалось ${decimal(verdict.reference, 1)}`;
const shares =
  (word: string): Sentence =>
  (verdict) =>
    `${word} ${percent(verdict.value)}, ожидалось ${percent(verdict.reference)}`;
const change =
  (between: string): Sentence =>
  (verdict) =>
    `доля «4» и «5» изменилась ${between} на ${points(verdict.value)}, по региону на ${points(verdict.reference)}`;
const changeTogether =
  (between: string): Sentence =>
  (verdict) =>
    `результаты по всем предметам изменились ${between} на ${decimal(verdict.value, 2)} ст. откл. сверх региона`;

/** What was found, by what was compared. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  mean: average,
  share: average,
  pooled: effects,
  twos,
  twosPooled: twos,
  spike,
  spikePooled: spike,
  lowered: shares("понизили"),
  loweredPooled: shares("понизили"),
  raised: shares("повысили"),
  raisedPooled: shares("повысили"),
  same: shares("подтвердили"),
  samePooled: shares("подтвердили"),
  years: change("к прошлому году"),
  yearsPooled: changeTogether("к прошлому году"),
  cohort: change("у того же набора"),
  cohortPooled: changeTogether("у того же набора"),
  parallels: change("между параллелями"),
  parallelsPooled: changeTogether("между параллелями"),
  exam: change("от ВПР к ОГЭ"),
  examPooled: changeTogether("от ВПР к ОГЭ"),
  medals: (verdict) =>
    `медалистов ниже условия года ${verdict.value} из ${verdict.n} (русский язык от ${verdict.limit})`,
  shape: (verdict) => `χ² = ${decimal(verdict.value, 1)}`,
};

/** «понизили 62,0 %, ожидалось 28,0 %»: what was found, where n and p stand beside it. */
export function describeFinding(verdict: MarkerVerdict): string {
  return (SENTENCES[verdict.variant] ?? average)(verdict);
}

/** «понизили 62,0 %, ожидалось 28,0 %; n = 40; p < 0,001; с поправкой q = 0,004». */
export function describeVerdict(verdict: MarkerVerdict): string {
  const numbers = verdict.fact
    ? [`n = ${verdict.n}`]
    : [`n = ${verdict.n}`, probability("p", verdict.p), `с поправкой ${probability("q", verdict.q)}`];
  const sign = verdict.signP === null ? [] : [`критерий знаков ${probability("p", verdict.signP)}`];
  return [describeFinding(verdict), ...numbers, ...sign].join("; ");
}
