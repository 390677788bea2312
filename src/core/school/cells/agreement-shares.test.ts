import { modelOf, type Result } from "../testing/schools";
import { agreementShares } from "./agreement-shares";
import { buildCells } from "./build-cells";

const pupils = (count: number, mark: number, journal: number): Result[] =>
  Array.from({ length: count }, () => ({ mark, journal }));

describe("agreementShares", () => {
  const { strata } = buildCells(
    modelOf([
      {
        school: 0,
        subject: "math",
        results: [...pupils(10, 4, 3), ...pupils(50, 3, 3), ...pupils(40, 3, 4)],
      },
      { school: 0, subject: "german", results: pupils(2, 4, 4) },
    ]),
  );

  it("weights by participants", () => {
    expect(agreementShares(strata)).toEqual({ raised: 10 / 102, confirmed: 52 / 102, lowered: 40 / 102 });
  });

  it("can take the plain mean of rows, where two pupils count as much as a hundred", () => {
    expect(agreementShares(strata, "rows")).toEqual({ raised: 0.05, confirmed: 0.75, lowered: 0.2 });
  });

  it("is null where nothing was compared", () => expect(agreementShares([])).toBeNull());
});
