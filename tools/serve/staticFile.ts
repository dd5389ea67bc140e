import { createReadStream, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
};

/** The path an address names, in parts; null where it is no text, or none a file can have. */
export function pathParts(address: string): readonly string[] | null {
  try {
    const decoded = decodeURIComponent(address.replace(/[?#].*$/, ""));
    return decoded.includes("\0") ? null : decoded.split("/").filter(Boolean);
  } catch {
    return null;
  }
}

/** The file of a folder, never outside of it; null where there is none. */
export function fileIn(folder: string, parts: readonly string[]): string | null {
  const file = path.join(folder, parts.join("/"));
  if (!file.startsWith(folder + path.sep)) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

/** Headers of a file that is served as it is now. */
export function fileHeaders(file: string): Readonly<Record<string, string>> {
  return {
    "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  };
}

/** Answers with a file found by `find`; refuses what is not there and what is more than reading. */
export function answerWithFile(
  { url = "/", method }: Pick<IncomingMessage, "url" | "method">,
  response: ServerResponse,
  find: (address: string) => string | null,
): void {
  if (method !== "GET" && method !== "HEAD") return refuse(response, 405);
  const file = find(url);
  if (file === null) return refuse(response, 404);
  response.writeHead(200, fileHeaders(file));
  createReadStream(file).pipe(response);
}

export function refuse(response: ServerResponse, status: 404 | 405): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(status === 404 ? "Not found" : "Not allowed");
}
