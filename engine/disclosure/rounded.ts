import type { Estimate } from "../estimate";
import type { DisclosureRules } from "./disclosureRules";

/** To the nearest step; somebody is never rounded to nobody. */
export function roundedCount(count: number, { countStep }: Pick<DisclosureRules, "countStep">): number {
  return count <= 0 ? 0 : Math.max(countStep, Math.round(count / countStep) * countStep);
}

/** To so many decimals, half away from zero. */
export function roundedTo(value: number, digits: number): number {
  const power = 10 ** digits;
  const size = Math.round(Math.abs(value) * power) / power;
  return value < 0 && size > 0 ? -size : size;
}

function digitsOf({ unit }: Estimate): number {
  switch (unit) {
    case "percent":
    case "percentage-points":
      return 0;
    case "points":
    case "months":
    case "count":
      return 1;
    case "sd":
    case "p":
    case "none":
      return 2;
  }
}

/** The estimate as a share copy stores it: counts to the nearest 5, per cent whole, means 1 decimal, effects 2. */
export function roundedEstimate(estimate: Estimate, rules: DisclosureRules): Estimate {
  const digits = digitsOf(estimate);
  const round = (value: number | null): number | null => (value === null ? null : roundedTo(value, digits));
  const count = (value: number | null): number | null => (value === null ? null : roundedCount(value, rules));
  return {
    ...estimate,
    value: round(estimate.value),
    low: round(estimate.low),
    high: round(estimate.high),
    n: count(estimate.n),
    nSupplied: count(estimate.nSupplied),
  };
}

/** The estimate with every number taken out. */
export function hiddenEstimate(estimate: Estimate): Estimate {
  return {
    ...estimate,
    value: null,
    low: null,
    high: null,
    n: null,
    nSupplied: null,
    schools: null,
    reason: "confidential",
    warnings: [],
  };
}
