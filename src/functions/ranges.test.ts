import fc from "fast-check";
import { FunctionError } from "./errors";
import type { Argument, Cell, FunctionDefinition, Result } from "./model";
import { FUNCTIONS } from "./table";

type Column = readonly Cell[];
const range = (cells: Column): Argument => cells.map((cell) => [cell]);

function definitionOf(id: string): FunctionDefinition {
  const definition = FUNCTIONS.find((known) => known.id === id);
  if (!definition) throw new Error(`no function ${id}`);
  return definition;
}

/** The outcome as a cell shows it: the result, or the error with its sentence. */
function outcome(id: string, args: readonly Argument[]): Result | string {
  try {
    return definitionOf(id).run(...args);
  } catch (error) {
    if (error instanceof FunctionError) return `${error.code}: ${error.message}`;
    throw error;
  }
}

const mark = fc.integer({ min: 2, max: 5 });
const score = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom("61,5", "27", "н/я", "не явился"));
const deadline = fc.constantFrom(
  "Март 2026 г.",
  "до 1 сентября 2026",
  "ежемесячно",
  "III квартал 2026",
  46082,
  "в течение года",
  "по мере необходимости",
);
const organisation = fc.constantFrom("Управление образования", "ЦРО", "руководители ОО", "школы", "МОУО");
const blank = fc.constantFrom<Cell>("", null);
const text = fc.constantFrom<Cell>("н/а", "не явился", "–", "освобождён");

interface RangeFunction {
  readonly id: string;
  readonly cell: fc.Arbitrary<Cell>;
  /** The range's place among the arguments is kept by this function. */
  readonly args: (column: Column) => readonly Argument[];
  readonly least?: number;
}

/** One value from the whole range: the order does not matter, blanks and other texts do not count. */
const TOGETHER: readonly RangeFunction[] = [
  ...["QUALITY", "PASSRATE", "SOU", "MEANMARK"].map((id) => ({
    id,
    cell: mark,
    args: (marks: Column) => [range(marks)],
  })),
  { id: "BELOWMIN", cell: score, args: (scores) => [range(scores), 27] },
  { id: "SPIKE", cell: score, args: (scores) => [range(scores), [[27], [45]]], least: 20 },
];

/** One value a cell: the shape is kept, every cell is judged alike wherever it stands. */
const ONE_BY_ONE: readonly RangeFunction[] = [
  { id: "DEADLINE.START", cell: deadline, args: (texts) => [range(texts), "01.01.2026", "31.12.2026"] },
  { id: "DEADLINE.END", cell: deadline, args: (texts) => [range(texts), "01.01.2026", "31.12.2026"] },
  { id: "DEADLINE.KIND", cell: deadline, args: (texts) => [range(texts)] },
  { id: "DEADLINE.NEXT", cell: deadline, args: (texts) => [range(texts), "01.03.2026"] },
  { id: "CANON", cell: organisation, args: (names) => [range(names), [["школы", "ОО"]]] },
  {
    id: "SCORE100",
    cell: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.constant("н/д")),
    args: (values) => [range([...values, 50])],
  },
  {
    id: "CLUSTER",
    cell: fc.integer({ min: 0, max: 100 }),
    args: (means) => [range([...means, 50]), [[50]]],
  },
];

const columnOf = ({ cell, least = 1 }: RangeFunction) =>
  fc.array(cell, { minLength: least, maxLength: least + 30 });

describe.each(TOGETHER)("$id over a range", (fn) => {
  const { id, args } = fn;
  const shown = (cells: Column) => outcome(id, args(cells));

  it("does not depend on the order of the cells", () => {
    const shuffled = columnOf(fn).chain((cells) =>
      fc.tuple(
        fc.constant(cells),
        fc.shuffledSubarray(cells, { minLength: cells.length, maxLength: cells.length }),
      ),
    );
    fc.assert(fc.property(shuffled, ([cells, other]) => expect(shown(other)).toEqual(shown(cells))));
  });

  it("does not count blanks and texts", () => {
    const more = fc.tuple(columnOf(fn), fc.array(fc.oneof(blank, text), { maxLength: 10 }));
    fc.assert(
      fc.property(more, ([cells, others]) =>
        expect(shown([...others, ...cells, ...others])).toEqual(shown(cells)),
      ),
    );
  });

  it("does not depend on the shape of the range", () => {
    fc.assert(
      fc.property(columnOf(fn), (cells) => {
        const [, ...rest] = args(cells);
        expect(outcome(id, [[cells], ...rest])).toEqual(shown(cells));
      }),
    );
  });

  it("says «недостаточно данных» for an empty range", () => {
    for (const empty of [[], [""], [null, ""], ["н/а", ""]])
      expect(shown(empty)).toMatch(/^notAvailable: Недостаточно данных/u);
  });
});

