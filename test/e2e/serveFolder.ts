import { createServer } from "node:http";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
};

export interface ServedFolder {
  /** "http://localhost:PORT" */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves the files of a folder as any plain web server would, on this machine, at a free port. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const server = createServer(({ url = "/" }, response) => {
    const file = path.join(folder, path.normalize(new URL(url, "http://localhost").pathname));
    const found = file.startsWith(folder + path.sep) && statSync(file, { throwIfNoEntry: false })?.isFile() === true;
    response.writeHead(found ? 200 : 404, { "content-type": types[path.extname(file)] ?? "application/octet-stream" });
    response.end(found ? readFileSync(file) : "not found");
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new RangeError("no port");
  return {
    origin: `http://localhost:${address.port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
