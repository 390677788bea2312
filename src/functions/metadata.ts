import type { Locale } from "../i18n/translator";
import type { FunctionDefinition } from "./model";

/** The metadata file of one language, as Excel reads it (custom functions JSON). */
export interface MetadataFile {
  readonly allowCustomDataForDataTypeAny: boolean;
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly object[];
}

/**
 * Builds functions.json. Names are Latin in every language: a translated name written by code breaks formulas
 * on other computers (docs/adr/0001). Error cells reach the functions, so that they can be named.
 */
export function metadataFile(definitions: readonly FunctionDefinition[], locale: Locale): MetadataFile {
  return {
    allowCustomDataForDataTypeAny: false,
    allowErrorForDataTypeAny: true,
    functions: definitions.map(({ id, description, parameters, result }) => ({
      id,
      name: id,
      description: description[locale],
      parameters: parameters.map((parameter) => ({
        name: parameter.name[locale],
        description: parameter.description[locale],
        type: parameter.type,
        dimensionality: parameter.matrix ? "matrix" : "scalar",
        ...(parameter.optional ? { optional: true } : {}),
      })),
      result: { type: result.type, dimensionality: result.matrix ? "matrix" : "scalar" },
    })),
  };
}
