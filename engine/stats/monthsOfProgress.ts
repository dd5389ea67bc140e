/**
 * Effect sizes (two decimals, from `least` up) and the months of progress they are called.
 *
 * Source: Education Endowment Foundation, Teaching and Learning Toolkit technical appendix (2018), conversion table; calibrated
 * on progress in Key Stage 1 by Higgins et al. (2012). Baird & Pane (2019), Educational Researcher 48, 217-228,
 * doi:10.3102/0013189X19848729, advise against such translations.
 */
export const toolkitMonths: readonly { readonly months: number; readonly least: number }[] = [
  { months: 0, least: 0 },
  { months: 1, least: 0.02 },
  { months: 2, least: 0.1 },
  { months: 3, least: 0.19 },
  { months: 4, least: 0.27 },
  { months: 5, least: 0.36 },
  { months: 6, least: 0.45 },
  { months: 7, least: 0.53 },
  { months: 8, least: 0.62 },
  { months: 9, least: 0.7 },
  { months: 10, least: 0.79 },
  { months: 11, least: 0.88 },
  { months: 12, least: 0.96 },
];

/** Above this effect size the table ends. */
const tableEnd = 1;

/**
 * Months of progress of an effect size by the Toolkit's table, for comparisons only; null beyond ±1.00: "more than 12".
 *
 * Rounded to two decimals first; negative sizes mirror positive ones. Throws RangeError for what is not finite.
 * @example monthsOfProgress(-0.186) // -3
 */
export function monthsOfProgress(effectSize: number): number | null {
  if (!Number.isFinite(effectSize)) throw new RangeError("Months are for finite effect sizes only.");
  const size = Math.round(Math.abs(effectSize) * 100 + 1e-9) / 100;
  if (size > tableEnd) return null;
  const row = toolkitMonths.findLast(({ least }) => size >= least);
  const months = row?.months ?? 0;
  return effectSize < 0 && months > 0 ? -months : months;
}
