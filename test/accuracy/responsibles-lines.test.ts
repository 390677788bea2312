import { readResponsible } from "../../src/core/responsible";
import { REAL_CASES } from "./responsibles-real.cases";
import { UNSEEN_CASES } from "./responsibles-unseen.cases";
import { RESPONSIBLE_CASES, type ResponsibleCase } from "./responsibles.cases";
import { REGIONAL_CASES } from "./responsibles.regions";

/** Lines of a narrow column, as a page or a cell cuts them: at most that many letters. */
const WIDTHS = [10, 16, 22, 30];

const CELLS: readonly ResponsibleCase[] = [
  ...RESPONSIBLE_CASES,
  ...REGIONAL_CASES,
  ...UNSEEN_CASES,
  ...REAL_CASES,
].filter(([text]) => !text.includes("\n") && text.includes(" "));

const names = (text: string): string =>
  readResponsible(text)
    .parties.map(({ name }) => name)
    .join(" | ");

/** The words of a cell in lines of at most `width` letters. */
function wrapped(text: string, width: number): string {
  let lines = "";
  let length = 0;
  for (const word of text.split(" ")) {
    const fits = length > 0 && length + 1 + word.length <= width;
    lines += length === 0 ? word : (fits ? " " : "\n") + word;
    length = fits ? length + 1 + word.length : word.length;
  }
  return lines;
}

const share = (right: number, all: number, what: string): number => {
  process.stdout.write(`responsibles: ${what}: ${((100 * right) / all).toFixed(1)} % of ${all}\n`);
  return right / all;
};

const HYPHEN = /-\s/u;

describe("responsibles in lines", () => {
  it("read the same in at least 97 of 100 cells when a narrow column wraps them", () => {
    const pairs = CELLS.filter(([text]) => !HYPHEN.test(text)).flatMap(([text]) =>
      WIDTHS.map((width) => [names(text), wrapped(text, width)] as const),
    );
    const cut = pairs.filter(([, text]) => text.includes("\n"));
    const right = cut.filter(([expected, text]) => names(text) === expected);
    expect(share(right.length, cut.length, "wrapped cells")).toBeGreaterThanOrEqual(0.97);
  });

  it("are parted by lines where each has its own, in at least 99 of 100 cells", () => {
    const lists = CELLS.map(([text]) => readResponsible(text).parties).filter(({ length }) => length > 1);
    const right = lists.filter(
      (parties) =>
        names(parties.map(({ name }) => name).join("\n")) === parties.map(({ name }) => name).join(" | "),
    );
    expect(share(right.length, lists.length, "one party a line")).toBeGreaterThanOrEqual(0.99);
  });
});
