import { parentPort } from "node:worker_threads";

/** The engine's worker as a browser starts it: the scope it finds is this thread's. */
const scope: { onmessage: ((event: { data: unknown }) => void) | null; postMessage(reply: unknown): void } = {
  onmessage: null,
  postMessage: (reply) => parentPort?.postMessage(reply),
};
Object.assign(globalThis, { self: scope });
parentPort?.on("message", (data) => scope.onmessage?.({ data }));
// An import would be hoisted above the scope the worker looks for.
// eslint-disable-next-line @typescript-eslint/no-require-imports
require("../../../addin/worker/engineWorker");
