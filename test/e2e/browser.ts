import { findBrowser, HOW_TO_GET_ONE } from "../../tools/desk/browser";

export { launchBrowser } from "../../tools/desk/browser";

/** `describe` where there is a browser, else skipped with one line how to get one; with CI set there has to be one. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (findBrowser() !== null || process.env["CI"] === "true") {
    describe(name, tests);
    return;
  }
  console.log(`Skipped "${name}": ${HOW_TO_GET_ONE}`);
  describe.skip(name, tests);
}
