import type { Translate } from "../translator";
import { RU } from "./ru";

export type MessageKey = keyof typeof RU;
export type Translator = Translate<MessageKey>;

/** Narrows a computed key («error.» + code) to one that exists. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(RU, key);
}
