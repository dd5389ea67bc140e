import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import os from "node:os";
import path from "node:path";
import { generateCertificates } from "office-addin-dev-certs";
import { serveAddIn } from "../../tools/excel/serveAddIn";

describe("the server Excel asks for the add-in", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "add-in-"));
  const file = (name: string) => path.join(folder, name);
  let served: Awaited<ReturnType<typeof serveAddIn>>;

  beforeAll(async () => {
    // Made here and trusted by nobody: the test alone knows who signed.
    jest.spyOn(console, "log").mockImplementation(() => undefined);
    await generateCertificates(file("authority.crt"), file("localhost.crt"), file("localhost.key"), 1);
    writeFileSync(file("taskpane.html"), "<p>the pane</p>");
    const certificates = { cert: readFileSync(file("localhost.crt")), key: readFileSync(file("localhost.key")) };
    served = await serveAddIn(folder, { port: 0, certificates });
  }, 120_000);
  afterAll(() => {
    served.server.closeAllConnections();
    served.server.close();
    rmSync(folder, { recursive: true });
    jest.restoreAllMocks();
  });

  const asked = (address: string) =>
    new Promise<{ readonly status: number; readonly type: string; readonly text: string }>((resolve, reject) => {
      const { port } = new URL(served.address);
      const options = { host: "localhost", port, path: address, ca: readFileSync(file("authority.crt")), agent: false };
      get(options, (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => (text += part));
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, type: response.headers["content-type"] ?? "", text }),
        );
      }).on("error", reject);
    });

  it("speaks https, with a certificate for localhost, and gives files of its folder", async () => {
    expect(await asked("/taskpane.html?_host_Info=Excel$Win32$16.01$en-GB")).toEqual({
      status: 200,
      type: "text/html; charset=utf-8",
      text: "<p>the pane</p>",
    });
  });

  it.each(["/", "/nothing.js", "/../package.json", "/%2e%2e/package.json", "/taskpane.html%00"])(
    "has nothing at %s",
    async (address) => {
      expect((await asked(address)).status).toBe(404);
    },
  );
});
