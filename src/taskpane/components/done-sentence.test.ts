import { translatorFor } from "../../i18n/messages";
import type { Done } from "./done-sentence";
import { doneSentence } from "./done-sentence";

const t = translatorFor("ru");
const done = (over: Partial<Done>): Done => ({ groupId: "1", applied: 1, skipped: [], sheets: {}, ...over });

test.each<[string, Done, string]>([
  ["one cell", done({}), "Исправлена 1 ячейка."],
  ["many cells", done({ applied: 25 }), "Исправлено 25 ячеек."],
  ["a sheet of ours", done({ applied: 3, sheets: { report: "Отчёт" } }), "Добавлен 1 лист: «Отчёт»."],
  [
    "several sheets",
    done({ applied: 9, sheets: { annual: "План 2026", cyclogram: "Циклограмма" } }),
    "Добавлены 2 листа: «План 2026», «Циклограмма».",
  ],
  ["a job that says it itself", done({ sentence: "Формулы записаны." }), "Формулы записаны."],
  ["nothing", done({ groupId: null, applied: 0, sentence: "Формулы записаны." }), "Ничего не записано."],
  ["all of it given back to a co-author", done({ applied: 0 }), "Ничего не записано."],
])("%s", (_, report, sentence) => expect(doneSentence(report, t)).toBe(sentence));
