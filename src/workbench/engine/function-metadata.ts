/** The part of a custom functions metadata file (custom-functions-json schema 1.x) that a host needs. */
export interface FunctionMetadata {
  /** Id under which the add-in associates the implementation. */
  readonly id: string;
  /** Name in formulas, without the namespace. */
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly options?: { readonly stream?: boolean; readonly cancelable?: boolean };
  /** Error cells reach the function as values. */
  readonly allowErrorForDataTypeAny?: boolean;
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: "number" | "string" | "boolean" | "any";
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
}
