import { HostError } from "../engine/host-error";
import { Arguments, isHostObject } from "./arguments";
import { type HostObject, object } from "./host-object";
import { type ObjectType } from "./object-type";
import { query, summary } from "./query";
import type { Session } from "./session";
import { hasType, typeOf } from "./type-table";
import {
  type Action,
  type ActionResult,
  ActionType,
  type ArgumentInfo,
  type ObjectPath,
  PathType,
  type RequestBody,
  type ResponseBody,
  type ResponseError,
} from "./wire";

/** Stops a batch on purpose: called before each action with its index; throws to fail there. */
export type ActionGuard = (index: number) => void;

/**
 * Carries out one batch of actions over the model. Actions before a failing one stay applied, as in Excel.
 * Calculation runs before the first read that follows a write, and at the end.
 */
export class BatchProcessor {
  private readonly resolved = new Map<number, HostObject | null>();
  private written = false;

  constructor(
    private readonly session: Session,
    private readonly body: RequestBody,
    private readonly guard: ActionGuard = () => undefined,
  ) {}

  async run(): Promise<ResponseBody> {
    const results: ActionResult[] = [];
    const traces: number[] = [];
    let error: ResponseError | null = null;
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        this.guard(index);
        if (action.ActionType === ActionType.trace) traces.push(action.Id);
        const value = await this.perform(action);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (failure) {
        error = this.describe(failure, action, index);
        break;
      }
    }
    await this.calculate();
    return { Error: error, Results: results, TraceIds: traces };
  }

  private async perform(action: Action): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    const target = await this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return target === null ? null : summary(target);
      case ActionType.query:
      case ActionType.recursiveQuery:
      case ActionType.queryAsJson:
        await this.calculate();
        return target === null ? null : query(target, action.QueryInfo ?? {}, this.session);
      case ActionType.method:
        return this.method(target, action);
      case ActionType.setProperty:
        return this.setProperty(target, action.Name ?? "", await this.argument(action.ArgumentInfo));
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          await this.setProperty(target, upperFirst(name), value);
        }
        return undefined;
      case ActionType.ensureUnchanged:
        return undefined;
      default:
        throw new HostError("NotImplemented", `Action type ${action.ActionType}.`);
    }
  }

  private async method(target: HostObject | null, action: Action): Promise<unknown> {
    const name = action.Name ?? "";
    if (target === null) {
      if (name === "_KeepReference") return undefined;
      throw new HostError("InvalidOperation", `${name} was called on a null object.`);
    }
    const result = await this.call(target, name, await this.args(action.ArgumentInfo));
    if (result === null) return null;
    return isHostObject(result) ? summary(result) : result;
  }

  private async setProperty(target: HostObject | null, name: string, value: unknown): Promise<undefined> {
    if (target === null) throw new HostError("InvalidOperation", `${name} was set on a null object.`);
    const type = typeOf(target.type);
    const property = type.properties?.[name];
    if (property?.set) {
      this.written = true;
      await property.set(target.target, value, this.session);
      return undefined;
    }
    const child = type.navigation?.[name]?.(target.target, this.session);
    if (!child || typeof value !== "object" || value === null) throw this.unknown(target, name);
    for (const [key, entry] of Object.entries(value)) await this.setProperty(child, upperFirst(key), entry);
    return undefined;
  }

  /** The object that a path leads to; null for a null object and for everything below one. */
  private async resolve(pathId: number): Promise<HostObject | null> {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[pathId];
    if (!path) throw new HostError("InvalidReference", `Unknown object path ${pathId}.`);
    const found = await this.follow(path);
    this.resolved.set(pathId, found);
    return found;
  }

  private async follow(path: ObjectPath): Promise<HostObject | null> {
    switch (path.ObjectPathType) {
      case PathType.globalObject:
        return object("Workbook", this.session.workbook);
      case PathType.nullObject:
        return null;
      case PathType.referenceId:
        return this.session.referenced(path.Name);
      case PathType.newObject:
        return this.service(path.Name);
    }
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const type: ObjectType<unknown> = typeOf(parent.type);
    if (path.ObjectPathType === PathType.property) {
      const navigate = type.navigation?.[path.Name];
      if (!navigate) throw this.unknown(parent, path.Name);
      return navigate(parent.target, this.session);
    }
    const args = await this.args(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) {
      if (!type.item) throw this.unknown(parent, "[]");
      return type.item(parent.target, args.key(0), this.session);
    }
    const result = await this.call(parent, path.Name, args);
    return isHostObject(result) ? result : null;
  }

  /** Top-level services of the library have a name with dots and stand for the workbook. */
  private service(name: string): HostObject {
    if (!hasType(name) || !name.includes(".")) {
      this.session.unknownMembers.add(name);
      throw new HostError("ApiNotFound", `The workbench does not know ${name}.`);
    }
    return { type: name, target: this.session.workbook };
  }

  private async call(target: HostObject, name: string, args: Arguments): Promise<unknown> {
    switch (name) {
      case "_KeepReference":
        return this.session.keep(target);
      case "_RemoveReference":
        return this.session.release(args.text(0));
      case "_RemoveAllReferences":
        return this.session.releaseAll();
      case "_GetReferenceCount":
        return this.session.referenceCount;
      case "_GetObjectByReferenceId":
        return this.session.referenced(args.text(0));
    }
    const method = typeOf(target.type).methods?.[name];
    if (!method) throw this.unknown(target, name);
    // Services change no cells; waiting for a calculation here would wait for the very result that is brought.
    if (!target.type.includes(".")) this.written = true;
    return method(target.target, args, this.session);
  }

  private async args(info: ArgumentInfo | undefined): Promise<Arguments> {
    const values = info?.Arguments ?? [];
    const paths = info?.ReferencedObjectPathIds ?? [];
    return new Arguments(
      await Promise.all(values.map((value, index) => this.dereference(value, paths[index]))),
    );
  }

  private async argument(info: ArgumentInfo | undefined): Promise<unknown> {
    return (await this.args(info)).raw(0);
  }

  private async dereference(value: unknown, path: unknown): Promise<unknown> {
    if (Array.isArray(path) && Array.isArray(value)) {
      return Promise.all(value.map((entry, index) => this.dereference(entry, path[index])));
    }
    return typeof path === "number" && path !== 0 ? this.resolve(path) : value;
  }

  private async calculate(): Promise<void> {
    if (!this.written) return;
    this.written = false;
    await this.session.workbook.calculate();
  }

  private unknown(target: HostObject, member: string): HostError {
    const name = `${target.type}.${member}`;
    this.session.unknownMembers.add(name);
    return new HostError("ApiNotFound", `The workbench does not know ${name}.`);
  }

  /** Errors that are no refusal of the host are bugs of the workbench and must not look like Excel's answer. */
  private describe(failure: unknown, action: Action, index: number): ResponseError {
    if (!(failure instanceof HostError)) throw failure;
    const type = this.resolved.get(action.ObjectPathId)?.type ?? "";
    const member = action.Name || this.body.ObjectPaths[action.ObjectPathId]?.Name || "";
    return {
      Code: failure.code,
      Message: failure.message,
      Location: [type, member].filter((part) => part !== "").join("."),
      ActionIndex: index,
      HttpStatusCode: 400,
    };
  }
}

function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
