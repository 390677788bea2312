import type { XmlElement, XmlTree } from "../xml/element";
import { appendChild, childrenOf, insertInOrder, setAttribute } from "../xml/element";
import type { TextPatch } from "../xml/patch";

/** Sequence of the style sheet's children (ECMA-376 part 1, 18.8.39 CT_Stylesheet). */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;
export type StyleListName = (typeof ORDER)[number];

/** One list of the style sheet: what it holds and what is to be appended. Existing entries never change. */
export class StyleList {
  /** The XML of every entry there was. */
  readonly items: readonly string[];
  private readonly element: XmlElement | undefined;
  private readonly added: string[] = [];
  private readonly known = new Map<string, number>();

  constructor(
    private readonly tree: XmlTree,
    private readonly name: StyleListName,
  ) {
    this.element = tree.children.find((child) => child.name === name);
    const children = this.element ? childrenOf(tree.xml, this.element) : [];
    this.items = children.map(({ start, end }) => tree.xml.slice(start, end));
  }

  get length(): number {
    return this.items.length + this.added.length;
  }

  get isChanged(): boolean {
    return this.added.length > 0;
  }

  /** The XML of an entry, one that was just added included. */
  at(index: number): string | undefined {
    return this.items[index] ?? this.added[index - this.items.length];
  }

  /** Index of an entry with this XML; entries that we added are used again. */
  add(xml: string): number {
    const known = this.known.get(xml);
    if (known !== undefined) return known;
    this.added.push(xml);
    this.known.set(xml, this.length - 1);
    return this.length - 1;
  }

  patches(): readonly TextPatch[] {
    if (!this.isChanged) return [];
    const { tree, element, name } = this;
    const xml = this.added.join("");
    if (element) {
      return [
        setAttribute(tree.xml, element, "count", String(this.length)),
        appendChild(tree.xml, element, xml),
      ];
    }
    const tag = `${tree.root.prefix}${name}`;
    const list = `<${tag} count="${this.length}">${xml}</${tag}>`;
    return [insertInOrder(tree, name, list, ORDER)];
  }
}
