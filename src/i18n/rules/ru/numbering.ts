import type { RuleTexts } from "../types";

export const NUMBERING_RU: RuleTexts = {
  "NUM-GAP": {
    title: "Пропуск в нумерации",
    message: {
      main: "{place}: нет номера, по порядку здесь должен стоять номер {missing}.",
      unnumbered: "{place}: мероприятие без номера, соседние номера идут подряд.",
      skipped:
        "{place}: {count, plural, one {пропущен номер} few {пропущены номера} other {пропущены номера}} {missing}{previous, select, other {, перед этой строкой стоит номер {previous}}}.",
      mistyped:
        "{place}: между номерами {previous} и {next} должен стоять номер {missing}, а стоит «{found}».",
      disorder: "{place}: номер «{found}» стоит после номера {previous}, порядок нарушен.",
    },
    action: {
      main: "Впишите номер «{expected}».",
      unnumbered: "Впишите номер и исправьте номера ниже либо присоедините строку к соседней.",
      skipped: "Проверьте, не потеряна ли строка, и исправьте номера.",
      disorder: "Переставьте строки или исправьте номера.",
    },
    why: "Общее правило проверки: номера идут подряд, чтобы на каждое мероприятие можно было сослаться.",
  },
  "NUM-TYPE": {
    title: "Номер записан числом или датой",
    message: {
      main: "{place}: номер «{found}» хранится как число{expected, select, other {, должен быть текст «{expected}»}}.",
      date: "{place}: вместо номера Excel сделал дату «{found}»{expected, select, other {, должен быть текст «{expected}»}}.",
      mixed: "{place}: номер «{found}» хранится как число, остальные номера столбца записаны текстом.",
    },
    action: { main: "Запишите номер текстом." },
    why: "Общее правило проверки: число теряет конечный ноль (1.10 становится 1,1), а «4.3» превращается в дату.",
  },
};
