/**
 * A tag-by-tag reader of XML that knows where everything stands, so that single elements can be replaced and
 * the rest of a part stays byte for byte as it was. Comments, processing instructions and CDATA are stepped
 * over (text-between-tags is decoded by escape.ts, CDATA included). No DTD is read and no entity is expanded
 * here, so that entity bombs do nothing. Not validating: what Excel would refuse may pass.
 */
export class XmlScanner {
  /** The tag under the cursor: [start, end) with its angle brackets. */
  start = 0;
  end = 0;
  isClose = false;
  /** `<a/>`: an element without content and without a closing tag. */
  isEmpty = false;
  /** Name without its prefix. */
  name = "";
  private nameStart = 0;
  private nameEnd = 0;

  constructor(
    readonly xml: string,
    from = 0,
  ) {
    this.end = from;
  }

  /** Moves to the next tag; false at the end of the part or where it is cut off. */
  next(): boolean {
    for (let at = this.xml.indexOf("<", this.end); at >= 0; at = this.xml.indexOf("<", this.end)) {
      const second = this.xml.charCodeAt(at + 1);
      if (second === BANG || second === QUESTION) {
        if (!this.stepOver(at)) return false;
      } else {
        return this.readTag(at, second === SLASH);
      }
    }
    return false;
  }

  /** Moves behind the end of the element whose opening tag is under the cursor. */
  skipElement(): boolean {
    if (this.isEmpty) return true;
    for (let depth = 1; depth > 0;) {
      if (!this.next()) return false;
      if (this.isClose) depth--;
      else if (!this.isEmpty) depth++;
    }
    return true;
  }

  /** Prefix of the tag's name with its colon, or "". */
  prefix(): string {
    return this.xml.slice(this.nameStart, this.nameEnd - this.name.length);
  }

  /** Raw value of an attribute by its local name (any prefix), or null; decode it with escape.ts. */
  attribute(name: string): string | null {
    const span = this.attributeSpan(name);
    return span ? this.xml.slice(span[0], span[1]) : null;
  }

  /** Where the raw value of an attribute stands, without its quotes. */
  attributeSpan(name: string): readonly [number, number] | null {
    const { xml } = this;
    for (let at = this.nameEnd; at < this.end;) {
      const equals = xml.indexOf("=", at);
      if (equals < 0 || equals >= this.end) return null;
      let quote = equals + 1;
      while (isSpace(xml.charCodeAt(quote))) quote++;
      const close = xml.indexOf(xml.charAt(quote), quote + 1);
      if (close < 0 || close >= this.end) return null;
      let nameEnd = equals;
      while (isSpace(xml.charCodeAt(nameEnd - 1))) nameEnd--;
      const start = nameEnd - name.length;
      const before = xml.charCodeAt(start - 1);
      if (start > at - 1 && (isSpace(before) || before === COLON) && xml.startsWith(name, start)) {
        return [quote + 1, close];
      }
      at = close + 1;
    }
    return null;
  }

  private readTag(at: number, isClose: boolean): boolean {
    const { xml } = this;
    const nameStart = at + (isClose ? 2 : 1);
    let nameEnd = nameStart;
    let colon = -1;
    for (let code = xml.charCodeAt(nameEnd); !endsName(code); code = xml.charCodeAt(++nameEnd)) {
      if (code === COLON) colon = nameEnd;
    }
    const close = this.findTagEnd(nameEnd);
    if (close < 0) return false;
    this.start = at;
    this.end = close + 1;
    this.isClose = isClose;
    this.isEmpty = !isClose && xml.charCodeAt(close - 1) === SLASH;
    this.nameStart = nameStart;
    this.nameEnd = nameEnd;
    this.name = xml.slice(colon < 0 ? nameStart : colon + 1, nameEnd);
    return true;
  }

  /** The tag's closing bracket; brackets inside quoted values do not count. */
  private findTagEnd(from: number): number {
    const { xml } = this;
    for (let at = from; at < xml.length; at++) {
      const code = xml.charCodeAt(at);
      if (code === GREATER) return at;
      if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
        at = xml.indexOf(code === DOUBLE_QUOTE ? '"' : "'", at + 1);
        if (at < 0) return -1;
      }
    }
    return -1;
  }

  private stepOver(at: number): boolean {
    const { xml } = this;
    const terminator = xml.startsWith("<!--", at) ? "-->" : xml.startsWith("<![CDATA[", at) ? "]]>" : ">";
    const close = xml.indexOf(terminator, at + 2);
    this.end = close < 0 ? xml.length : close + terminator.length;
    return close >= 0;
  }
}

const BANG = 0x21;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const GREATER = 0x3e;
const QUESTION = 0x3f;

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** True also for NaN, the end of the text. */
function endsName(code: number): boolean {
  return !(code > 0x20) || code === SLASH || code === GREATER;
}
