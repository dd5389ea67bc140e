import { main } from "./main";

void main(process.argv.slice(2), {
  say: (line) => process.stdout.write(`${line}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
  interactive: process.stderr.isTTY,
}).then((code) => {
  process.exitCode = code;
});
