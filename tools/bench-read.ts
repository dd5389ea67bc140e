import { benchReaders } from "./bench/measureReaders";

/**
 * `npm run bench:read [-- ROWS ...]`: time, processor time and memory of reading workbooks of pupils beside the least
 * any reader needs and beside other readers; medians of five, each read in a process of its own.
 */
export async function run(args: readonly string[]): Promise<void> {
  await benchReaders(args.length > 0 ? args.map(Number) : [2000, 65_000, 650_000]);
}
