import { createReadStream, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import path from "node:path";
import { fileHeaders, fileIn, pathParts, refuse } from "../serve/staticFile";

const ROOT = path.resolve(__dirname, "../..");
/** By first part of the address; what is left is looked for in the folder. */
const FOLDERS: Readonly<Record<string, string>> = {
  pane: path.join(ROOT, "dist/addin"),
  "office-js": path.join(ROOT, "node_modules/@microsoft/office-js/dist"),
};
const PREVIEW = path.join(ROOT, "dist/preview");
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
    const file = fileOf(url);
    if (file === null) return refuse(response, 404);
    response.writeHead(200, { ...fileHeaders(file), "content-security-policy": POLICY });
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
export function fileOf(address: string): string | null {
  const parts = pathParts(address);
  if (parts === null) return null;
  const [first = "", ...rest] = parts;
  const own = FOLDERS[first];
  return own === undefined ? fileIn(PREVIEW, parts.length === 0 ? ["index.html"] : parts) : fileIn(own, rest);
}

/** The pane's page with office.js from here, and the bridge before it. */
export function paneForPreview(page: string): string {
  if (!page.includes(OFFICE_JS)) throw new RangeError("the pane's page does not load office.js");
  return page
    .replace(OFFICE_JS, "../office-js/office.js")
    .replace("<head>", '<head><script src="../bridge.js"></script>');
}
