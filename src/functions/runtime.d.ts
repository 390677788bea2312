/** What we use of Microsoft's functions runtime; its own types are no package of ours. */
declare namespace CustomFunctions {
  function associate(id: string, implementation: (...args: never[]) => unknown): void;

  class Error {
    constructor(code: string, message?: string);
  }

  const ErrorCode: { readonly notAvailable: string; readonly invalidValue: string };
}
