/** The region's list cannot be read from the chosen sheet. */
export class ListSheetError extends Error {
  override readonly name = "ListSheetError";

  constructor(readonly sheet: string) {
    super(`Лист «${sheet}»: школ в нём не найдено.`);
  }
}
