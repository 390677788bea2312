import { FUNCTIONS } from "./table";
import type { Argument, Result } from "./model";

function call(id: string, ...args: Argument[]): Result {
  const definition = FUNCTIONS.find((known) => known.id === id);
  if (!definition) throw new Error(`no function ${id}`);
  return definition.run(...args);
}

const rounded = (result: Result, digits: number) => (result as number).toFixed(digits);

/** METHODOLOGY 3.2: marks 2, 3, 4, 5 of a district -> quality, pass rate, SOU, mean mark. */
const DISTRICT: readonly (readonly [
  subject: string,
  counts: readonly [number, number, number, number],
  shown: string,
])[] = [
  ["русский язык", [4, 89, 175, 140], "77.2 99.0 69.8 4.11"],
  ["математика", [103, 163, 116, 27], "35.0 74.8 43.1 3.16"],
  ["физика", [0, 14, 16, 4], "58.8 100.0 56.7 3.71"],
  ["химия", [0, 6, 17, 24], "87.2 100.0 78.8 4.38"],
  ["информатика", [0, 38, 25, 5], "44.1 100.0 51.0 3.51"],
  ["биология", [0, 35, 55, 18], "67.6 100.0 60.9 3.84"],
  ["история", [0, 5, 11, 4], "75.0 100.0 64.2 3.95"],
  ["география", [0, 48, 65, 18], "63.4 100.0 58.7 3.77"],
  ["английский язык", [0, 6, 11, 9], "76.9 100.0 70.0 4.12"],
  ["обществознание", [1, 68, 109, 49], "69.6 99.6 63.2 3.91"],
  ["литература", [1, 2, 2, 0], "40.0 80.0 43.2 3.20"],
];

describe.each(DISTRICT)("%s %j", (_, counts, shown) => {
  const measures = (...args: Argument[]) =>
    [
      rounded(call("QUALITY", ...args), 1),
      rounded(call("PASSRATE", ...args), 1),
      rounded(call("SOU", ...args), 1),
      rounded(call("MEANMARK", ...args), 2),
    ].join(" ");

  it("gives the known values from four counts", () => {
    expect(measures(...counts)).toBe(shown);
  });

  it("gives the same from a column of marks", () => {
    expect(measures(counts.flatMap((count, index) => new Array<number[]>(count).fill([index + 2])))).toBe(
      shown,
    );
  });
});

/** METHODOLOGY 2.2, small numbers. */
test.each([
  [1, 4, "4.6 69.9"],
  [3, 10, "10.8 60.3"],
  [30, 100, "21.9 39.6"],
  [103, 409, "21.2 29.6"],
])("WILSON of %d out of %d is %s", (k, n, shown) => {
  const [[low, high] = []] = call("WILSON", k, n) as number[][];
  expect(`${low?.toFixed(1)} ${high?.toFixed(1)}`).toBe(shown);
});

test("FLAG: 6 of 10 against 30 % has the probability 0.0473", () => {
  const [[verdict, p] = []] = call("FLAG", 60, 30, 10) as [string, number][];
  expect([verdict, p?.toFixed(4)]).toEqual(["нет признака", "0.0473"]);
});

test("FLAG: fewer than 10 pupils are not judged, never «нет признака»", () => {
  expect(() => call("FLAG", 100, 30, 9)).toThrow(/^Недостаточно данных: .*10 участников, здесь 9/u);
});

test("SPIKE: 18 on the boundary and 4 below it have the probability 0.00217", () => {
  const scores = [...new Array<number[]>(4).fill([6]), ...new Array<number[]>(18).fill([7])];
  const [[, below, on, p] = []] = call("SPIKE", scores, [[7]]) as number[][];
  expect([below, on, p?.toFixed(5)]).toEqual([4, 18, "0.00217"]);
});

test("CONFIRM: raised, confirmed, lowered add up to 100 over the compared pairs alone", () => {
  const [[raised, same, lowered, n] = []] = call(
    "CONFIRM",
    [[3], [4], [""], [5]],
    [[4], [4], [4], ["н/а"]],
  ) as number[][];
  expect([raised, same, lowered, n]).toEqual([0, 50, 50, 2]);
});

test.each([
  [83, "Оптимальный уровень"],
  [75.75, "Допустимый уровень"],
  [79.5, "Допустимый уровень"],
  [80, "Оптимальный уровень"],
  [39, "Критический уровень"],
])("LEVEL of %d is «%s»", (value, name) => {
  expect(call("LEVEL", value)).toBe(name);
});
