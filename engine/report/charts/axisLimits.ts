export interface AxisLimits {
  readonly minimum: number;
  readonly maximum: number;
  readonly majorUnit: number;
}

const steps = [1, 2, 5, 10];

/**
 * Limits on round numbers around all values, with about `count` steps. Values that are null or not finite do not
 * count; without any, 0 to 1.
 */
export function axisLimits(values: readonly (number | null)[], count = 5): AxisLimits {
  const finite = values.filter((value): value is number => value !== null && Number.isFinite(value));
  if (finite.length === 0) return { minimum: 0, maximum: 1, majorUnit: 0.5 };
  const lowest = finite.reduce((a, b) => Math.min(a, b));
  const highest = finite.reduce((a, b) => Math.max(a, b));
  const majorUnit = niceStep((highest - lowest || Math.abs(highest) || 1) / count);
  const decimals = Math.max(0, -Math.floor(Math.log10(majorUnit)) + 1);
  const at = (multiple: number): number => Number((multiple * majorUnit).toFixed(decimals));
  const minimum = Math.floor(lowest / majorUnit + 1e-9);
  const maximum = Math.max(minimum + 1, Math.ceil(highest / majorUnit - 1e-9));
  return { minimum: at(minimum), maximum: at(maximum), majorUnit };
}

function niceStep(raw: number): number {
  const power = Math.floor(Math.log10(raw));
  const mantissa = raw / 10 ** power;
  const step = steps.find((candidate) => mantissa <= candidate * 1.0001) ?? 10;
  return Number((step * 10 ** power).toPrecision(1));
}
