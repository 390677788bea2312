import { SaxesParser } from "saxes";

/**
 * Settings kept inside the workbook: JSON values by key in one custom XML part. Pure, shared by both carriers.
 * The part is readable by anybody who has the file: no personal data belongs here.
 */
export const SETTINGS_NAMESPACE = "urn:quality-plan:settings:1";

export type Settings = Readonly<Record<string, unknown>>;

/** The part's XML; a value of undefined leaves its key out. */
export function serialiseSettings(settings: Settings): string {
  const entries = Object.entries(settings).flatMap(([key, value]) => {
    const json: string | undefined = JSON.stringify(value);
    return json === undefined ? [] : [`<setting key="${escape(key)}">${escape(json)}</setting>`];
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${SETTINGS_NAMESPACE}">${entries.join("")}</settings>`;
}

/** Reads the part back; a damaged value or part is passed over, so that defaults apply again. */
export function parseSettings(xml: string): Settings {
  const found: [string, unknown][] = [];
  const parser = new SaxesParser({ xmlns: true });
  let key: string | null = null;
  let json = "";
  let broken = false;
  parser.on("error", () => (broken = true));
  parser.on("opentag", (tag) => {
    if (tag.uri !== SETTINGS_NAMESPACE || tag.local !== "setting") return;
    key = tag.attributes["key"]?.value ?? null;
    json = "";
  });
  parser.on("text", (text) => (json += text));
  parser.on("cdata", (text) => (json += text));
  parser.on("closetag", (tag) => {
    if (key === null || tag.local !== "setting") return;
    const value = parseJson(json);
    if (value !== undefined && !broken) found.push([key, value]);
    key = null;
  });
  parser.write(xml.replace(/^\ufeff/u, "")).close();
  return Object.fromEntries(found);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Escapes for XML; the two code points that XML 1.0 forbids and JSON lets through become JSON escapes. */
function escape(text: string): string {
  return text
    .replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign)
    .replace(/[\ufffe\uffff]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}
