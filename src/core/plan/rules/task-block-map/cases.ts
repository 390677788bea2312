import type { RuleCases } from "../../testing/rule-case";
import type { RowSpec, TableSpec } from "../../testing/plan-builder";
import { measures, plan } from "../../testing/specs";

const passport = (label: string, text: string): TableSpec => ({
  sheet: "Паспорт",
  kind: "passport",
  columns: ["other", "other"],
  rows: [[label, text]],
});

function sections(...titles: string[]): RowSpec[] {
  return titles.flatMap((section) => [{ section }, ...measures(1)]);
}

export const cases: RuleCases = {
  code: "TASK-BLOCK-MAP",
  valid: [
    {
      name: "every task has its block",
      given: {
        tables: [
          ...plan([
            ...sections("Развитие кадрового потенциала", "Поддержка слабых школ", "Объективность оценивания"),
          ]).tables,
          passport(
            "Задачи программы",
            "1. Развитие кадрового потенциала школ;\n2. Адресная поддержка слабых школ;\n3. Повышение объективности оценивания.",
          ),
        ],
      },
    },
    {
      name: "tasks and blocks of two different languages",
      given: {
        tables: [
          ...plan([...sections("Первый этап", "Второй этап", "Третий этап")]).tables,
          passport("Задачи", "1. Кадры;\n2. Слабые школы;\n3. Объективность."),
        ],
      },
    },
  ],
  invalid: [
    {
      name: "a task without a block and a block without a task",
      given: {
        tables: [
          ...plan([
            ...sections(
              "Развитие кадрового потенциала",
              "Поддержка слабых школ",
              "Объективность оценивания",
              "Сетевое взаимодействие",
              "Питание и здоровье",
            ),
          ]).tables,
          passport(
            "Задачи программы",
            "1. Развитие кадрового потенциала;\n2. Поддержка слабых школ;\n3. Объективность оценивания;\n4. Сетевое взаимодействие;\n5. Ремонт зданий.",
          ),
        ],
      },
      findings: [{ cell: "A10", variant: "block" }, { cell: "Паспорт!B2" }],
    },
  ],
};
