import type { Cue } from "./header-cue";
import { ROLE_CUES, type RoleTopic } from "./header-roles";
import { OTHER_CUES, type OtherTopic } from "./header-topics";

/** What a header can be about. */
export type Topic = RoleTopic | OtherTopic;

export const HEADER_CUES: Readonly<Record<Topic, readonly Cue[]>> = { ...ROLE_CUES, ...OTHER_CUES };

export const isRoleTopic = (topic: Topic): topic is RoleTopic => topic in ROLE_CUES;

const stems = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** Words that say nothing about a role: they neither help nor stand in the way of the head. */
export const GENERIC_STEMS = stems(`
    наименовани наим$ названи перечень основн планируем планов план$ ожидаем прогнозируем предполагаем
    реализуем реализаци проведени исполнени выполнени вып$ ожид$ осуществлени описани краткое вид$ конкретн
    ориентировочн примерн предварительн установленн общ ключев целев календарн фио$ и$ или$ по$ за$
    на$ в$ о$ об$ от$ до$ с$ год$ году$ года$ гг$ г$ лет$ лица$ лицо$ указани том$ числе$ всего$
    тыс$ тысяч$ млн$ млрд$ пятибалльн пятибальн стобалльн
`);

/** Words that may stand beside a year in the header of a column of values. */
export const YEAR_COMPANIONS = stems(`
    год г$ гг$ учебн уч$ период очередн финансов отчетн перв втор трет й$ го$ факт план значени показател прогноз оценк отчет целев на$ за$ в$ к$ по$
    состояни конец итог текущ достигнут результат
`);
