import { spawn } from "node:child_process";
import path from "node:path";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { run as buildAddIn } from "./build-addin";
import { serveAddIn } from "./excel/serveAddIn";
import { DEFAULT_BASE_URL } from "./manifest";

const root = path.resolve(__dirname, "..");

/**
 * `npm run excel`, on Windows and Mac: builds the add-in, serves it at the address the committed manifest names and
 * opens Excel with it. The first time the system asks whether to trust the certificate made for this machine alone.
 */
export async function run(): Promise<void> {
  if (process.platform !== "win32" && process.platform !== "darwin") {
    throw new Error("Excel takes an add-in to try out on Windows and Mac only. `npm start` shows it without Excel.");
  }
  await buildAddIn([]);
  const { server, address } = await serveAddIn(path.join(root, "dist/addin"), {
    port: Number(new URL(DEFAULT_BASE_URL).port),
    certificates: await getHttpsServerOptions(),
  });
  const tool = path.join(root, "node_modules/office-addin-debugging/cli.js");
  const manifest = path.join(root, "manifest/manifest.xml");
  // Excel asks for the pane while it starts: the server has to answer meanwhile.
  const started = spawn(process.execPath, [tool, "start", manifest, "desktop", "--no-debug"], {
    cwd: root,
    stdio: "inherit",
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    started.once("error", reject);
    started.once("exit", resolve);
  });
  if (status !== 0) {
    server.close();
    throw new Error("Excel could not be started with the add-in.");
  }
  process.stdout.write(
    `The add-in is served at ${address}. Ctrl+C ends it; npm run excel:stop takes it out of Excel.\n`,
  );
}
