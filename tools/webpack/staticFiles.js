const { readFileSync } = require("node:fs");
const { Compilation, sources } = require("webpack");

/** Puts files into the build as they are: pages that need no script. */
class StaticFiles {
  /** `files`: where each lies, by its name in the build. */
  constructor(files) {
    this.files = files;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("StaticFiles", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "StaticFiles", stage }, () => {
        for (const [name, file] of Object.entries(this.files)) {
          compilation.fileDependencies.add(file);
          compilation.emitAsset(name, new sources.RawSource(readFileSync(file)));
        }
      });
    });
  }
}

module.exports = { StaticFiles };
