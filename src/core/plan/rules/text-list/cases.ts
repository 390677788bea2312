import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

const list = (text: string) => plan(measures(1, { 1: { measure: text } }));

export const cases: RuleCases = {
  code: "TEXT-LIST",
  valid: [
    {
      name: "every item ends in a semicolon",
      given: list("Опрос:\n- директоров;\n- учителей;\n- родителей"),
    },
    {
      name: "a list without any signs is a style",
      given: list("Опрос:\n- директоров\n- учителей\n- родителей"),
    },
    {
      name: "an item over two lines",
      given: list("Опрос:\n- директоров\nшкол района;\n- учителей;\n- родителей"),
    },
    { name: "plain lines", given: list("Опрос директоров\nОпрос учителей;\nОпрос родителей") },
  ],
  invalid: [
    {
      name: "one item lost its semicolon",
      given: list("Опрос:\n– директоров;\n– учителей\n– родителей"),
      findings: [
        { cell: "B2", args: { line: "– учителей" }, fix: "Опрос:\n– директоров;\n– учителей;\n– родителей" },
      ],
    },
  ],
};
