import type { FileReply, FileRequest } from "./fileMessages";

/** Asks the worker that reads and writes files, one question at a time; it is started at the first. */
export type FileClient = (request: FileRequest) => Promise<FileReply>;

export function fileClient(start: () => Worker): FileClient {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const ask = (request: FileRequest): Promise<FileReply> =>
    new Promise((resolve) => {
      worker ??= start();
      worker.onmessage = ({ data }: MessageEvent<FileReply>) => resolve(data);
      worker.onerror = () => {
        worker?.terminate();
        worker = null;
        resolve({ kind: "failed" });
      };
      worker.postMessage(request);
    });
  return (request) => {
    const asked = last.then(() => ask(request));
    last = asked;
    return asked;
  };
}
