import { monitorEventLoopDelay } from "node:perf_hooks";

/** The longest stretch, in milliseconds, in which the thread could do nothing else while the work went on. */
export async function longestStretch<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly milliseconds: number; readonly longest: number }> {
  const resolution = 5;
  const delay = monitorEventLoopDelay({ resolution });
  // What came before the work is not the work's.
  await new Promise((resolve) => setTimeout(resolve, 50));
  delay.enable();
  const began = performance.now();
  const result = await work();
  const milliseconds = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, 2 * resolution));
  delay.disable();
  return { result, milliseconds, longest: Math.max(0, delay.max / 1e6 - resolution) };
}
