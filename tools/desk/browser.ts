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

export const HOW_TO_GET_ONE = "install Chromium, Chrome or Edge, or set CHROME_PATH to one.";

/** The program of a browser built on Chromium, or null. */
export function findBrowser(): string | null {
  const wanted = process.env["CHROME_PATH"];
  if (wanted !== undefined && wanted !== "") return wanted;
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...onPath, ...PLACES].find((file) => existsSync(file)) ?? null;
}

export function launchBrowser(): Promise<Browser> {
  const program = findBrowser();
  if (program === null) throw new Error(`No browser: ${HOW_TO_GET_ONE}`);
  return chromium.launch({
    executablePath: program,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
}
