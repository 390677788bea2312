import { addLocale } from "numfmt";

/** Names as Excel with Russian regional settings shows them: «Декабрь 2022», «фев.23», «Пн». */
const names = {
  decimal: ",",
  group: "\u00a0",
  mmmm: "Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь".split(" "),
  mmm: "янв фев мар апр май июн июл авг сен окт ноя дек".split(" "),
  dddd: "воскресенье понедельник вторник среда четверг пятница суббота".split(" "),
  ddd: "Вс Пн Вт Ср Чт Пт Сб".split(" "),
  bool: ["ИСТИНА", "ЛОЖЬ"],
};

/** Formats marked [$-FC19] show the month of a date in the genitive: «1 декабря 2022 г.». */
const genitive = {
  ...names,
  mmmm: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" "),
};

/** Tags under which numfmt knows them; XG is a region code left to private use (ISO 3166). */
export const RUSSIAN = "ru";
export const RUSSIAN_GENITIVE = "ru_XG";

addLocale(names, RUSSIAN);
addLocale(genitive, RUSSIAN_GENITIVE);

/** Formats that follow the system: what a file keeps in en-US -> what Russian settings make of it. */
export const SYSTEM_FORMATS: Readonly<Record<string, string>> = {
  "m/d/yyyy": "dd.mm.yyyy",
  "d-mmm-yy": "dd.mmm.yy",
  "d-mmm": "dd.mmm",
  "mmm-yy": "mmm.yy",
  "m/d/yyyy h:mm": "dd.mm.yyyy h:mm",
};

export const ERROR_NAMES: Readonly<Record<string, string>> = {
  "#DIV/0!": "#ДЕЛ/0!",
  "#N/A": "#Н/Д",
  "#NAME?": "#ИМЯ?",
  "#NULL!": "#ПУСТО!",
  "#NUM!": "#ЧИСЛО!",
  "#REF!": "#ССЫЛКА!",
  "#VALUE!": "#ЗНАЧ!",
};
