/** Workbooks of assets/samples, made by `npm run samples`. */
export const SAMPLES = [
  { file: "municipal-plan.xlsx", title: "План муниципалитета с ошибками" },
  { file: "regional-plan.xlsx", title: "Региональный план" },
  { file: "indicators.xlsx", title: "Показатели и результаты" },
  { file: "results.xlsx", title: "Результаты ОГЭ и ВПР" },
] as const;
