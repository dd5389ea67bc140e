/** A seeded source of random numbers. */
export interface Random {
  /** Between 0 and 1, neither included. */
  uniform(): number;
  normal(): number;
  gamma(shape: number): number;
  beta(first: number, second: number): number;
}

/**
 * xoshiro128++ of Blackman & Vigna (2021), doi:10.1145/3460772, started by splitmix32 from one seed: the same numbers on
 * every machine. Normal values by Box & Muller (1958), doi:10.1214/aoms/1177706645; gamma by Marsaglia & Tsang (2000),
 * doi:10.1145/358407.358414.
 */
export function seededRandom(seed: number): Random {
  const state = Uint32Array.from(startingState(seed));
  const next = () => {
    const [a = 0, b = 0, c = 0, d = 0] = state;
    const result = (rotate((a + d) >>> 0, 7) + a) >>> 0;
    const third = (c ^ a) >>> 0;
    const fourth = (d ^ b) >>> 0;
    state.set([a ^ fourth, b ^ third, third ^ (b << 9), rotate(fourth, 11)]);
    return result;
  };
  const uniform = () => (next() + 0.5) / 2 ** 32;
  let spare: number | null = null;
  const normal = () => {
    if (spare !== null) {
      const value = spare;
      spare = null;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const beta = (first: number, second: number) => {
    const x = gamma(first);
    return x / (x + gamma(second));
  };
  return { uniform, normal, gamma, beta };
}

function rotate(value: number, bits: number): number {
  return ((value << bits) | (value >>> (32 - bits))) >>> 0;
}

function startingState(seed: number): number[] {
  let state = seed >>> 0;
  return Array.from({ length: 4 }, () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  });
}
