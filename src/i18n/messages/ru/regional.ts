/** The regional plan as the schema of the plans of a workbook. */
export const REGIONAL_RU = {
  "regional.label": "Региональный план как схема",
  "regional.hint": "Проверка сверит с ним разделы и сроки планов этой книги. Хранится в книге.",
  "regional.none": "Не задан: разделы и сроки с региональным планом не сверяются.",
  "regional.taken":
    "«{source}», {blocks, plural, one {# блок} few {# блока} many {# блоков} other {# блока}}.",
  "regional.sheet": "Взять открытый лист",
  "regional.file": "Выбрать файл…",
  "regional.noBlocks":
    "Плана с разделами здесь нет. Откройте лист регионального плана или выберите файл с ним.",
  "regional.clear": "Не сверять",
} as const;
