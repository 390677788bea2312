/** What a command exchanged with the (emulated) host through the real office.js. */
export interface HostTrace {
  readonly requests: number;
  readonly syncs: number;
  readonly bytesUp: number;
  readonly bytesDown: number;
}
