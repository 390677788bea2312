import type { Targets, TypeName } from "./targets";

/** An object of Excel's object model as a request meets it: its type and what it stands for in the model. */
export interface HostObject<K extends TypeName = TypeName> {
  readonly type: K;
  readonly target: Targets[K];
  /** Set while the client keeps a reference («Range_3»). */
  referenceId?: string;
}

export function object<K extends TypeName>(type: K, target: Targets[K]): HostObject {
  return { type, target } as HostObject;
}
