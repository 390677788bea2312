import { MEDAL } from "../../../results";
import type { Batch } from "../../testing/schools";
import { testsOf } from "../../testing/schools";
import { medalsBelowThreshold } from ".";

interface Pupil {
  readonly russian: number;
  readonly other?: number;
  readonly base?: number;
  readonly medal?: number;
}

function medals(year: number, pupils: readonly Pupil[]) {
  const batches = pupils.flatMap(({ russian, other, base, medal = MEDAL.yes }, participant): Batch[] => [
    { school: 0, exam: "ЕГЭ", subject: "russian", year, results: [{ score: russian, participant, medal }] },
    ...(other === undefined
      ? []
      : [
          {
            school: 0,
            exam: "ЕГЭ" as const,
            subject: "physics",
            year,
            results: [{ score: other, participant, medal }],
          },
        ]),
    ...(base === undefined
      ? []
      : [
          {
            school: 0,
            exam: "ЕГЭ" as const,
            subject: "mathBase",
            year,
            results: [{ mark: base, participant, medal }],
          },
        ]),
  ]);
  return testsOf(medalsBelowThreshold, batches)[0];
}

describe("OBJ-8 (METHODOLOGY 2.3)", () => {
  it.each<[string, number, Pupil, number]>([
    ["2022: 69 in Russian", 2022, { russian: 69 }, 1],
    ["2022: 70 in Russian", 2022, { russian: 70 }, 0],
    ["2022: an elective below 70 is no breach", 2022, { russian: 90, other: 50 }, 0],
    ["2024, first degree: 69 in Russian", 2024, { russian: 69, other: 90, medal: MEDAL.first }, 1],
    ["2024, first degree: 70 and 70", 2024, { russian: 70, other: 70, medal: MEDAL.first }, 0],
    ["2024, first degree: no other from 70", 2024, { russian: 80, other: 69, medal: MEDAL.first }, 1],
    ["2024, second degree: 60 and 60", 2024, { russian: 60, other: 60, medal: MEDAL.second }, 0],
    ["2024, second degree: 59", 2024, { russian: 59, other: 60, medal: MEDAL.second }, 1],
    ["2024, degree not given: the weaker condition", 2024, { russian: 65, other: 65 }, 0],
    ["2024: «5» in base mathematics instead", 2024, { russian: 80, base: 5, medal: MEDAL.first }, 0],
  ])("%s", (_, year, pupil, breaches) => {
    expect(medals(year, [pupil])).toMatchObject({ value: breaches, n: 1, fact: true, effect: breaches > 0 });
  });

  it("counts medalists and never names them", () => {
    const test = medals(2022, [{ russian: 54 }, { russian: 57 }, { russian: 90 }]);
    expect(test).toMatchObject({ value: 2, n: 3, cells: [], p: Number.NaN });
  });

  it("has no opinion where the year has no known rule", () =>
    expect(medals(2020, [{ russian: 40 }])).toBeUndefined());

  it("does not look at pupils without a medal", () => {
    expect(medals(2022, [{ russian: 40, medal: MEDAL.none }])).toBeUndefined();
  });
});
