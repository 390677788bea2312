import { parseTree } from "custom-functions-metadata";
import { metadataFile } from "./metadata";
import type { FunctionDefinition, Parameter } from "./model";
import { FUNCTIONS } from "./table";

const LOCALES = ["ru", "en"] as const;
type Locale = (typeof LOCALES)[number];

/** A parameter or a result as TypeScript would declare it. */
const typeOf = ({ type, matrix }: { type: string; matrix: boolean }) => `${type}${matrix ? "[][]" : ""}`;

const declared = (locale: Locale) => (parameter: Parameter) =>
  `${parameter.name[locale]}${parameter.optional ? "?" : ""}: ${typeOf(parameter)}`;

/** The function as an author would hand it to Microsoft's generator: JSDoc over a declaration. */
function sourceOf({ id, description, parameters, result }: FunctionDefinition, locale: Locale): string {
  return [
    "/**",
    ` * ${description[locale]}`,
    ` * @customfunction ${id}`,
    ...parameters.map(({ name, description: about }) => ` * @param ${name[locale]} ${about[locale]}`),
    " */",
    `export function ${id.replace(/\./gu, "_")}(${parameters.map(declared(locale)).join(", ")}): ${typeOf(result)} { return null as never; }`,
  ].join("\n");
}

const DEFAULTS: ReadonlySet<unknown> = new Set(["", "scalar", "any"]);

/** Microsoft's generator leaves out some of what is the default. */
function withoutDefaults(entry: object): object {
  return JSON.parse(
    JSON.stringify(entry, (_, value: unknown) => (DEFAULTS.has(value) ? undefined : value)),
  ) as object;
}

describe.each(LOCALES)("functions.json (%s)", (locale) => {
  const source = FUNCTIONS.map((definition) => sourceOf(definition, locale)).join("\n\n");
  const parsed = parseTree(source, "functions.ts");
  const written = metadataFile(FUNCTIONS, locale).functions;

  it("passes the validation of Microsoft's generator", () => {
    expect(parsed.extras.flatMap(({ errors }) => errors)).toEqual([]);
  });

  it("says what Microsoft's generator would say", () => {
    expect(written.map(withoutDefaults)).toEqual(parsed.functions.map(withoutDefaults));
  });
});

it("a wrong name does not pass that validation", () => {
  const [first] = FUNCTIONS;
  const broken = sourceOf({ ...(first as FunctionDefinition), id: "1+1" }, "en");
  expect(parseTree(broken, "functions.ts").extras.flatMap(({ errors }) => errors)).not.toEqual([]);
});

it("no function is volatile, streams or asks where it stands", () => {
  for (const locale of LOCALES) {
    for (const entry of metadataFile(FUNCTIONS, locale).functions)
      expect(entry).not.toHaveProperty("options");
  }
});
