import { CATALOGUE } from "../src/core/indicator/catalogue";
import { RULES } from "../src/core/plan/registry";
import { functionsPage } from "../src/functions/help-page";
import { metadataFile } from "../src/functions/metadata";
import { FUNCTIONS } from "../src/functions/table";
import { ruleText } from "../src/i18n/rules";

/** A file of the tree that is made from metadata. */
export interface GeneratedFile {
  readonly file: string;
  readonly text: string;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const SEVERITY = { error: "ошибка", warning: "замечание", info: "подсказка" } as const;

/** docs/rules.md: every rule with its words, ground and switches. */
function rulesPage(): string {
  const rows = [...RULES]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, severity, fixable, enabled, source }) => {
      const { title, why } = ruleText(code, "ru");
      const fix = fixable ? "да" : "нет";
      return `| [${code}](../src/core/plan/rules/${code.toLowerCase()}/doc.md) | ${title} | ${SEVERITY[severity]}${enabled ? "" : ", выключено"} | ${fix} | ${why} | ${source} |`;
    });
  return [
    "# Правила",
    "",
    "Страница сделана командой `npm run docs`. Важность и включение каждого правила меняются в области («Правила») и хранятся в книге. Столбец «Источник» называет документ или раздел методики, из которого правило взято.",
    "",
    `Правил: ${rows.length}.`,
    "",
    "| Код | Название | Важность | Исправление | Зачем | Источник |",
    "|---|---|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}

/** docs/indicators.md: the catalogue of indicators. */
function indicatorsPage(): string {
  const rows = CATALOGUE.map(({ code, name, unit, direction, formula, source }) => {
    const better = direction === "higher" ? "больше" : direction === "lower" ? "меньше" : "–";
    return `| ${code} | ${name} | ${unit} | ${better} | ${formula} | ${source} |`;
  });
  return [
    "# Показатели",
    "",
    "Страница сделана командой `npm run docs` из каталога `src/core/indicator/catalogue`. Свои показатели добавляются на листе настроек с теми же столбцами.",
    "",
    "| Код | Показатель | Ед. | Лучше | Формула словами | Источник |",
    "|---|---|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}

export function generatedFiles(): GeneratedFile[] {
  return [
    { file: "src/functions/metadata/functions.json", text: json(metadataFile(FUNCTIONS, "ru")) },
    { file: "src/functions/metadata/functions-en.json", text: json(metadataFile(FUNCTIONS, "en")) },
    { file: "docs/functions.md", text: functionsPage(FUNCTIONS) },
    { file: "docs/rules.md", text: rulesPage() },
    { file: "docs/indicators.md", text: indicatorsPage() },
  ];
}
