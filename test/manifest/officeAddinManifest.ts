import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * What office-addin-manifest says of a manifest, without the network. It runs in a process of its own because it needs
 * a module Jest cannot require.
 */
export function askOfficeAddinManifest(task: "read" | "validate", file: { name: string; text: string }): unknown {
  const folder = mkdtempSync(path.join(tmpdir(), "manifest-"));
  const where = path.join(folder, file.name);
  try {
    writeFileSync(where, file.text);
    const question = task === "read" ? "OfficeAddinManifest.readManifestFile" : "validateManifest";
    const program = `require("office-addin-manifest").${question}(process.argv[1]).then((found) => console.log(JSON.stringify(found)))`;
    return JSON.parse(execFileSync(process.execPath, ["-e", program, where], { cwd: __dirname, encoding: "utf8" }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
