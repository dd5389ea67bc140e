const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const MOST_BYTES = 400;
const MOST_EXACT_WHOLE = 2 ** 53;
const MOST_EXACT_POWER = 22;
const POWERS_OF_TEN = Float64Array.from({ length: MOST_EXACT_POWER + 1 }, (_, power) => Number(`1e${power}`));
const decoder = new TextDecoder();

/**
 * The number written in these bytes (`xsd:double` without INF and NaN), correctly rounded; null when there is none.
 * Where its digits without the point are a whole number up to 2^53 and the power of ten is at most 22, both are exact,
 * so one division rounds correctly (Clinger 1990, "How to read floating point numbers accurately", doi:10.1145/93542.93557);
 * the rest is left to the language.
 */
export function decimalNumber(bytes: Uint8Array, from: number, to: number): number | null {
  let index = from;
  const negative = bytes[index] === MINUS;
  if (negative) index += 1;
  const first = index;
  let decimals = -1;
  let whole = 0;
  for (; index < to; index += 1) {
    const digit = (bytes[index] ?? 0) - ZERO;
    if (digit >= 0 && digit <= 9) {
      whole = whole * 10 + digit;
      if (decimals >= 0) decimals += 1;
    } else if (digit === POINT - ZERO && decimals < 0) decimals = 0;
    else return written(bytes, from, to);
  }
  const digits = index - first - (decimals < 0 ? 0 : 1);
  if (digits === 0) return null;
  if (whole > MOST_EXACT_WHOLE || decimals > MOST_EXACT_POWER) return finite(decoder.decode(bytes.subarray(from, to)));
  const size = decimals > 0 ? whole / (POWERS_OF_TEN[decimals] ?? 1) : whole;
  return negative ? -size : size;
}

/** With an exponent, a plus sign or white space around it. */
function written(bytes: Uint8Array, from: number, to: number): number | null {
  if (to - from > MOST_BYTES) return null;
  const text = decoder.decode(bytes.subarray(from, to)).trim();
  return /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(text) ? finite(text) : null;
}

function finite(text: string): number | null {
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
