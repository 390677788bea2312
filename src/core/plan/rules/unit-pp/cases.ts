import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "UNIT-PP",
  valid: [
    {
      name: "points, levels and growth of numbers",
      given: plan(
        measures(4, {
          1: { result: "Увеличение доли выпускников с высокими баллами на 5 п.п." },
          2: { result: "Доля обученных учителей не менее 80 %" },
          3: { result: "Рост числа участников олимпиад на 10 %" },
          4: { result: "Снижение доли неуспевающих до 3 %. Премия увеличена на 5 %" },
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "a share that grows or falls by per cent",
      given: plan(
        measures(2, {
          1: { result: "Увеличение доли выпускников с высокими баллами на 5 %" },
          2: { result: "Снижение процента неуспевающих на 2,5%" },
        }),
      ),
      findings: [
        { cell: "E2", args: { change: "5 %" }, expected: "5 п.п." },
        { cell: "E3", args: { change: "2,5%" }, expected: "2,5 п.п." },
      ],
    },
  ],
};
