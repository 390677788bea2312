import type { RuleTexts } from "../types";

export const RESPONSIBLES_RU: RuleTexts = {
  "RESP-EMPTY": {
    title: "Нет ответственного",
    message: {
      main: "{place}: ответственный не указан.",
      placeholder: "{place}: вместо ответственного стоит «{found}».",
    },
    action: { main: "Впишите организацию или выберите из списка." },
    why: "Общее правило проверки: у каждого мероприятия плана есть ответственный исполнитель.",
  },
};
