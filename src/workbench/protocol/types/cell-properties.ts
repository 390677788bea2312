import { HostError } from "../../engine/host-error";
import { asRecord } from "../arguments";
import type { HostObject } from "../host-object";
import type { TypeLookup } from "../object-type";
import type { Session } from "../session";

/** In getCellProperties and its kin the sides of a border go by short names. */
const BORDER_NAMES: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  vertical: "InsideVertical",
  horizontal: "InsideHorizontal",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

/** Properties of ranges by shape; which members there are the table of types says. */
export class CellProperties {
  constructor(private readonly typeOf: TypeLookup) {}

  /** Reads what a shape asks for: {rowHidden: true, format: {font: {bold: true}}} -> the same shape with values. */
  read(
    target: HostObject,
    shape: Readonly<Record<string, unknown>>,
    session: Session,
  ): Record<string, unknown> {
    const answer: Record<string, unknown> = {};
    if (Object.keys(shape).length === 0) {
      for (const [name, property] of Object.entries(this.typeOf(target.type).properties ?? {})) {
        answer[name.charAt(0).toLowerCase() + name.slice(1)] = property.get(target.target, session);
      }
    }
    for (const [name, wanted] of Object.entries(shape)) {
      if (wanted === false || wanted === undefined || wanted === null) continue;
      const property = this.typeOf(target.type).properties?.[pascal(name)];
      if (property) answer[name] = property.get(target.target, session);
      else answer[name] = this.read(this.below(target, name, session), shapeOf(wanted), session);
    }
    return answer;
  }

  /** Writes a shape with values; null and absent properties stay as they are. */
  async write(target: HostObject, data: unknown, session: Session): Promise<void> {
    if (data === null || data === undefined) return;
    for (const [name, value] of Object.entries(asRecord(data))) {
      if (value === null || value === undefined) continue;
      const property = this.typeOf(target.type).properties?.[pascal(name)];
      if (property?.set) await property.set(target.target, value, session);
      else await this.write(this.below(target, name, session), value, session);
    }
  }

  private below(target: HostObject, name: string, session: Session): HostObject {
    const type = this.typeOf(target.type);
    const border = target.type === "RangeBorderCollection" ? BORDER_NAMES[name] : undefined;
    const found = border
      ? type.item?.(target.target, border, session)
      : type.navigation?.[pascal(name)]?.(target.target, session);
    if (!found) {
      session.unknownMembers.add(`${target.type}.${pascal(name)}`);
      throw new HostError("ApiNotFound", `The workbench does not know ${target.type}.${pascal(name)}.`);
    }
    return found;
  }
}

/** `true` for an object asks for all its own properties. */
function shapeOf(wanted: unknown): Readonly<Record<string, unknown>> {
  return wanted === true ? {} : asRecord(wanted);
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
