const { readFileSync } = require("node:fs");
const { Compilation, sources } = require("webpack");

/** What a page says of itself in its first line, and everything after it. */
const PAGE = /^<!-- title: (.+) -->\n([^]*)$/;

/** Puts files into the build that need no script: style sheets as they are, pages inside the frame all share. */
class StaticFiles {
  /** `files`: what each is made of, by its name in the build; `frame`: a page with __TITLE__ and __BODY__. */
  constructor({ files, frame }) {
    this.files = files;
    this.frame = frame;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("StaticFiles", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "StaticFiles", stage }, () => {
        compilation.fileDependencies.add(this.frame);
        for (const [name, files] of Object.entries(this.files)) {
          compilation.fileDependencies.addAll(files);
          const text = files.map((file) => readFileSync(file, "utf8")).join("\n");
          compilation.emitAsset(name, new sources.RawSource(name.endsWith(".html") ? this.framed(text) : text));
        }
      });
    });
  }

  framed(page) {
    const parts = PAGE.exec(page);
    if (parts === null) throw new Error("a page begins with <!-- title: ... -->");
    const [, title, body] = parts;
    return readFileSync(this.frame, "utf8").replace(/__(TITLE|BODY)__/g, (name) =>
      name === "__TITLE__" ? title : body,
    );
  }
}

module.exports = { StaticFiles };
