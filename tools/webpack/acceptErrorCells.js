const { Compilation, sources } = require("webpack");

/**
 * Says in the metadata of the worksheet functions that cells with errors may be handed over: one #N/A in a column then
 * leaves out one pupil instead of the whole answer. The comments the metadata are made from have no word for it.
 */
class AcceptErrorCells {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("AcceptErrorCells", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: "AcceptErrorCells", stage }, () => {
        compilation.updateAsset(this.file, (source) => {
          const metadata = { allowErrorForDataTypeAny: true, ...JSON.parse(source.source().toString()) };
          return new sources.RawSource(`${JSON.stringify(metadata, null, 2)}\n`);
        });
      });
    });
  }
}

module.exports = { AcceptErrorCells };
