const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/giu;

/** Text between tags or of an attribute as it is meant: references, CDATA, no comments. */
export function decodeXml(raw: string): string {
  if (!raw.includes("<")) return decodeReferences(raw);
  return raw
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/u)
    .map((piece) => {
      if (piece.startsWith("<![CDATA[")) return piece.slice(9, -3);
      return piece.startsWith("<") ? "" : decodeReferences(piece);
    })
    .join("");
}

function decodeReferences(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(REFERENCE, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const SPECIAL: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

/** For an attribute's value; characters that XML cannot hold are left out. */
export function encodeAttribute(text: string): string {
  return withoutForbidden(text).replace(/[&<>"\n\r\t]/gu, (sign) => SPECIAL[sign] ?? sign);
}

/** For text between tags. */
export function encodeText(text: string): string {
  return withoutForbidden(text).replace(/[&<>\r]/gu, (sign) => SPECIAL[sign] ?? sign);
}

/** Control characters and lone surrogates cannot be written in XML 1.0 (section 2.2). */
function withoutForbidden(text: string): string {
  return text.replace(/(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu, "");
}

const CELL_ESCAPE = /_x([0-9A-F]{4})_/giu;

/** Cell text keeps characters that XML cannot hold as _x000D_ (ECMA-376 part 1, 22.9.2.19 ST_Xstring). */
export function decodeCellText(raw: string): string {
  const text = decodeXml(raw);
  if (!text.includes("_x")) return text;
  return text.replace(CELL_ESCAPE, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The inverse of decodeCellText: text that looks like an escape keeps its own underscore escaped. */
export function encodeCellText(text: string): string {
  const guarded = text
    .replace(/_(?=x[0-9A-F]{4}_)/giu, "_x005F_")
    .replace(/(?![\t\n\u007f-\u009f])\p{Cc}|[\ufffe\uffff]/gu, (sign) => {
      return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
    });
  return encodeText(guarded);
}
