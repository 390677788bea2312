import fc from "fast-check";
import { appendChild, attributeOf, childrenOf, insertInOrder, outline, setAttribute } from "./element";
import { decodeCellText, decodeXml, encodeAttribute, encodeCellText, encodeText } from "./escape";
import { applyPatches } from "./patch";
import { XmlScanner } from "./scanner";

function tags(xml: string): string[] {
  const scanner = new XmlScanner(xml);
  const found: string[] = [];
  while (scanner.next()) {
    found.push(
      `${scanner.isClose ? "/" : ""}${scanner.prefix()}${scanner.name}${scanner.isEmpty ? "/" : ""}`,
    );
  }
  return found;
}

describe("XmlScanner", () => {
  it.each([
    ["<a><b/></a>", ["a", "b/", "/a"]],
    ['<?xml version="1.0"?><!DOCTYPE a><!-- <x> --><a><![CDATA[<y>]]></a>', ["a", "/a"]],
    [`<x:a q='1>2' r="a'>'"><x:b\n/></x:a >`, ["x:a", "x:b/", "/x:a"]],
    ["<a><b", ["a"]],
    ["<a><!-- без конца", ["a"]],
    ["", []],
    ["просто текст", []],
  ])("of %j finds %j", (xml, expected) => expect(tags(xml)).toEqual(expected));

  it("reads attributes by their local names, whatever the quotes, spaces and prefixes", () => {
    const scanner = new XmlScanner(
      `<c r="A1" rs='x' s = "2" r:id="rId1" xml:space="preserve" t="a=&quot;b&quot;"/>`,
    );
    scanner.next();
    const names = ["r", "s", "id", "space", "t", "p", "d"];
    expect(names.map((name) => scanner.attribute(name))).toEqual([
      "A1",
      "2",
      "rId1",
      "preserve",
      "a=&quot;b&quot;",
      null,
      null,
    ]);
  });

  it("steps over an element with everything in it", () => {
    const scanner = new XmlScanner("<a><b><a><b/></a></b><c/></a>");
    scanner.next();
    scanner.next();
    expect(scanner.skipElement()).toBe(true);
    scanner.next();
    expect(scanner.name).toBe("c");
  });

  it("does not expand entities of a document type", () => {
    const bomb = `<!DOCTYPE a [<!ENTITY x "хх"><!ENTITY y "&x;&x;">]><a>&y;</a>`;
    const scanner = new XmlScanner(bomb);
    while (scanner.next() && scanner.name !== "a");
    expect(decodeXml("&y;&#1040;&#x42;&amp;lt;")).toBe("&y;АB&lt;");
  });
});

describe("escaping", () => {
  const anyText = fc.string({ unit: "grapheme" });
  it("of text and attributes is undone by decoding", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const kept = text.replace(/(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]/gu, "");
        expect(decodeXml(encodeAttribute(text))).toBe(kept);
        expect(decodeXml(encodeText(text))).toBe(kept);
      }),
    );
  });

  it("of cell text keeps every character", () => {
    const cellText = fc.oneof(
      anyText,
      fc.constantFrom("_x000D_", "a\u0001b", "_x005F_x000D_", "\r\n\t", "_x00"),
    );
    fc.assert(fc.property(cellText, (text) => expect(decodeCellText(encodeCellText(text))).toBe(text)));
  });
});

describe("patching a part", () => {
  const xml = '<r xmlns="u"><a n="1"/><c><d/></c></r>';
  const tree = outline(xml)!;

  it("knows the children of the root and of an element", () => {
    expect(tree.children.map(({ name }) => name)).toEqual(["a", "c"]);
    expect(childrenOf(xml, tree.children[1]!).map(({ name }) => name)).toEqual(["d"]);
    expect(attributeOf(xml, tree.children[0]!, "n")).toBe("1");
  });

  it.each([
    ["sets an attribute", [setAttribute(xml, tree.children[0]!, "n", "<2>")], '<a n="&lt;2&gt;"/>'],
    ["adds an attribute", [setAttribute(xml, tree.children[1]!, "m", "3")], '<c m="3"><d/></c>'],
    ["appends to an empty element", [appendChild(xml, tree.children[0]!, "<x/>")], '<a n="1"><x/></a>'],
    ["appends to a full element", [appendChild(xml, tree.children[1]!, "<x/>")], "<c><d/><x/></c>"],
    [
      "inserts in the schema's order",
      [insertInOrder(tree, "b", "<b/>", ["a", "b", "c"])],
      '<a n="1"/><b/><c>',
    ],
    ["inserts at the end", [insertInOrder(tree, "z", "<z/>", ["a", "c", "z"])], "</c><z/></r>"],
  ])("%s", (_, patches, expected) => expect(applyPatches(xml, patches)).toContain(expected));

  it("refuses patches that overlap", () =>
    expect(() =>
      applyPatches("abcd", [
        { start: 0, end: 3, text: "" },
        { start: 2, end: 4, text: "" },
      ]),
    ).toThrow());

  it("gives no outline of a part that is cut off", () => expect(outline("<r><a>")).toBeNull());
});
