import { MARKER_CODES } from "../objectivity";
import { decimal, percent, points, probability } from "./format";
import { MARKER_RULES, MARKER_TITLES } from "./marker-texts";
import { FIRST_STEPS, PLAN_MEASURES } from "./measure-texts";

const plain = (text: string): string => text.replace(/\u00a0/gu, " ");

describe("numbers", () => {
  it.each<[string, string]>([
    [decimal(25.18, 1), "25,2"],
    [decimal(0.285, 2), "0,29"],
    [decimal(1.005, 2), "1,01"],
    [decimal(-0.04, 1), "0,0"],
    [decimal(60000, 0), "60 000"],
    [percent(0.252), "25,2 %"],
    [points(-0.29), "−29,0 п.п."],
    [probability("p", 0.0473489874), "p = 0,047"],
    [probability("q", 1e-9), "q < 0,001"],
    [probability("p", Number.NaN), "p –"],
  ])("%s", (actual, expected) => expect(plain(actual)).toBe(expected));
});

describe("wording", () => {
  const everything = [
    ...Object.values(MARKER_TITLES),
    ...Object.values(MARKER_RULES),
    ...Object.values(FIRST_STEPS),
    ...Object.values(PLAN_MEASURES).flatMap((measure) => (measure ? [measure.measure, measure.result] : [])),
  ];

  it("accuses nobody and calls no school ШНОР", () => {
    for (const text of everything) expect(text).not.toMatch(/нарушен|фальсиф|обман|виновн|ШНОР/iu);
  });

  it("has a title and a rule for every marker", () => {
    for (const code of MARKER_CODES)
      expect([MARKER_TITLES[code], MARKER_RULES[code]]).not.toContain(undefined);
  });
});
