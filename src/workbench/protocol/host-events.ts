import { SHEET_LIMITS } from "../../core/sheet/address";
import type { SheetChange } from "../engine/changes";
import type { SheetEvent } from "../engine/sheet-events";
import { localAddress } from "./address";
import type { HostEvent } from "./host-event";
import { RangeTarget } from "./range-target";
import { shiftReferences } from "./reference-shift";
import type { Session } from "./session";
import { EventType, type EventTypeNumber, WORKBOOK_TARGET } from "./subscriptions";

/** Category of the events of the object model. */
const OBJECT_EVENT = 65_536;
let lastEvent = 0;

/** Turns changes of the model into the events that the client subscribed to; edits of one task become one. */
export function raiseEvents(
  session: Session,
  send: (events: readonly HostEvent[]) => void,
): { dispose(): void } {
  let gathered: MadeChange[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    const events = merged(gathered).flatMap((change) => changedEvents(session, change));
    gathered = [];
    timer = undefined;
    if (events.length > 0) send(events);
  };
  const changes = session.workbook.onChanged((change) => {
    shiftReferences(session.kept(), change);
    gathered.push({ ...change, remote: session.isRemote });
    timer ??= setTimeout(flush, 0);
  });
  let active = session.workbook.active.id;
  const sheets = session.workbook.onSheetEvent((event) => {
    const events = sheetEvents(session, event, active);
    if (event.kind === "activated") active = event.sheetId;
    if (events.length > 0) setTimeout(() => send(events), 0);
  });
  return {
    dispose: () => {
      changes.dispose();
      sheets.dispose();
      clearTimeout(timer);
    },
  };
}

/** A change and who made it. */
type MadeChange = SheetChange & { readonly remote: boolean };

/** Neighbouring edits of one sheet by one hand become one event with the range around them. */
function merged(changes: readonly MadeChange[]): MadeChange[] {
  const result: MadeChange[] = [];
  for (const change of changes) {
    const last = result.at(-1);
    if (
      last &&
      last.sheetId === change.sheetId &&
      last.remote === change.remote &&
      last.kind === "rangeEdited" &&
      change.kind === "rangeEdited"
    ) {
      result[result.length - 1] = { ...last, range: around(last.range, change.range) };
    } else result.push(change);
  }
  return result;
}

function around(a: SheetChange["range"], b: SheetChange["range"]): SheetChange["range"] {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

function changedEvents(session: Session, change: MadeChange): HostEvent[] {
  const sheet = session.workbook.find(change.sheetId);
  if (!sheet) return [];
  const area = new RangeTarget(sheet, {
    ...change.range,
    bottom: Math.min(change.range.bottom, SHEET_LIMITS.rows - 1),
    right: Math.min(change.range.right, SHEET_LIMITS.columns - 1),
  });
  const args = {
    address: localAddress(area.area),
    changeType: change.kind.charAt(0).toUpperCase() + change.kind.slice(1),
    source: change.remote ? "Remote" : "Local",
    worksheetId: change.sheetId,
    shiftDirection: "None",
    triggerSource: "Unknown",
  };
  const events = eventsFor(session, EventType.changed, change.sheetId, args);
  return events.map((event) => ({ ...event, remote: change.remote }));
}

/** The event for the sheet's own handlers and for those of the whole workbook. */
export function eventsFor(
  session: Session,
  type: EventTypeNumber,
  sheetId: string,
  args: Readonly<Record<string, unknown>>,
): HostEvent[] {
  return [sheetId, WORKBOOK_TARGET]
    .filter((target) => session.subscriptions.wants(type, target))
    .map((target) => ({
      category: OBJECT_EVENT,
      type,
      target,
      message: JSON.stringify(args),
      id: String(++lastEvent),
    }));
}

const SHEET_EVENTS = {
  added: EventType.added,
  deleted: EventType.deleted,
  activated: EventType.activated,
  renamed: EventType.nameChanged,
  moved: EventType.moved,
  visibilityChanged: EventType.visibilityChanged,
} as const;

/** @param active the sheet that was shown until now */
function sheetEvents(session: Session, event: SheetEvent, active: string): HostEvent[] {
  const { sheetId } = event;
  if (event.kind === "selected") {
    const address = localAddress(event.range);
    return eventsFor(session, EventType.selectionChanged, sheetId, { address, worksheetId: sheetId });
  }
  const args = { worksheetId: sheetId, source: "Local" };
  const events = eventsFor(session, SHEET_EVENTS[event.kind], sheetId, args);
  if (event.kind !== "activated" || active === sheetId) return events;
  return [...eventsFor(session, EventType.deactivated, active, { worksheetId: active }), ...events];
}
