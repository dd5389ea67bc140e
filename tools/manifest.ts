import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { jsonManifest, xmlManifest } from "../manifest";

const root = path.resolve(__dirname, "..");

/** Where the committed manifests point: the address of a developer's own server. */
export const DEFAULT_BASE_URL = "https://localhost:3000";

/**
 * `npm run manifest [-- BASE-URL [FOLDER]]`: writes manifest.xml and manifest.json for an add-in served from BASE-URL.
 * In another FOLDER than manifest/ the icons are put beside them.
 */
export async function run(args: readonly string[]): Promise<void> {
  const [baseUrl = DEFAULT_BASE_URL, folder = "manifest"] = args;
  if (!/^https:\/\/[^?#]+[^/?#]$/.test(baseUrl)) {
    throw new RangeError(`Excel takes add-ins from https addresses without a slash at the end, not ${baseUrl}`);
  }
  const out = path.resolve(root, folder);
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, "manifest.xml"), xmlManifest(baseUrl));
  writeFileSync(path.join(out, "manifest.json"), jsonManifest(baseUrl));
  const icons = path.join(root, "manifest/icons");
  if (path.join(out, "icons") !== icons) {
    cpSync(icons, path.join(out, "icons"), { recursive: true, filter: (file) => !file.endsWith(".svg") });
  }
}
