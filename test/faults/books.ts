import { cellAddress } from "../../src/core/sheet/address";
import type { CellValue } from "../../src/core/sheet/grid";
import { contractWorkbook } from "../../src/ports/contract/fixture";
import { partsOf, zipOf } from "../xlsx/support/zip";

type Rows = readonly (readonly CellValue[])[];

/** The workbook of the port's contract with other cells on its sheets «План» and «Служебный», both of them visible. */
export function bookOf(plan: Rows, service: Rows): Uint8Array {
  const parts = partsOf(contractWorkbook());
  const workbook = new TextDecoder().decode(parts["xl/workbook.xml"]).replace(' state="hidden"', "");
  return zipOf({
    ...parts,
    "xl/workbook.xml": workbook,
    "xl/worksheets/sheet1.xml": sheetOf(plan),
    "xl/worksheets/sheet3.xml": sheetOf(service),
  });
}

function sheetOf(rows: Rows): string {
  const xml = rows.map((cells, row) => {
    const list = cells.map((value, column) => cellOf(cellAddress({ row, column }), value));
    return `<row r="${row + 1}">${list.join("")}</row>`;
  });
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${xml.join("")}</sheetData></worksheet>`;
}

function cellOf(address: string, value: CellValue): string {
  if (value === "") return "";
  if (typeof value === "number") return `<c r="${address}"><v>${value}</v></c>`;
  const text = String(value);
  if (text.startsWith("=")) return `<c r="${address}"><f>${text.slice(1)}</f><v>5</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** A table of indicators, empty, and the results that it is counted from. */
export function indicatorBook(): Uint8Array {
  const marks = Array.from({ length: 12 }, (_, i): CellValue[] => [
    2022,
    i % 2 ? "Северный ГО" : "Южный МР",
    `33010${i % 4}`,
    10_000 + i,
    i % 4 === 0 ? 2 : 3,
  ]);
  return bookOf(
    [
      ["№ п/п", "Показатель", "Ед. изм.", "Методика расчета", 2022],
      [
        "1.4",
        "Доля обучающихся, получивших неудовлетворительный результат на ОГЭ по математике",
        "%",
        "",
        "",
      ],
    ],
    [["Год", "Муниципалитет", "Код ОО", "Код участника", "Математика"], ...marks],
  );
}

/** Numbers of marks of two schools. */
export function resultsBook(): Uint8Array {
  return bookOf(
    [["Сведения о результатах"]],
    [
      ["Школа", "Экзамен", "Предмет", "Класс", "Год", "«2»", "«3»", "«4»", "«5»"],
      ["СОШ № 1", "ОГЭ", "Математика", 9, 2023, 9, 12, 5, 1],
      ["СОШ № 2", "ОГЭ", "Математика", 9, 2023, 1, 12, 9, 6],
    ],
  );
}

/** Functions of the add-in in two cells. */
export function functionBook(): Uint8Array {
  return bookOf(
    [
      ["Среднее", "=_xlfn.QP.AVERAGE(C1:D1)"],
      ["Иное", "=_xlfn.QP.AVERAGE(C2:D2)"],
    ],
    [["Свод"]],
  );
}
