/** Colours of Office as numbers 0xRRGGBB, as the native host gives them. */
export interface OfficeTheme {
  readonly bodyForegroundColor: number;
  readonly bodyBackgroundColor: number;
  readonly controlForegroundColor: number;
  readonly controlBackgroundColor: number;
}

export const LIGHT_THEME: OfficeTheme = {
  bodyForegroundColor: 0x262626,
  bodyBackgroundColor: 0xffffff,
  controlForegroundColor: 0x262626,
  controlBackgroundColor: 0xf5f5f5,
};

export const DARK_THEME: OfficeTheme = {
  bodyForegroundColor: 0xffffff,
  bodyBackgroundColor: 0x292929,
  controlForegroundColor: 0xffffff,
  controlBackgroundColor: 0x1f1f1f,
};
