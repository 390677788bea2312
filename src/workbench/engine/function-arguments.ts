import { type BaseValueObject, ErrorType } from "@univerjs/engine-formula";
import type { FunctionMetadata, ParameterMetadata } from "./function-metadata";

/** What is sent to a function: null = left out; matrices as rows of columns; errors where they are allowed. */
export type Argument =
  Scalar | readonly (readonly Scalar[])[] | readonly (readonly (readonly Scalar[])[])[] | null;
type Scalar = string | number | boolean | ErrorArgument;

interface ErrorArgument {
  readonly type: "CustomFunctionError";
  /** «#N/A» */
  readonly code: string;
}

/** Arguments fit for the function, or the error that the cell shows instead of calling it. */
type ReadArguments =
  | { readonly args: readonly Argument[]; readonly error: null }
  | { readonly args: readonly []; readonly error: string };

/** Excel checks and converts arguments by the types of the metadata before a function sees them. */
export function readArguments(metadata: FunctionMetadata, values: readonly BaseValueObject[]): ReadArguments {
  const { parameters } = metadata;
  const reader = new Reader(metadata.allowErrorForDataTypeAny ?? false);
  const args: Argument[] = [];
  for (const [index, parameter] of parameters.entries()) {
    if (parameter.repeating) {
      args.push(values.slice(index).map((value) => reader.read(value, parameter)) as unknown as Argument);
      break;
    }
    const value = values[index];
    args.push(value === undefined ? null : reader.read(value, parameter));
  }
  return reader.error === null ? { args, error: null } : { args: [], error: reader.error };
}

class Reader {
  error: string | null = null;

  constructor(private readonly takesErrors: boolean) {}

  read(value: BaseValueObject, parameter: ParameterMetadata): Argument {
    if (parameter.dimensionality === "matrix") return this.matrix(value, parameter);
    const single = value.isArray() ? firstOf(value) : value;
    if (single === null || (single.isNull() && parameter.optional)) return null;
    return this.scalar(single, parameter);
  }

  private matrix(value: BaseValueObject, parameter: ParameterMetadata): Argument {
    if (!value.isArray())
      return value.isNull() && parameter.optional ? null : [[this.scalar(value, parameter)]];
    const array = value as BaseValueObject & {
      getRowCount(): number;
      getColumnCount(): number;
      get: CellReader;
    };
    return Array.from({ length: array.getRowCount() }, (_, row) =>
      Array.from({ length: array.getColumnCount() }, (__, column) => {
        const cell = array.get(row, column);
        return cell ? this.scalar(cell, parameter) : blank(parameter);
      }),
    );
  }

  private scalar(value: BaseValueObject, parameter: ParameterMetadata): Scalar {
    if (value.isNull()) return blank(parameter);
    if (value.isError()) return this.errorValue(String(value.getValue()), parameter);
    const raw = value.isBoolean() ? Boolean(value.getValue()) : value.getValue();
    switch (parameter.type ?? "any") {
      case "number":
        return this.number(raw);
      case "boolean":
        return typeof raw === "string" ? this.fail(ErrorType.VALUE) : Boolean(raw);
      case "string":
        return typeof raw === "boolean" ? String(raw).toUpperCase() : String(raw);
      default:
        return raw as Scalar;
    }
  }

  private number(raw: unknown): Scalar {
    if (typeof raw === "boolean") return Number(raw);
    const number = typeof raw === "string" && raw.trim() === "" ? Number.NaN : Number(raw);
    return Number.isNaN(number) ? this.fail(ErrorType.VALUE) : number;
  }

  private errorValue(code: string, parameter: ParameterMetadata): Scalar {
    const taken = this.takesErrors && (parameter.type ?? "any") === "any";
    return taken ? { type: "CustomFunctionError", code } : this.fail(code);
  }

  private fail(error: string): string {
    this.error ??= error;
    return "";
  }
}

type CellReader = (row: number, column: number) => BaseValueObject | null | undefined;

/** A scalar parameter takes the first cell of a range. */
function firstOf(value: BaseValueObject): BaseValueObject | null {
  const array = value as BaseValueObject & { get: CellReader };
  return array.get(0, 0) ?? null;
}

/** What an empty cell is to a function of this type. */
function blank(parameter: ParameterMetadata): Scalar {
  if (parameter.type === "number") return 0;
  return parameter.type === "boolean" ? false : "";
}
