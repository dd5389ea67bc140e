import { execFileSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const ROOT = path.resolve(__dirname, "../..");
const PAGE = path.join(ROOT, "dist/enquiry-impact.html");
const ADD_IN = path.join(ROOT, "dist/addin");
/** Says when the last build here began: webpack leaves files that did not change as old as they were. */
const STAMP = path.join(ROOT, "dist/web/built");
const LOCK = path.join(ROOT, ".cache/web-build.lock");
const SOURCES = ["engine", "templates", "xlsx", "addin", "manifest", "tools/webpack"];
const LONGEST_BUILD = 600_000;

/** The address of the page on the disk, built when its sources are newer. */
export function builtPage(): string {
  buildWhereOlder();
  return pathToFileURL(PAGE).href;
}

/** The folder of the add-in's files, built when their sources are newer. */
export function builtAddIn(): string {
  buildWhereOlder();
  return ADD_IN;
}

/** Builds the preview where its sources are newer. */
export function buildPreview(): void {
  buildWhereOlder();
}

/** One build at a time, however many tests ask. */
function buildWhereOlder(): void {
  while (isOlder()) {
    if (!locked()) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
      continue;
    }
    try {
      if (isOlder()) build();
    } finally {
      rmSync(LOCK, { force: true });
    }
  }
}

function build(): void {
  const began = new Date();
  const names = ["workers", "page-worker", "addin", "preview", "page"].flatMap((name) => ["--config-name", name]);
  execFileSync(process.execPath, ["node_modules/webpack-cli/bin/cli.js", ...names], { cwd: ROOT, stdio: "ignore" });
  writeFileSync(STAMP, "");
  utimesSync(STAMP, began, began);
}

function isOlder(): boolean {
  const sources = SOURCES.map((folder) => newest(path.join(ROOT, folder)));
  const built = [PAGE, path.join(ADD_IN, "taskpane.html"), path.join(ROOT, "dist/preview/index.html"), STAMP];
  return !built.every((file) => existsSync(file)) || statSync(STAMP).mtimeMs < Math.max(...sources);
}

/** Takes the lock; false where another has it. One left behind by a build that was killed is broken. */
function locked(): boolean {
  mkdirSync(path.dirname(LOCK), { recursive: true });
  try {
    closeSync(openSync(LOCK, "wx"));
    return true;
  } catch {
    const since = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > LONGEST_BUILD) rmSync(LOCK, { force: true });
    return false;
  }
}

function newest(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const full = path.join(folder, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(full) : statSync(full).mtimeMs);
  }, 0);
}
