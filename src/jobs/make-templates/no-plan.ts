/** The workbook holds no plan to make anything from. */
export class NoRegionalPlan extends Error {
  override readonly name = "NoRegionalPlan";
}
