import { createRequire } from "node:module";
import path from "node:path";
import webpack, { type Configuration } from "webpack";

/** Bundles a program of these tools as the product itself is bundled for Node; gives its path. */
export async function buildProgram({ entry, folder }: { entry: string; folder: string }): Promise<string> {
  const configurations = createRequire(__filename)("../../webpack.config.js") as readonly Configuration[];
  const node = configurations.find(({ name }) => name === "node");
  const filename = `${path.basename(entry, ".ts")}.cjs`;
  const configuration: Configuration = {
    ...node,
    entry,
    externals: { exceljs: "commonjs2 exceljs" },
    output: { path: folder, filename, library: { type: "commonjs2" } },
  };
  await new Promise<void>((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else resolve();
    });
  });
  return path.join(folder, filename);
}
