import type { Settings } from "../ports/settings";
import { parseSettings, serialiseSettings, SETTINGS_NAMESPACE } from "../ports/settings";

/** The add-in's custom XML part after the first sync; a null object where the workbook has none. */
export type SettingsPart = Excel.CustomXmlPart;

/** Queues the search for the part. */
export function loadSettingsPart(context: Excel.RequestContext): SettingsPart {
  const part = context.workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE).getOnlyItemOrNullObject();
  part.load("id");
  return part;
}

/**
 * Queues the reading of the settings with the next sync. Nothing is asked of a part that is not there: a call
 * on a null object fails the whole batch in some builds.
 */
export function requestSettings(part: SettingsPart): { take(): Settings } {
  if (part.isNullObject) return { take: () => ({}) };
  const xml = part.getXml();
  // eslint-disable-next-line office-addins/call-sync-before-read, office-addins/load-object-before-read -- a ClientResult needs no load, and `take` runs after the caller's sync
  return { take: () => parseSettings(xml.value) };
}

/** Queues the writing of all settings. */
export function queueSettings(context: Excel.RequestContext, part: SettingsPart, settings: Settings): void {
  const xml = serialiseSettings(settings);
  if (part.isNullObject) context.workbook.customXmlParts.add(xml);
  else part.setXml(xml);
}
