import { expectClose } from "./testing/close";
import { wilsonInterval } from "./wilson";

/** METHODOLOGY 2.2: golden numbers. */
describe("wilsonInterval", () => {
  it.each<[number, number, number, number]>([
    [1, 4, 0.045587260809700559, 0.69935815741759812],
    [3, 10, 0.10779126740630102, 0.60322185253885468],
    [30, 100, 0.2189488529493276, 0.39584854633346667],
    [103, 409, 0.2122083671516652, 0.29607745138051076],
    [0, 10, 0, 0.27753279986288925],
    [10, 10, 0.72246720013711075, 1],
  ])("%d of %d is [%f; %f]", (successes, n, low, high) => {
    const interval = wilsonInterval(successes, n);
    expectClose(interval.low, low, 1e-12);
    expectClose(interval.high, high, 1e-12);
  });

  it("says nothing about nobody", () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });
});
