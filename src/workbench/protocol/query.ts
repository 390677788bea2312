import { HostError } from "../engine/host-error";
import type { HostObject } from "./host-object";
import type { Session } from "./session";
import { typeOf } from "./type-table";
import type { QueryInfo } from "./wire";

type Answer = Record<string, unknown>;

/** What the client must learn of an object to address it again. */
export function summary(target: HostObject): Answer {
  const type = typeOf(target.type);
  const answer: Answer = {};
  if (target.referenceId !== undefined) answer["_ReferenceId"] = target.referenceId;
  if (type.id) {
    const id = type.id(target.target);
    answer["_Id"] = id;
    if (type.properties?.["Id"]) answer["Id"] = id;
  }
  return answer;
}

/** Answers load(): the selected properties of an object, or of all items of a collection. */
export function query(target: HostObject, info: QueryInfo, session: Session): Answer {
  const type = typeOf(target.type);
  return type.items ? queryItems(target, info, session) : queryObject(target, info, session);
}

function queryItems(target: HostObject, info: QueryInfo, session: Session): Answer {
  const items = typeOf(target.type).items?.(target.target, session) ?? [];
  const select = (info.Select ?? []).map(withoutItems).filter((path) => path !== "");
  const expand = (info.Expand ?? []).map(withoutItems).filter((path) => path !== "");
  const own = select.filter((path) => upperFirst(path) in (typeOf(target.type).properties ?? {}));
  const itemInfo: QueryInfo = { Select: select.filter((path) => !own.includes(path)), Expand: expand };
  const skip = info.Skip ?? 0;
  const chosen = items.slice(skip, info.Top === undefined ? undefined : skip + info.Top);
  const answer: Answer = {
    _Items: chosen.map((item, index) => ({ ...query(item, itemInfo, session), _Index: skip + index })),
  };
  for (const path of own) answer[upperFirst(path)] = read(target, upperFirst(path), session);
  return answer;
}

function queryObject(target: HostObject, info: QueryInfo, session: Session): Answer {
  const type = typeOf(target.type);
  const answer = summary(target);
  const select = info.Select ?? [];
  const below = new Map<string, { Select: string[]; Expand: string[] }>();
  const child = (name: string): { Select: string[]; Expand: string[] } => {
    const known = below.get(name) ?? { Select: [], Expand: [] };
    below.set(name, known);
    return known;
  };
  if (select.length === 0 || select.some((path) => path === "*" || path === "$all")) {
    for (const name of Object.keys(type.properties ?? {})) answer[name] = read(target, name, session);
  }
  for (const path of select) {
    const [head, rest] = split(path);
    if (head === "*" || head === "$all") continue;
    if (rest === "" && !(type.navigation && head in type.navigation))
      answer[head] = read(target, head, session);
    else if (rest === "") child(head);
    else child(head).Select.push(rest);
  }
  for (const path of info.Expand ?? []) {
    const [head, rest] = split(path);
    if (rest === "") child(head);
    else child(head).Expand.push(rest);
  }
  for (const [name, childInfo] of below) answer[name] = navigate(target, name, childInfo, session);
  return answer;
}

function navigate(target: HostObject, name: string, info: QueryInfo, session: Session): unknown {
  const step = typeOf(target.type).navigation?.[name];
  if (!step) throw unknownMember(target, name, session);
  const found = step(target.target, session);
  return found === null ? null : query(found, info, session);
}

function read(target: HostObject, name: string, session: Session): unknown {
  const property = typeOf(target.type).properties?.[name];
  if (!property) throw unknownMember(target, name, session);
  return property.get(target.target, session);
}

function unknownMember(target: HostObject, name: string, session: Session): HostError {
  session.unknownMembers.add(`${target.type}.${name}`);
  return new HostError("ApiNotFound", `The workbench does not know ${target.type}.${name}.`);
}

/** "format/fill/color" -> ["Format", "fill/color"] */
function split(path: string): [string, string] {
  const mark = path.indexOf("/");
  return mark < 0 ? [upperFirst(path), ""] : [upperFirst(path.slice(0, mark)), path.slice(mark + 1)];
}

function withoutItems(path: string): string {
  return path === "items" ? "" : path.replace(/^items\//u, "");
}

function upperFirst(name: string): string {
  return name === "*" || name.startsWith("$") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
