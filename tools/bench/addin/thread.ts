import path from "node:path";
import { Worker } from "node:worker_threads";

const loader = path.resolve(__dirname, "../../loadTypeScript.js");

/** Starts one of our TypeScript files in a thread of its own. */
export function startThread(file: string, workerData: unknown = null): Worker {
  const script = `require(${JSON.stringify(loader)}); require(${JSON.stringify(file)});`;
  return new Worker(script, { eval: true, workerData });
}
