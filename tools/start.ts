import { spawnSync } from "node:child_process";
import path from "node:path";
import { servePreview } from "./preview/previewServer";

const root = path.resolve(__dirname, "..");
const DEFAULT_PORT = 3000;

/** `npm start [-- PORT]`: builds the preview without Excel, serves it on this machine and says where. */
export async function run([port = String(DEFAULT_PORT)]: readonly string[]): Promise<void> {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new RangeError(`A port is a number, not ${port}`);
  const names = ["workers", "addin", "preview"].flatMap((name) => ["--config-name", name]);
  const webpack = path.join(root, "node_modules/webpack-cli/bin/cli.js");
  const built = spawnSync(process.execPath, [webpack, ...names], { cwd: root, stdio: "inherit" });
  if (built.status !== 0) throw new Error("The preview could not be built.");
  const { address } = await servePreview(Number(port)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    return servePreview(0);
  });
  process.stdout.write(`The preview is at ${address} (only from this machine). Ctrl+C ends it.\n`);
}
