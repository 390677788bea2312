import { Workbook } from "@cj-tech-master/excelts";
import { setWidths, writeLine, writeRow } from "./sheet";

/** Mulberry32: the samples are the same after every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface School {
  readonly code: string;
  readonly name: string;
  /** Pupils in a parallel. */
  readonly size: number;
  /** Mean level, 0..1. */
  readonly level: number;
}

const SCHOOLS: readonly School[] = [
  { code: "401001", name: "МБОУ «Школа № 1 г. Луговска»", size: 52, level: 0.66 },
  { code: "401002", name: "МБОУ «Гимназия г. Луговска»", size: 48, level: 0.8 },
  { code: "401003", name: "МБОУ «Школа № 3 пос. Ручьи»", size: 31, level: 0.58 },
  { code: "401004", name: "МБОУ «Школа с. Камышное»", size: 24, level: 0.38 },
  { code: "401005", name: "МБОУ «Школа с. Верхний Лог»", size: 14, level: 0.5 },
  { code: "401006", name: "МБОУ «Школа дер. Осинки»", size: 6, level: 0.55 },
];
const MUNICIPALITY = "Луговой муниципальный округ";
const SUBJECTS = ["Русский язык", "Математика"] as const;

const normal = (random: () => number) => random() + random() + random() + random() - 2;
const markOf = (ability: number) => (ability < 0.38 ? 2 : ability < 0.58 ? 3 : ability < 0.78 ? 4 : 5);

export function results(): Workbook {
  const random = generator(20252026);
  const workbook = new Workbook();
  const oge = workbook.addWorksheet("ОГЭ");
  setWidths(oge, [8, 30, 12, 36, 12, 18, 16, 10]);
  writeRow(
    oge,
    1,
    1,
    [
      "Год",
      "Муниципалитет",
      "Код ОО",
      "Образовательная организация",
      "Код участника",
      "Предмет",
      "Первичный балл",
      "Отметка",
    ],
    { bold: true },
  );
  const vpr = workbook.addWorksheet("ВПР");
  setWidths(vpr, [8, 12, 36, 8, 12, 18, 16, 16, 20]);
  writeRow(
    vpr,
    1,
    1,
    [
      "Год",
      "Код ОО",
      "Образовательная организация",
      "Класс",
      "Код участника",
      "Предмет",
      "Первичный балл",
      "Отметка ВПР",
      "Отметка по журналу",
    ],
    { bold: true },
  );
  let ogeRow = 2;
  let vprRow = 2;
  let participant = 700000;
  for (const year of [2024, 2025]) {
    for (const school of SCHOOLS) {
      for (const subject of SUBJECTS) {
        for (let pupil = 0; pupil < school.size; pupil++) {
          const ability = school.level + normal(random) * 0.22;
          participant += 1;
          writeRow(
            oge,
            ogeRow++,
            1,
            [
              year,
              MUNICIPALITY,
              school.code,
              school.name,
              participant,
              subject,
              Math.max(0, Math.round(ability * 33)),
              markOf(ability),
            ],
            { frame: false },
          );
          const vprAbility = school.level + normal(random) * 0.22;
          const vprMark = markOf(vprAbility);
          // The school of Камышное gives marks more kindly than the checked papers do.
          const kind =
            school.code === "401004" && random() < 0.55 ? 1 : random() < 0.12 ? 1 : random() < 0.1 ? -1 : 0;
          const journal = Math.max(2, Math.min(5, vprMark + kind));
          writeRow(
            vpr,
            vprRow++,
            1,
            [
              year,
              school.code,
              school.name,
              6,
              participant + 300000,
              subject,
              Math.max(0, Math.round(vprAbility * 25)),
              vprMark,
              journal,
            ],
            { frame: false },
          );
        }
      }
    }
  }
  return workbook;
}

export function indicators(): Workbook {
  const workbook = results();
  const sheet = workbook.addWorksheet("Показатели");
  setWidths(sheet, [7, 64, 10, 44, 10, 10, 10]);
  writeLine(sheet, 1, "Показатели качества образования Лугового муниципального округа на 2024–2026 годы", 7, {
    bold: true,
  });
  writeRow(sheet, 3, 1, ["№ п/п", "Показатель", "Ед. изм.", "Методика расчёта", "2024", "2025", "2026"], {
    bold: true,
    center: true,
  });
  const rows: (readonly (string | number | null)[])[] = [
    [
      "1",
      "Доля обучающихся, получивших неудовлетворительный результат на ОГЭ по математике",
      "%",
      "Участники с отметкой «2» / все участники × 100",
      null,
      null,
      "не более 8",
    ],
    [
      "2",
      "Доля обучающихся, получивших неудовлетворительный результат на ОГЭ по русскому языку",
      "%",
      "Участники с отметкой «2» / все участники × 100",
      null,
      null,
      "не более 5",
    ],
    [
      "3",
      "Доля обучающихся 6 классов, не справившихся с ВПР по математике",
      "%",
      "Участники с отметкой «2» / все участники × 100",
      19.5,
      null,
      "не более 12",
    ],
    [
      "4",
      "Доля обучающихся 6 классов, не справившихся с ВПР по русскому языку",
      "%",
      "Участники с отметкой «2» / все участники × 100",
      null,
      null,
      "не более 12",
    ],
    [
      "5",
      "Качество знаний на ОГЭ по математике",
      "%",
      "Отметки «4» и «5» / все отметки × 100",
      null,
      null,
      "не менее 55",
    ],
    [
      "6",
      "Средняя отметка ОГЭ по русскому языку",
      "балл",
      "Сумма отметок / число участников",
      3.7,
      3.7,
      "не менее 3,9",
    ],
    ["7", "Степень обученности", "%", null, null, null, null],
    ["8", "Успеваемость по математике", "%", null, null, null, "не менее 90"],
  ];
  rows.forEach((cells, index) => writeRow(sheet, 4 + index, 1, cells));
  return workbook;
}
