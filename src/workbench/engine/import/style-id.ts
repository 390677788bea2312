/** Styles of an opened file are named by the index of their cell format, so that saving knows them again. */
export function styleIdOf(index: number): string {
  return `xf${index}`;
}
