import { FunctionError } from "./errors";
import type { Argument, FunctionDefinition, Result } from "./model";
import { FUNCTIONS } from "./table";

/** Wraps a function for Excel: our errors become #N/A or #VALUE! with their sentence. */
function implementation(definition: FunctionDefinition): (...args: Argument[]) => Result {
  return (...args) => {
    try {
      return definition.run(...args.slice(0, definition.parameters.length));
    } catch (error) {
      if (!(error instanceof FunctionError)) throw error;
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode[error.code], error.message);
    }
  };
}

for (const definition of FUNCTIONS) CustomFunctions.associate(definition.id, implementation(definition));
