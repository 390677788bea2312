import { signTest } from "./sign-test";
import { expectClose } from "./testing/close";

describe("signTest", () => {
  it.each([
    [18, 4, 0.0021717548370361328],
    [4, 18, 0.0021717548370361328],
    [1, 0, 0.5],
  ])("of %d up and %d down is %f", (up, down, expected) => expectClose(signTest(up, down), expected, 1e-12));

  it("finds nothing where no pair changed", () => expect(signTest(0, 0)).toBe(1));
});
