import { fuzzReader } from "./fuzz/fuzzReader";

/**
 * `npm run fuzz -- --runs N --seed S [--folder FOLDER]`: opens N workbooks mutated at random from those of a folder,
 * the same for the same seed; exit 1 when one throws, hangs or costs more memory than it may.
 */
export async function run(args: readonly string[]): Promise<void> {
  const option = (name: string, otherwise: string) => {
    const index = args.indexOf(`--${name}`);
    return index < 0 ? otherwise : (args[index + 1] ?? otherwise);
  };
  const found = await fuzzReader({
    runs: Number(option("runs", "1000")),
    seed: Number(option("seed", "1")),
    folder: option("folder", ""),
  });
  process.exitCode = found === 0 ? 0 : 1;
}
