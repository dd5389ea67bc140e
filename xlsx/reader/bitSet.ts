/** A growing set of small whole numbers, one bit each. */
export interface BitSet {
  add(index: number): void;
  has(index: number): boolean;
}

export function bitSet(): BitSet {
  let bits = new Uint8Array(16);
  return {
    add(index) {
      const byte = index >>> 3;
      if (byte >= bits.length) {
        const grown = new Uint8Array(2 * byte + 2);
        grown.set(bits);
        bits = grown;
      }
      bits[byte] = (bits[byte] ?? 0) | (1 << (index & 7));
    },
    has: (index) => (((bits[index >>> 3] ?? 0) >>> (index & 7)) & 1) === 1,
  };
}
