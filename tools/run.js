/** `node tools/run.js NAME ...` runs tools/NAME.ts. */
const path = require("node:path");
require("./loadTypeScript");

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
