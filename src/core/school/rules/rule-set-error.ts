/** A rule set that cannot be used; the message is a Russian sentence for the user. */
export class RuleSetError extends Error {
  override readonly name = "RuleSetError";
}
