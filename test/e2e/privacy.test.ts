import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { describeInBrowser } from "./browser";
import { builtAddIn, builtPage } from "./builtWeb";
import { excelWithSample, OFFICE, openPaneInExcel, type PaneInExcel } from "./paneInExcel";

const BUILD = 300_000;
const PATIENCE = 120_000;

/** Everything that is served, but for the manifests, which Excel reads, and pictures. */
function servedTexts(): readonly { readonly name: string; readonly text: string }[] {
  const folder = builtAddIn();
  return readdirSync(folder)
    .filter((name) => /\.(html|js|css|json|txt)$/.test(name) && !name.startsWith("manifest"))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), "utf8") }));
}

const pages = () => servedTexts().filter(({ name }) => name.endsWith(".html"));
/** The rules of a page's policy by name; the build leaves out quotes that are not needed. */
const policyOf = (html: string) => {
  const match = /<meta\s+http-equiv="?Content-Security-Policy"?\s+content="([^"]*)"/.exec(html);
  return new Map(
    (match?.[1] ?? "").split(";").map((rule) => {
      const [name = "", ...sources] = rule.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );
};

describe("what the built files may load", () => {
  it(
    "is said in a content security policy on every page, before anything is loaded",
    () => {
      expect(pages().map(({ name }) => name)).toEqual(["help.html", "privacy.html", "taskpane.html"]);
      for (const { text } of [...pages(), { text: readFileSync(builtPagePath(), "utf8") }]) {
        const policy = policyOf(text);
        expect(policy.get("default-src")).toEqual(["'none'"]);
        expect(policy.get("base-uri")).toEqual(["'none'"]);
        expect(policy.get("form-action")).toEqual(["'none'"]);
        for (const name of ["script-src", "worker-src", "style-src"])
          expect(policy.get(name) ?? []).not.toContain("'unsafe-eval'");
        expect(policy.get("script-src") ?? []).not.toContain("'unsafe-inline'");
        expect(policy.has("connect-src")).toBe(false);
        const firstLoad = text.search(/<(script|link|style|img)\b/);
        expect(text.indexOf("Content-Security-Policy")).toBeLessThan(firstLoad);
      }
    },
    BUILD,
  );

  it("is own files and office.js for the pane, no script for the other pages, itself for the page without rights", () => {
    const policies = new Map(pages().map(({ name, text }) => [name, policyOf(text)]));
    expect(policies.get("taskpane.html")?.get("script-src")).toEqual(["'self'", OFFICE]);
    expect(policies.get("taskpane.html")?.get("worker-src")).toEqual(["'self'", "blob:"]);
    for (const name of ["help.html", "privacy.html"]) expect(policies.get(name)?.has("script-src")).toBe(false);
    const alone = policyOf(readFileSync(builtPagePath(), "utf8"));
    const sources = [...alone.values()].flat();
    expect(
      sources.filter((source) => !/^('none'|'unsafe-inline'|'sha256-[A-Za-z0-9+/=]+'|blob:|data:)$/.test(source)),
    ).toEqual([]);
  });

  // Names, never addresses that are opened: XML namespaces and relationship types of the workbook format, of Office and
  // of HTML; and pages that error texts and licence notes of libraries point a developer to.
  const names =
    /^https?:\/\/(www\.w3\.org|schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.oclc\.org|purl\.org|github\.com|stuk\.github\.io)\//;
  it("names no other origin in any file", () => {
    const others = servedTexts().flatMap(({ name, text }) =>
      [...withoutComments(name, text).matchAll(/https?:\/\/[^\s"'`<>)\\]+/g)]
        .map(([address]) => address)
        .filter((address) => !names.test(address) && !(name === "taskpane.html" && address.startsWith(OFFICE)))
        .map((address) => `${name} ${address}`),
    );
    expect(others).toEqual([]);
  });

  it("is not asked for by pane or functions: neither opens a connection", () => {
    const calls =
      /\b(fetch|sendBeacon)\s*\(|new (XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection)\b/g;
    for (const { name, text } of servedTexts().filter((one) => /^(pane|functions)\.js$/.test(one.name)))
      expect([name, text.match(calls)]).toEqual([name, null]);
  });
});

describeInBrowser("the built pane, at work in Excel", () => {
  let opened: PaneInExcel;
  let page: Page;
  const requests: string[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    opened = await openPaneInExcel(await excelWithSample(), {
      listen(context, shown) {
        // Every request of page, frames and workers goes through here, also those an init script could not see.
        context.on("request", (request) => requests.push(request.url()));
        shown.setDefaultTimeout(PATIENCE);
        shown.on("pageerror", (error) => faults.push(error.message));
        shown.on("console", (message) => {
          if (message.type() === "error") faults.push(message.text());
        });
      },
    });
    ({ page } = opened);
  }, 3 * BUILD);

  afterAll(() => opened.close(), PATIENCE);

  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const heading = (name: string) => page.getByRole("heading", { name, exact: true }).waitFor();

  test(
    "finds, checks and analyses the sample",
    async () => {
      await button("Find my data").click();
      await heading("Check what we found");
      await button("Continue to data check").click();
      await heading("Data check");
      await button(/^Analyse$/).click();
      await heading("Results");
    },
    3 * PATIENCE,
  );

  test("the worksheet functions have told Excel who they are", async () => {
    const known = await page.evaluate(() =>
      Object.keys(
        (window as unknown as { CustomFunctions: { _association: { mappings: object } } }).CustomFunctions._association
          .mappings,
      ),
    );
    expect(known).toContain("HEDGESG");
    expect(known).toHaveLength(10);
  });

  test.each(["engine-worker.js", "forms-worker.js", "file-worker.js"])(
    "%s has no way out, whatever its server allows",
    async (name) => {
      const [worker] = await Promise.all([
        page.waitForEvent("worker", (started) => new URL(started.url()).pathname === `/${name}`),
        page.evaluate((file) => void new Worker(file), name),
      ]);
      expect(
        await worker.evaluate(() => [typeof fetch, typeof XMLHttpRequest, typeof WebSocket, typeof EventSource]),
      ).toEqual(["undefined", "undefined", "undefined", "undefined"]);
    },
  );

  test("asked for nothing but its own files and office.js, and was refused nothing", () => {
    const others = requests.filter(
      (url) =>
        !url.startsWith(`${opened.origin}/`) &&
        !url.startsWith(`${OFFICE}/lib/1/hosted/`) &&
        !/^(blob|data):/.test(url),
    );
    expect(others).toEqual([]);
    expect(requests.some((url) => url.startsWith(OFFICE))).toBe(true);
    expect(requests).toContain(`${opened.origin}/engine-worker.js`);
    expect(faults).toEqual([]);
  });

  test.each(["help.html", "privacy.html"])("%s loads itself and its looks, from the same place", async (name) => {
    requests.length = 0;
    await page.goto(`${opened.origin}/${name}`);
    expect(await page.locator("h1").count()).toBe(1);
    expect(requests).toEqual([`${opened.origin}/${name}`, `${opened.origin}/help.css`]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(faults).toEqual([]);
  });

  test("a request to anywhere else is stopped by the browser", async () => {
    await page.goto(`${opened.origin}/taskpane.html`);
    const sent = await page.evaluate(() =>
      fetch("https://elsewhere.example.org/").then(
        () => "sent",
        () => "stopped",
      ),
    );
    expect(sent).toBe("stopped");
    expect(requests.filter((url) => url.includes("elsewhere"))).toEqual([]);
  });
});

const builtPagePath = () => new URL(builtPage());

/** Comments and lists of licences may name whom they like. */
function withoutComments(name: string, text: string): string {
  if (name.endsWith(".txt")) return "";
  return name.endsWith(".html") ? text.replace(/<!--[^]*?-->/g, "") : text.replace(/\/\*[^]*?\*\//g, "");
}
