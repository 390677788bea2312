/** One event as office.js takes it: [category, type, target, JSON of the arguments, id, is it a co-author's]. */
export interface HostEvent {
  readonly category: number;
  readonly type: number;
  readonly target: string;
  readonly message: string;
  readonly id: string;
  /** Absent = made here. */
  readonly remote?: boolean;
}
