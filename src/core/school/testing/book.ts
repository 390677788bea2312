import { readResults, type ResultsModel } from "../../results";
import { gridOf } from "../../results/testing/grid";
import type { CellValue } from "../../sheet/grid";
import { buildCells, type CellBook } from "../cells/build-cells";

/** «4 раза 2, 6 раз 3…» of one school, exam, subject, class and year. */
export interface MarkRow {
  readonly school?: string;
  readonly exam?: "ОГЭ" | "ВПР";
  readonly subject?: string;
  readonly grade?: number;
  readonly year?: number;
  readonly marks: readonly [number, number, number, number];
}

/** A workbook of numbers of marks, read by the real reader. */
export function modelOfMarks(rows: readonly MarkRow[]): ResultsModel {
  const table: CellValue[][] = [["Школа", "Экзамен", "Предмет", "Класс", "Год", "«2»", "«3»", "«4»", "«5»"]];
  for (const {
    school = "СОШ № 1",
    exam = "ОГЭ",
    subject = "Математика",
    grade,
    year = 2023,
    marks,
  } of rows) {
    table.push([school, exam, subject, grade ?? (exam === "ОГЭ" ? 9 : 5), year, ...marks]);
  }
  return readResults([gridOf("Результаты", table)]);
}

export function bookOfMarks(rows: readonly MarkRow[]): { model: ResultsModel; book: CellBook } {
  const model = modelOfMarks(rows);
  return { model, book: buildCells(model) };
}
