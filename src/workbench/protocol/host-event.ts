/** One event as office.js takes it: [category, type, target, JSON of the arguments, id]. */
export interface HostEvent {
  readonly category: number;
  readonly type: number;
  readonly target: string;
  readonly message: string;
  readonly id: string;
}
