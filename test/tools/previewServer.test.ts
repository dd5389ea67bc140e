import { request } from "node:http";
import path from "node:path";
import { fileOf, paneForPreview, servePreview } from "../../tools/preview/previewServer";

const ROOT = path.resolve(__dirname, "../..");

describe("the preview's server", () => {
  let served: Awaited<ReturnType<typeof servePreview>>;
  beforeAll(async () => {
    served = await servePreview(0);
  });
  afterAll(() => {
    served.server.closeAllConnections();
    served.server.close();
  });

  /** Asks exactly as said: a browser would tidy the address first. */
  const status = (address: string, method = "GET") =>
    new Promise<number>((resolve, reject) => {
      const { port } = new URL(served.address);
      request({ host: "localhost", port, path: address, method, agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on("error", reject)
        .end();
    });

  it("serves office.js from the pinned copy, and says that nothing else may be loaded", async () => {
    const response = await fetch(new URL("office-js/office.js", served.address), { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
    expect(response.headers.get("content-security-policy")).not.toMatch(/https?:/);
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])("refuses %s", async (method) => {
    expect(await status("/office-js/office.js", method)).toBe(405);
  });

  it.each([
    "/../package.json",
    "/office-js/../../../../package.json",
    "/office-js/%2e%2e/%2e%2e/%2e%2e/%2e%2e/package.json",
    "/office-js/..%2f..%2f..%2f..%2fpackage.json",
    "/pane/..%5c..%5cpackage.json",
    "/office-js",
    "/office-js/",
    "/nothing-here.js",
    "/%E0%A4%A",
    "/office-js/office.js%00.html",
  ])("has nothing at %s", async (address) => {
    expect(await status(address)).toBe(404);
  });

  it("goes on after an address that is none", async () => {
    // The first page, or nothing before it is built.
    expect([200, 404]).toContain(await status("//"));
    expect(await status("/office-js/office.js")).toBe(200);
  });

  it("looks for files in its own folders only", () => {
    expect(fileOf("/office-js/office.js")).toBe(path.join(ROOT, "node_modules/@microsoft/office-js/dist/office.js"));
    expect(fileOf("/office-js/../package.json")).toBeNull();
    expect(fileOf(`/${"../".repeat(12)}etc/hosts`)).toBeNull();
  });

  it("changes the pane's page in two places, and refuses one that does not load office.js", () => {
    const page =
      '<html><head></head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
    expect(paneForPreview(page)).toBe(
      '<html><head><script src="../bridge.js"></script></head><script src="../office-js/office.js"></script>',
    );
    expect(() => paneForPreview("<html><head></head></html>")).toThrow(RangeError);
  });
});
