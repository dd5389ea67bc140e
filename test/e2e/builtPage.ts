import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const ROOT = path.resolve(__dirname, "../..");
const PAGE = path.join(ROOT, "dist/enquiry-impact.html");

/** The address of the page on the disk, built when its sources are newer. */
export function builtPage(): string {
  const sources = ["engine", "templates", "xlsx", "addin"].map((folder) => newest(path.join(ROOT, folder)));
  if (!existsSync(PAGE) || statSync(PAGE).mtimeMs < Math.max(...sources)) {
    const names = ["--config-name", "workers", "--config-name", "page"];
    execFileSync(process.execPath, ["node_modules/webpack-cli/bin/cli.js", ...names], { cwd: ROOT, stdio: "ignore" });
  }
  return pathToFileURL(PAGE).href;
}

function newest(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const full = path.join(folder, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(full) : statSync(full).mtimeMs);
  }, 0);
}
