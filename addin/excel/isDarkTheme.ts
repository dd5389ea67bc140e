/** Weights of red, green and blue in how bright a colour looks (ITU-R BT.601-7, section 2.5.1). */
const RED = 0.299;
const GREEN = 0.587;
const BLUE = 0.114;

/** Whether Office shows itself dark; null where it does not say. Older ones give colours and no word. */
export function isDarkTheme(theme: Partial<Office.OfficeTheme> | undefined): boolean | null {
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? "");
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return RED * red + GREEN * green + BLUE * blue < 128;
}
