/** Numbers of the events on the wire (read from excel-win32-16.01 of office.js 1.1.110). */
export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  singleClicked: 21,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
} as const;
export type EventTypeNumber = (typeof EventType)[keyof typeof EventType];

/** Target of events that concern the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";

/** Which events the client asked for. Several handlers of one event are one subscription on the wire. */
export class Subscriptions {
  private readonly wanted = new Set<string>();
  /** context.runtime.enableEvents */
  enabled = true;

  add(type: EventTypeNumber, target: string): void {
    this.wanted.add(`${type}|${target}`);
  }

  remove(type: EventTypeNumber, target: string): void {
    this.wanted.delete(`${type}|${target}`);
  }

  wants(type: EventTypeNumber, target: string): boolean {
    return this.enabled && this.wanted.has(`${type}|${target}`);
  }
}
