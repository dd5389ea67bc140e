/**
 * `npm run analyse -- FILE ...`: builds the command line when its sources are newer than the build, then runs it.
 * `npm run analyse` alone takes the small sample and writes to the folder out/.
 */
const { spawnSync } = require("node:child_process");
const { existsSync, readdirSync, statSync } = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "..");
const program = path.join(root, "dist/headless/enquiry-impact.cjs");

function newest(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const full = path.join(folder, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(full) : statSync(full).mtimeMs);
  }, 0);
}

const sources = Math.max(
  ...["engine", "templates", "xlsx", "headless"].map((folder) => newest(path.join(root, folder))),
);
if (!existsSync(program) || statSync(program).mtimeMs < sources) {
  const webpack = path.join(root, "node_modules/webpack-cli/bin/cli.js");
  const built = spawnSync(process.execPath, [webpack, "--config", "webpack.config.js", "--config-name", "node"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
const given = process.argv.slice(2);
const onSample = ["--out", "out/thistlewick-vale-CONFIDENTIAL.xlsx", "--json", "out/thistlewick-vale.json", "--force"];
const wanted =
  given.length === 1 && given[0] === "analyse"
    ? ["analyse", "templates/samples/thistlewick-vale.xlsx", ...onSample]
    : given;
const result = spawnSync(process.execPath, [program, ...wanted], { stdio: "inherit" });
process.exit(result.status ?? 1);
