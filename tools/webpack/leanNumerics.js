const path = require("node:path");

/**
 * What numerical libraries bring for browsers older than any that Office runs in, and for errors our own checks come
 * before. The numbers stay the libraries' own.
 */
const root = path.resolve(__dirname, "../..");
const here = (file) => path.resolve(__dirname, file);

const aliases = {
  // The same library in parts, so that what is not used can be left out.
  "ml-matrix$": path.resolve(root, "node_modules/ml-matrix/src/index.js"),
  events$: here("noEvents.js"),
  "@stdlib/string-format$": here("plainText.js"),
  "@stdlib/utils-define-nonenumerable-read-only-property$": here("readOnlyProperty.js"),
};

/** Arrays every browser has. */
const externals = Object.fromEntries(
  ["Uint8Array", "Uint16Array", "Uint32Array", "Float64Array"].map((name) => [
    `@stdlib/array-${name.replace("Array", "").toLowerCase()}`,
    `var ${name}`,
  ]),
);

module.exports = { aliases, externals };
