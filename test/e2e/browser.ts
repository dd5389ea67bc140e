import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The program of a browser built on Chromium, or null. */
function findBrowser(): string | null {
  const wanted = process.env["CHROME_PATH"];
  if (wanted !== undefined && wanted !== "") return wanted;
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...onPath, ...PLACES].find((file) => existsSync(file)) ?? null;
}

const PROGRAM = findBrowser();

/** `describe` where there is a browser, else skipped with one line how to get one; with CI set there has to be one. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (PROGRAM !== null || process.env["CI"] === "true") {
    describe(name, tests);
    return;
  }
  console.log(`Skipped "${name}": install Chromium, Chrome or Edge, or set CHROME_PATH to one.`);
  describe.skip(name, tests);
}

export function launchBrowser(): Promise<Browser> {
  if (PROGRAM === null) throw new Error("No browser: install Chromium, Chrome or Edge, or set CHROME_PATH to one.");
  return chromium.launch({
    executablePath: PROGRAM,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
}
