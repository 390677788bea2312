import { HostError } from "../../engine/host-error";
import type { CustomXmlPart } from "../../engine/host-state";
import { type HostObject, object } from "../host-object";
import { type ObjectType, readOnly } from "../object-type";
import type { CustomXmlPartsTarget } from "../targets";

/** The namespace of the root element of an XML text; "" where it has none. */
export function namespaceOf(xml: string): string {
  const root = /<\s*((?:[\p{L}_][\p{L}\p{N}_.-]*):)?[\p{L}_][^\s/>]*([^>]*)>/u.exec(withoutProlog(xml));
  if (!root) return "";
  const prefix = root[1]?.slice(0, -1);
  const attribute = prefix ? `xmlns:${prefix}` : "xmlns";
  const found = new RegExp(`${attribute}\\s*=\\s*("([^"]*)"|'([^']*)')`, "u").exec(root[2] ?? "");
  return found?.[2] ?? found?.[3] ?? "";
}

function withoutProlog(xml: string): string {
  return xml.replace(/^\uFEFF/u, "").replace(/<\?[^]*?\?>|<!--[^]*?-->/gu, "");
}

function asXml(text: string): string {
  const bare = withoutProlog(text).trim();
  if (!/^<[\p{L}_][^]*>$/u.test(bare)) throw new HostError("InvalidArgument");
  return text;
}

function partsOf({ workbook, namespace }: CustomXmlPartsTarget): CustomXmlPart[] {
  const parts = workbook.host.customXmlParts;
  return namespace === null ? parts : parts.filter((part) => namespaceOf(part.xml) === namespace);
}

function partAt(target: CustomXmlPartsTarget, key: string | number): CustomXmlPart | null {
  return partsOf(target).find((part) => part.id.toLowerCase() === String(key).toLowerCase()) ?? null;
}

function required(part: CustomXmlPart | null | undefined): HostObject {
  if (!part) throw new HostError("ItemNotFound");
  return object("CustomXmlPart", part);
}

function only(target: CustomXmlPartsTarget): CustomXmlPart | null {
  const parts = partsOf(target);
  return parts.length === 1 ? (parts[0] ?? null) : null;
}

/** Parts of all namespaces and those of one namespace («scoped») answer to the same members. */
export const customXmlPartCollectionType: ObjectType<CustomXmlPartsTarget> = {
  items: (target) => partsOf(target).map((part) => object("CustomXmlPart", part)),
  item: (target, key) => required(partAt(target, key)),
  methods: {
    Add: ({ workbook }, args) => {
      const part = { id: `{${globalThis.crypto.randomUUID().toUpperCase()}}`, xml: asXml(args.text(0)) };
      workbook.host.customXmlParts.push(part);
      return object("CustomXmlPart", part);
    },
    GetByNamespace: ({ workbook }, args) =>
      object("CustomXmlPartScopedCollection", { workbook, namespace: args.text(0) }),
    GetCount: (target) => partsOf(target).length,
    GetItem: (target, args) => required(partAt(target, args.key(0))),
    GetItemOrNullObject: (target, args) => {
      const part = partAt(target, args.key(0));
      return part && object("CustomXmlPart", part);
    },
  },
};

export const customXmlPartScopedCollectionType: ObjectType<CustomXmlPartsTarget> = {
  items: customXmlPartCollectionType.items,
  item: customXmlPartCollectionType.item,
  methods: {
    GetCount: (target) => partsOf(target).length,
    GetItem: (target, args) => required(partAt(target, args.key(0))),
    GetItemOrNullObject: (target, args) => {
      const part = partAt(target, args.key(0));
      return part && object("CustomXmlPart", part);
    },
    GetOnlyItem: (target) => {
      const part = only(target);
      if (!part) throw new HostError("InvalidOperation");
      return object("CustomXmlPart", part);
    },
    GetOnlyItemOrNullObject: (target) => {
      const part = only(target);
      return part && object("CustomXmlPart", part);
    },
  },
};

export const customXmlPartType: ObjectType<CustomXmlPart> = {
  id: (part) => part.id,
  properties: {
    Id: readOnly((part) => part.id),
    NamespaceUri: readOnly((part) => namespaceOf(part.xml)),
  },
  methods: {
    GetXml: (part) => part.xml,
    SetXml: (part, args) => {
      part.xml = asXml(args.text(0));
    },
    Delete: (part, _args, { workbook }) => {
      const { host } = workbook;
      host.customXmlParts = host.customXmlParts.filter((other) => other !== part);
    },
  },
};
