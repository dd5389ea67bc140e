/** From here on TypeScript is turned into JavaScript as it is loaded, unchecked. */
const { readFileSync } = require("node:fs");
const typescript = require("typescript");

require.extensions[".ts"] = (module, file) => {
  const { outputText } = typescript.transpileModule(readFileSync(file, "utf8"), {
    fileName: file,
    compilerOptions: { module: "commonjs", target: "ES2022", esModuleInterop: true },
  });
  module._compile(outputText, file);
};
