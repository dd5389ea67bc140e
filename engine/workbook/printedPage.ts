/** Margins of every sheet of ours, in centimetres; A4 is 21.0 by 29.7. */
export const PAGE_MARGINS = { left: 1.3, right: 1.3, top: 1.5, bottom: 1.7, header: 0.7, footer: 0.8 } as const;

const POINTS_A_CENTIMETRE = 72 / 2.54;
const SHORT_SIDE = 21;
const LONG_SIDE = 29.7;

/** What is left of an A4 page inside its margins, in points. */
export function printableArea(orientation: "portrait" | "landscape"): {
  readonly width: number;
  readonly height: number;
} {
  const [across, down] = orientation === "portrait" ? [SHORT_SIDE, LONG_SIDE] : [LONG_SIDE, SHORT_SIDE];
  return {
    width: (across - PAGE_MARGINS.left - PAGE_MARGINS.right) * POINTS_A_CENTIMETRE,
    height: (down - PAGE_MARGINS.top - PAGE_MARGINS.bottom) * POINTS_A_CENTIMETRE,
  };
}
