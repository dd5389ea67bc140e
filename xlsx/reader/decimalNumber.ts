const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const MOST_EXACT_DIGITS = 15;
const POWERS_OF_TEN = Float64Array.from({ length: MOST_EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

/**
 * The number written in these bytes (`xsd:double` without INF and NaN), correctly rounded; null when there is none.
 * At most 15 digits are a whole number and a power of ten that are both exact, so one division rounds correctly
 * (Clinger 1990, "How to read floating point numbers accurately"); the rest is left to the language.
 */
export function decimalNumber(bytes: Uint8Array, from: number, to: number): number | null {
  let index = from;
  const negative = bytes[index] === MINUS;
  if (negative) index += 1;
  let digits = 0;
  let decimals = -1;
  let whole = 0;
  for (; index < to; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte >= ZERO && byte <= ZERO + 9) {
      whole = whole * 10 + (byte - ZERO);
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (byte === POINT && decimals < 0) decimals = 0;
    else return slowly(bytes, from, to);
  }
  if (digits === 0 || digits > MOST_EXACT_DIGITS) return slowly(bytes, from, to);
  const size = decimals > 0 ? whole / (POWERS_OF_TEN[decimals] ?? 1) : whole;
  return negative ? -size : size;
}

function slowly(bytes: Uint8Array, from: number, to: number): number | null {
  if (to - from > 400) return null;
  const text = String.fromCharCode(...bytes.subarray(from, to)).trim();
  if (!/^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
