import type { Package } from "../../../xlsx/package/package";
import { XmlNode } from "./xml-node";

/** Office's own theme, for files that bring none. */
const OFFICE_THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];
/** Order in which cells count the colours of a theme (ECMA-376 part 1, 18.8.3: light before dark). */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
/** Indexed colours 8 to 63 (ECMA-376 part 1, 18.8.27); 0 to 7 repeat 8 to 15. */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");
const SYSTEM_TEXT = 64;
const SYSTEM_BACKGROUND = 65;

/** Colours of a workbook as "#RRGGBB". */
export class Colours {
  private constructor(private readonly theme: readonly string[]) {}

  static of(pack: Package): Colours {
    const part = pack.names().find((name) => /theme\/theme\d*\.xml$/iu.test(name));
    const scheme = part ? XmlNode.root(pack.text(part))?.below("themeElements", "clrScheme") : null;
    if (!scheme) return new Colours(OFFICE_THEME);
    const theme = THEME_ORDER.map((name, index) => {
      const value = scheme.child(name)?.children()[0];
      return value?.attribute("lastClr") ?? value?.attribute("val") ?? OFFICE_THEME[index] ?? "000000";
    });
    return new Colours(theme);
  }

  /** The colour that an element names (rgb, theme with tint, indexed); null where it is automatic. */
  of(node: XmlNode | null): string | null {
    if (!node || node.flag("auto")) return null;
    const base = this.base(node);
    return base && `#${tinted(base.slice(-6), node.number("tint") ?? 0)}`;
  }

  private base(node: XmlNode): string | null {
    const rgb = node.attribute("rgb");
    if (rgb) return rgb;
    const theme = node.number("theme");
    if (theme !== null) return this.theme[theme] ?? null;
    const indexed = node.number("indexed");
    if (indexed === null || indexed === SYSTEM_TEXT) return null;
    if (indexed === SYSTEM_BACKGROUND) return "FFFFFF";
    return INDEXED[indexed < 8 ? indexed : indexed - 8] ?? null;
  }
}

/** Lighter for a positive tint, darker for a negative one (18.8.19, on each channel). */
function tinted(hex: string, tint: number): string {
  const channels = hex.match(/../gu) ?? [];
  return channels
    .map((channel) => {
      const value = Number.parseInt(channel, 16);
      const next = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
      return Math.round(next).toString(16).padStart(2, "0");
    })
    .join("")
    .toUpperCase();
}
