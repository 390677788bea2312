import { NAMESPACE } from "./model";
import type { FunctionDefinition } from "./model";

const GROUPS = {
  marks: "Отметки",
  schools: "Школы и доли",
  deadlines: "Сроки",
  plans: "Планы",
} as const;

function signature({ id, parameters }: FunctionDefinition): string {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name.ru}]` : name.ru));
  return `${NAMESPACE}.${id}(${names.join("; ")})`;
}

function section(definition: FunctionDefinition): string[] {
  const { id, description, parameters, examples } = definition;
  return [
    `### ${NAMESPACE}.${id}`,
    "",
    `${description.ru}.`,
    "",
    `\`${signature(definition)}\``,
    "",
    ...parameters.map(({ name, description: about }) => `- \`${name.ru}\`: ${about.ru}`),
    "",
    "| Формула | Показывает |",
    "|---|---|",
    ...examples.map(({ formula, shown }) => `| \`${formula}\` | ${shown.replace(/\|/gu, "\\|")} |`),
    "",
  ];
}

/** docs/functions.md, generated; a test fails when it is stale. */
export function functionsPage(definitions: readonly FunctionDefinition[]): string {
  const lines = [
    "# Функции QP",
    "",
    "Страница сделана командой `npm run docs` из той же таблицы, что и сами функции. Имена латинские на всех языках. В столбце «Показывает» ячейки строки разделены знаком |, строки знаком /.",
    "",
    "- Доли в процентах: 34,96 значит 34,96 %.",
    "- `#Н/Д` значит «недостаточно данных», `#ЗНАЧ!` значит, что аргумент не подходит; причина написана рядом с ошибкой.",
    "- Даты возвращаются числом Excel: задайте ячейке формат даты.",
    "- `#ИМЯ?` на другом компьютере значит, что там нет надстройки. Перед отправкой замените функции значениями в области («Функции»).",
    "",
  ];
  for (const [group, title] of Object.entries(GROUPS)) {
    const members = definitions.filter((definition) => definition.group === group);
    lines.push(`## ${title}`, "", ...members.flatMap(section));
  }
  return `${lines.join("\n").trimEnd()}\n`;
}
