import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "TEXT-QUOTES",
  valid: [
    { name: "no quotes", given: plan(measures(2)) },
    {
      name: "whole quotes, nested quotes closed once, list marks, straight quotes, inches",
      given: plan(
        measures(5, {
          1: { measure: "Проект «Школа молодого учителя» (второй этап)" },
          2: { responsible: "ООО «Издательство «Просвет»" },
          3: { measure: "Семинары: а) для директоров; б) для учителей; 1) очно, 2) заочно" },
          4: { measure: 'Конкурс "Лучший урок"' },
          5: { measure: 'Покупка экранов 24"' },
        }),
      ),
    },
    {
      name: "a title over two cells",
      given: plan(measures(1), { above: [["План «Развитие системы"], ["образования района»"]] }),
    },
  ],
  invalid: [
    {
      name: "a quotation that never closes, its end is anybody's guess",
      given: plan(
        measures(1, { 1: { measure: "Курсы по программе «Анализ урока для заместителей директоров" } }),
      ),
      findings: [{ cell: "B2", variant: "unclosed", args: { sign: "«" }, fix: null }],
    },
    {
      name: "a known name that is not closed",
      given: plan(
        measures(2, {
          1: { responsible: "МКУ «Методический центр»" },
          2: { responsible: "МКУ «Методический центр, школы" },
        }),
      ),
      findings: [{ cell: "D3", variant: "unclosed", fix: "МКУ «Методический центр», школы" }],
    },
    {
      name: "one word at the end, a bracket, a doubled sign",
      given: plan(
        measures(3, {
          1: { measure: "Проект «Наставник" },
          2: { measure: "Совещание директоров (очно" },
          3: { measure: "Проект ««Наставник»" },
        }),
      ),
      findings: [
        { cell: "B2", variant: "unclosed", fix: "Проект «Наставник»" },
        { cell: "B3", variant: "unclosed", fix: "Совещание директоров (очно)" },
        { cell: "B4", variant: "unclosed", fix: "Проект «Наставник»" },
      ],
    },
    {
      name: "a closing sign without its pair, an odd straight quote",
      given: plan(
        measures(2, { 1: { measure: "Проект Наставник» для школ" }, 2: { measure: 'Конкурс "Лучший урок' } }),
      ),
      findings: [
        { cell: "B2", variant: "unopened", args: { sign: "»" }, fix: null },
        { cell: "B3", variant: "odd", fix: null },
      ],
    },
  ],
};
