/** What a single cell must look like to name a column. */
export const MAX_HEADER_TEXT = 220;
export const MAX_LEAF_TEXT = 80;

/** «2024», «2024 г.», «2023/24 уч. г.». */
export const YEAR_CELL =
  /^(?:19|20)\d{2}(?:\s?[-–—/]\s?(?:(?:19|20)?\d{2}))?(?:\s?(?:уч\.?|учебный)?\s?г(?:г|од)?\.?)?$/iu;

/** «20 070 руб.», «45 мин». */
const AMOUNT =
  /^\d[\d\s.,]*(?:(?:тыс\.?|млн\.?) ?)?(?:руб\p{L}*|шт\p{L}*|чел\p{L}*|час\p{L}*|мин\p{L}*|ед\p{L}*|балл\p{L}*)\.?$/iu;

/** A cell that could stand in a header: a short text, or a year. */
export function isHeaderText(text: string): boolean {
  if (text.length > MAX_HEADER_TEXT || AMOUNT.test(text)) return false;
  return !/^[\s\d.,%()–—-]+$/u.test(text) || YEAR_CELL.test(text.trim());
}

/** Marks, classes, tasks, days and weeks that name columns: «2 | 3 | 4 | 5», «02.09 | 05.09», «01.09-05.09». */
export const FIGURE_NAME = /^(?:[1-4]?\d|[0-3]\d\.[01]\d(?:\s?[-–—]\s?[0-3]\d\.[01]\d)?)$/u;
export const MIN_FIGURES = 3;
const MIN_TASKS = 4;
const MARKS = /^[2-5]$/u;
/** «Учебные предметы», «Предметные области»: above the lessons of every class. */
const LESSONS = /предмет|дисциплин|образовательн\p{L}* област/iu;

export const namesLessons = (text: string): boolean => LESSONS.test(text);

const isDown = (order: readonly string[]): boolean =>
  order.every((figure, index) => index === 0 || figure < (order[index - 1] ?? ""));

const isCount = (figures: readonly string[]): boolean =>
  figures.every((figure, index) => index === 0 || Number(figure) === Number(figures[index - 1]) + 1);

/** Classes beside names of subjects, or the tasks of a paper from the first on. */
function areCounted(figures: readonly string[], texts: readonly string[]): boolean {
  const areTasks = figures[0] === "1" && figures.length >= MIN_TASKS;
  return (areTasks || texts.some(namesLessons)) && isCount(figures);
}

/**
 * The figures of a register's header run in one direction; those of a record do not.
 * @param texts the other cells of the row
 */
export function areNames(figures: readonly string[], texts: readonly string[]): boolean {
  if (figures.length < MIN_FIGURES) return false;
  const areDays = figures.every((figure) => figure.length > 2);
  if (!areDays && !figures.every((figure) => MARKS.test(figure))) return areCounted(figures, texts);
  const order = figures.map((figure) => figure.slice(0, 5).split(".").reverse().join("."));
  return isDown([...order].reverse()) || (!areDays && isDown(order));
}

/** «Цель: | создание условий…» is a label with what it says, and no two names. */
export const isLabelled = (texts: readonly string[]): boolean =>
  texts.length === 2 && /:\s*$/u.test(texts[0] ?? "");
