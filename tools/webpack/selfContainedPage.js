const { createHash } = require("node:crypto");
const { readFileSync, writeFileSync } = require("node:fs");

/** Text that can stand inside a script element: what would end it is written another way that means the same. */
const embeddable = (script) => script.replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "<\\!--");

/** After the build, puts scripts, workers and styles into one HTML file that needs no other and may load none. */
class SelfContainedPage {
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap("SelfContainedPage", () => {
      const { template, styles, parts, output } = this.options;
      const script = `\n${embeddable(readFileSync(parts.script, "utf8"))}\n`;
      const hash = createHash("sha256").update(script).digest("base64");
      const policy = [
        "default-src 'none'",
        `script-src 'sha256-${hash}' blob:`,
        "worker-src blob:",
        "style-src 'unsafe-inline'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
      ].join("; ");
      const texts = {
        __POLICY__: policy,
        __STYLES__: styles.map((file) => readFileSync(file, "utf8")).join("\n"),
        __ENGINE_WORKER__: embeddable(readFileSync(parts.engine, "utf8")),
        __FORMS_WORKER__: embeddable(readFileSync(parts.forms, "utf8")),
        __FILE_WORKER__: embeddable(readFileSync(parts.file, "utf8")),
      };
      const page = readFileSync(template, "utf8")
        .replace(/__(POLICY|STYLES|ENGINE_WORKER|FORMS_WORKER|FILE_WORKER)__/g, (name) => texts[name])
        // The hash is of every character between the tags.
        .replace(/<script>\s*__SCRIPT__\s*<\/script>/, () => `<script>${script}</script>`);
      writeFileSync(output, page);
    });
  }
}

module.exports = { SelfContainedPage };