describe.each(ONE_BY_ONE)("$id over a range", (fn) => {
  const { id, args } = fn;
  const shown = (cells: Column) => (outcome(id, args(cells)) as Result[][]).slice(0, cells.length);

  it("keeps the shape and judges every cell alike wherever it stands", () => {
    const shuffled = columnOf(fn).chain((cells) =>
      fc.tuple(
        fc.constant(cells),
        fc.shuffledSubarray(
          cells.map((_, index) => index),
          { minLength: cells.length, maxLength: cells.length },
        ),
      ),
    );
    // The best of the range stays the best: SCORE100 compares with it.
    fc.assert(
      fc.property(shuffled, ([cells, order]) => {
        const straight = shown(cells);
        expect(straight).toHaveLength(cells.length);
        expect(shown(order.map((index) => cells[index] ?? null))).toEqual(
          order.map((index) => straight[index]),
        );
      }),
    );
  });

  it("does not let blanks change their neighbours", () => {
    const more = fc.tuple(columnOf(fn), fc.array(blank, { maxLength: 5 }));
    fc.assert(
      fc.property(more, ([cells, blanks]) =>
        expect(shown([...blanks, ...cells]).slice(blanks.length)).toEqual(shown(cells)),
      ),
    );
  });
});

/** One cell is a range of one, whichever way the host hands it over. */
test.each([...TOGETHER, ...ONE_BY_ONE].filter(({ least = 1 }) => least === 1))(
  "$id of one cell is the same as of a range of one",
  ({ id, cell, args }) => {
    fc.assert(
      fc.property(cell, (value) => {
        const [, ...rest] = args([value]);
        const single = outcome(id, [value, ...rest]);
        const inRange = outcome(id, [[[value]], ...rest]);
        expect(Array.isArray(single) ? single : [[single]]).toEqual(
          Array.isArray(inRange) ? inRange : [[inRange]],
        );
      }),
    );
  },
);

const pairs = fc.array(fc.tuple(mark, mark), { minLength: 1, maxLength: 30 });

describe("CONFIRM over two ranges", () => {
  const confirm = (list: readonly (readonly [Cell, Cell])[]) =>
    outcome("CONFIRM", [range(list.map(([outer]) => outer)), range(list.map(([, inner]) => inner))]);

  it("does not depend on the order of the pairs, nor on pairs with a blank or a text", () => {
    const changed = pairs.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
        fc.array(fc.tuple(fc.oneof(blank, text), mark), { maxLength: 4 }),
      ),
    );
    fc.assert(
      fc.property(changed, ([list, other, spoilt]) =>
        expect(confirm([...other, ...spoilt])).toEqual(confirm(list)),
      ),
    );
  });

  it("says «недостаточно данных» without a pair, and what is wrong with ranges of different length", () => {
    expect(confirm([["", 4]])).toMatch(/^notAvailable/u);
    expect(outcome("CONFIRM", [range([4, 5]), range([4])])).toMatch(/^invalidValue: .*разной длины/u);
  });
});

test("MATCH finds the same likeness in any order of the list, over blanks", () => {
  const list = fc.shuffledSubarray(
    ["Семинар для учителей", "Анализ результатов ОГЭ", "Мониторинг ВПР", "", null],
    {
      minLength: 5,
      maxLength: 5,
    },
  );
  const expected = outcome("MATCH", ["анализ результатов", range(["Анализ результатов ОГЭ"])]);
  fc.assert(
    fc.property(list, (measures) =>
      expect(outcome("MATCH", ["анализ результатов", range(measures)])).toEqual(expected),
    ),
  );
  expect(outcome("MATCH", ["анализ", range(["", null])])).toMatch(/^notAvailable/u);
});

test("LEVEL reads its table in any order of the rows, over blank rows", () => {
  const rows = fc.shuffledSubarray(
    [
      [80, "высокий"],
      [50, "средний"],
      [0, "низкий"],
      ["", ""],
      [null, ""],
    ] as Cell[][],
    {
      minLength: 5,
      maxLength: 5,
    },
  );
  fc.assert(fc.property(rows, (table) => expect(outcome("LEVEL", [60, table])).toBe("средний")));
});

test("CHECKROW finds the same in any order of the columns", () => {
  const columns: [string, Cell][] = [
    ["№ п/п", "1.1"],
    ["Мероприятие", "Семинар для учителей математики"],
    ["Срок", "Март 2026 г."],
    ["Ответственный", ""],
  ];
  const shuffled = fc.shuffledSubarray(columns, { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(shuffled, (order) =>
      expect(
        outcome("CHECKROW", [[order.map(([, cell]) => cell)], [order.map(([header]) => header)]]),
      ).toEqual([["RESP-EMPTY"]]),
    ),
  );
});

/** Every range of every function, filled from the function's own example. */
const RANGES = FUNCTIONS.flatMap(({ id, parameters, examples }) =>
  parameters.flatMap(({ name, matrix }, index) => (matrix ? [{ id, name: name.ru, index, examples }] : [])),
);

test.each(RANGES)("$id names an error cell in «$name» and its place", ({ id, index, examples }) => {
  const example = examples.find(({ args }) => Array.isArray(args[index])) ?? examples[0];
  for (const error of ["#DIV/0!", { code: "#DIV/0!" }]) {
    const args = [...(example?.args ?? [])];
    const [first = []] = Array.isArray(args[index]) ? (args[index] as Cell[][]) : [[args[index] as Cell]];
    args[index] = [first, first.map((cell, column) => (column === 0 ? (error as Cell) : cell))];
    expect(outcome(id, args)).toMatch(/^invalidValue: .*#ДЕЛ\/0!: строка 2, столбец 1\./u);
  }
});

test("a mark that is none is named, not counted", () => {
  expect(outcome("QUALITY", [range([5, 4, 7])])).toMatch(/^invalidValue: Отметка 7 /u);
});
