/** A stream of repeatable draws. Only + - * / and bit operations, so every JavaScript engine draws the same. */
export interface SeededRandom {
  /** At least 0, under 1, in steps of 2^-32. */
  unit(): number;
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number;
  /** Roughly standard normal: the sum of twelve uniform draws minus 6 (Irwin-Hall; no logarithm, so no last digit differs). */
  normal(): number;
  /** The list in a random order (Fisher-Yates), the argument untouched. */
  shuffled<Item>(items: readonly Item[]): Item[];
  /** One of a list that is not empty. */
  pick<Item>(items: readonly Item[]): Item;
}

/**
 * A generator of pseudo-random numbers from a whole seed: xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear
 * pseudorandom number generators", ACM TOMS 47(4), 2021, doi:10.1145/3460772), its state filled by SplitMix32.
 * For invented data only, never for secrets.
 */
export function seededRandom(seed: number): SeededRandom {
  const next = xoshiro128(seed);
  const unit = () => next() / 4_294_967_296;
  const below = (limit: number) => {
    if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`no whole number below ${limit}`);
    return Math.floor(unit() * limit);
  };
  const normal = () => {
    let sum = -6;
    for (let draw = 0; draw < 12; draw++) sum += unit();
    return sum;
  };
  const shuffled = <Item>(items: readonly Item[]): Item[] => {
    const result = [...items];
    for (let last = result.length - 1; last > 0; last--) {
      const other = below(last + 1);
      const [a, b] = [result[last] as Item, result[other] as Item];
      result[last] = b;
      result[other] = a;
    }
    return result;
  };
  const pick = <Item>(items: readonly Item[]): Item => {
    if (items.length === 0) throw new RangeError("nothing to pick from");
    return items[below(items.length)] as Item;
  };
  return { unit, below, normal, shuffled, pick };
}

function xoshiro128(seed: number): () => number {
  const fill = splitMix32(seed);
  let [s0, s1, s2, s3] = [fill(), fill(), fill(), fill()];
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotateLeft(s3, 11);
    return result;
  };
}

function splitMix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) | 0;
  };
}

function rotateLeft(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
