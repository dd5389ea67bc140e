/** `node tools/run.js NAME ...` runs tools/NAME.ts: TypeScript is turned into JavaScript as it is loaded, unchecked. */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const typescript = require("typescript");

require.extensions[".ts"] = (module, file) => {
  const { outputText } = typescript.transpileModule(readFileSync(file, "utf8"), {
    fileName: file,
    compilerOptions: { module: "commonjs", target: "ES2022", esModuleInterop: true },
  });
  module._compile(outputText, file);
};

const name = process.argv[2];
if (!name || !/^[a-z]+(-[a-z]+)*$/.test(name)) {
  console.error("Usage: node tools/run.js NAME [ARGUMENT ...]");
  process.exit(2);
}
const { run } = require(path.join(__dirname, `${name}.ts`));
run(process.argv.slice(3)).catch((error) => {
  console.error(error);
  process.exit(1);
});
