import { spawnSync } from "node:child_process";
import path from "node:path";
import { DEFAULT_BASE_URL, run as writeManifests } from "./manifest";

const root = path.resolve(__dirname, "..");

/**
 * `npm run build:addin [-- BASE-URL]`: everything the add-in inside Excel needs, in dist/addin, to be served from
 * BASE-URL; the manifests there point to it. The files themselves are the same for every address.
 */
export async function run([baseUrl = DEFAULT_BASE_URL]: readonly string[]): Promise<void> {
  const names = ["workers", "addin"].flatMap((name) => ["--config-name", name]);
  const webpack = path.join(root, "node_modules/webpack-cli/bin/cli.js");
  const built = spawnSync(process.execPath, [webpack, ...names], { cwd: root, stdio: "inherit" });
  if (built.status !== 0) throw new Error("The add-in could not be built.");
  await writeManifests([baseUrl, "dist/addin"]);
}
