import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
/** By first part of the address; what is left is looked for in the folder. */
const FOLDERS: Readonly<Record<string, string>> = {
  pane: path.join(ROOT, "dist/addin"),
  "office-js": path.join(ROOT, "node_modules/@microsoft/office-js/dist"),
};
const PREVIEW = path.join(ROOT, "dist/preview");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
};
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** Nothing but this server's own files: a request to anywhere else fails and shows. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; worker-src 'self' blob:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * Serves the built preview on this machine only. The pane comes as it was built for Excel but for two things: office.js
 * is the copy in node_modules, and before it stands the bridge to the preview's own Excel. Port 0: any free one.
 */
export async function servePreview(port: number): Promise<{ readonly address: string; readonly server: Server }> {
  const server = createServer(({ url = "/", method }, response) => {
    if (method !== "GET" && method !== "HEAD") return refuse(response, 405);
    const file = fileOf(url.replace(/[?#].*$/, ""));
    if (file === null) return refuse(response, 404);
    response.writeHead(200, {
      "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
      "content-security-policy": POLICY,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    if (path.basename(file) === "taskpane.html") return void response.end(paneForPreview(readFileSync(file, "utf8")));
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : port;
  return { address: `http://localhost:${taken}/`, server };
}

/** The file an address stands for, never outside the folders served; null where there is none. */
export function fileOf(pathname: string): string | null {
  const decoded = decodedPath(pathname);
  if (decoded === null) return null;
  const [first = "", ...rest] = decoded.split("/").filter(Boolean);
  const own = FOLDERS[first];
  const folder = own ?? PREVIEW;
  const file = path.join(folder, own === undefined ? [first, ...rest].join("/") || "index.html" : rest.join("/"));
  if (!file.startsWith(folder + path.sep)) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

/** null where the address is no text, or none a file can have. */
function decodedPath(pathname: string): string | null {
  try {
    const decoded = decodeURIComponent(pathname);
    return decoded.includes("\0") ? null : decoded;
  } catch {
    return null;
  }
}

/** The pane's page with office.js from here, and the bridge before it. */
export function paneForPreview(page: string): string {
  if (!page.includes(OFFICE_JS)) throw new RangeError("the pane's page does not load office.js");
  return page
    .replace(OFFICE_JS, "../office-js/office.js")
    .replace("<head>", '<head><script src="../bridge.js"></script>');
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(status === 404 ? "Not found" : "Not allowed");
}
