import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pictureName, screens } from "../../../tools/desk/screens";
import { screensDocument } from "../../../tools/desk/screensDocument";

const DOCS = path.resolve(__dirname, "../../../docs");

describe("the pictures of the pane in the docs", () => {
  it("are of every screen, and listed as `npm run pictures` lists them", () => {
    expect(readFileSync(path.join(DOCS, "SCREENS.md"), "utf8")).toBe(screensDocument());
    expect(new Set(screens.map((screen) => pictureName(screen))).size).toBe(screens.length);
  });

  it.each(["SCREENS.md", "GUIDE.md"])("that %s shows are there, each with words for who does not see it", (name) => {
    const shown = [
      ...readFileSync(path.join(DOCS, name), "utf8").matchAll(/<img src="([^"]+)"[^>]*?(?: alt="([^"]*)")?>/g),
    ];
    expect(shown.length).toBeGreaterThan(10);
    for (const [, file = "", words = ""] of shown)
      expect([file, existsSync(path.join(DOCS, file)), words !== ""]).toEqual([file, true, true]);
  });
});
