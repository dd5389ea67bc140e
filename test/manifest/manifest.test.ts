import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { addIn, actionIds, jsonManifest, xmlManifest } from "../../manifest";
import { askOfficeAddinManifest } from "./officeAddinManifest";
import { allElements, parseXml, type XmlElement } from "./xmlTree";

const root = path.resolve(__dirname, "../..");
const committed = (name: string) => readFileSync(path.join(root, "manifest", name), "utf8");
const BASE = "https://addins.example.org/enquiry";

describe("the add-in only manifest", () => {
  const document = parseXml(xmlManifest(BASE));
  const elements = allElements(document);
  const named = (name: string) => elements.filter((element) => element.name === name);

  it("is committed as it is made for a developer's own server", () => {
    expect(committed("manifest.xml")).toBe(xmlManifest("https://localhost:3000"));
  });

  // Orders of xs:sequence in [MS-OWEMXML] 2.2 (OfficeApp, VersionOverrides) and "CustomTab", "Group", "Control" of the
  // manifest reference on learn.microsoft.com.
  const orders: Readonly<Record<string, readonly string[]>> = {
    OfficeApp: [
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ],
    VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
    // ExtensionPoint of CustomFunctions; that of the ribbon holds a CustomTab alone.
    ExtensionPoint: ["CustomTab", "Script", "Page", "Metadata", "Namespace"],
    DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
    CustomTab: ["Group", "Label"],
    Group: ["Label", "Icon", "Control"],
    Control: ["Label", "Supertip", "Icon", "Items", "Action"],
    Item: ["Label", "Supertip", "Icon", "Action"],
    Supertip: ["Title", "Description"],
    Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
  };
  it.each(Object.keys(orders))("has the children of every %s in the order of the schema", (name) => {
    const order = orders[name] ?? [];
    expect(named(name).length).toBeGreaterThan(0);
    for (const element of named(name)) {
      const places = element.children.map((child) => order.indexOf(child.name));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it("has a GUID, a version of four parts and the version of the package", () => {
    const [id] = named("Id");
    const [version] = named("Version");
    expect(id?.text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const { version: packageVersion } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
      version: string;
    };
    expect(version?.text).toBe(`${packageVersion}.0`);
  });

  it("resolves every resid to one resource and uses every resource", () => {
    const resources = ["bt:Image", "bt:Url", "bt:String"]
      .flatMap(named)
      .flatMap(({ attributes }) => attributes.id ?? []);
    const used = elements.flatMap(({ attributes }) => attributes.resid ?? []);
    expect(new Set(resources).size).toBe(resources.length);
    expect([...new Set(used)].sort()).toEqual([...resources].sort());
    // "resid can be no more than 32 characters": manifest reference, Resources.
    expect(resources.filter((id) => id.length > 32)).toEqual([]);
  });

  it("points only below the base URL, over https, at icons that are there", () => {
    const addresses = elements.flatMap(({ attributes: { DefaultValue } }) =>
      DefaultValue?.startsWith("http") ? [DefaultValue] : [],
    );
    expect(addresses.filter((address) => !address.startsWith(`${BASE}/`))).toEqual([]);
    const icons = addresses.filter((address) => address.endsWith(".png"));
    expect(icons.length).toBeGreaterThan(80);
    expect(icons.filter((icon) => !existsSync(path.join(root, "manifest", icon.slice(BASE.length))))).toEqual([]);
  });

  it("has icons of exactly the size they are named for", () => {
    for (const image of named("bt:Image").filter(({ attributes }) => attributes.DefaultValue)) {
      const file = (image.attributes.DefaultValue ?? "").slice(BASE.length);
      const png = readFileSync(path.join(root, "manifest", file));
      const size = Number(/-(\d+)\.png$/.exec(file)?.[1]);
      // PNG specification, 11.2.2: width and height are the first eight bytes of IHDR, at byte 16.
      expect([file, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([file, size, size]);
    }
  });

  it("gives every control a different id and asks of the pane the actions it knows", () => {
    const ids = ["CustomTab", "Group", "Control", "Item"].flatMap(named).map(({ attributes }) => attributes.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(named("FunctionName").map(({ text }) => text)).toEqual(actionIds);
  });

  it("keeps to the lengths Office shows", () => {
    // Manifest reference: DisplayName and ShortStrings 125, Description and LongStrings 250 characters.
    const lengths = (parent: XmlElement[]) =>
      parent.flatMap(({ children }) => children.map(({ attributes }) => (attributes.DefaultValue ?? "").length));
    expect(Math.max(...lengths(named("bt:ShortStrings")))).toBeLessThanOrEqual(125);
    expect(Math.max(...lengths(named("bt:LongStrings")))).toBeLessThanOrEqual(250);
    expect(addIn.description.length).toBeLessThanOrEqual(250);
  });

  it("runs pane and buttons in one shared runtime with the base requirements", () => {
    const [runtime] = named("Runtime");
    const [functionFile] = named("FunctionFile");
    expect(runtime?.attributes).toEqual({ resid: "Url.Pane", lifetime: "long" });
    expect(functionFile?.attributes.resid).toBe("Url.Pane");
    expect(named("Set").map(({ attributes }) => `${attributes.Name} ${attributes.MinVersion}`)).toEqual([
      "SharedRuntime 1.1",
      "ExcelApi 1.9",
    ]);
  });

  it("has the children of the version for Excel in the order of the schema", () => {
    const host = named("Host").find(({ attributes }) => attributes["xsi:type"] === "Workbook");
    // Host of VersionOverrides: manifest reference, "Host".
    expect(host?.children.map(({ name }) => name)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
  });

  it("runs the worksheet functions in the pane's page, in their namespace", () => {
    const point = named("ExtensionPoint").find(({ attributes }) => attributes["xsi:type"] === "CustomFunctions");
    const valueOf = (id: string | undefined) =>
      elements.find(({ attributes }) => attributes.id === id)?.attributes.DefaultValue;
    const sources = point?.children.map(({ name, attributes, children }) => [
      name,
      valueOf(attributes.resid ?? children[0]?.attributes.resid),
    ]);
    expect(sources).toEqual([
      ["Script", `${BASE}/functions.js`],
      ["Page", `${BASE}/taskpane.html`],
      ["Metadata", `${BASE}/functions.json`],
      ["Namespace", "ENQUIRY"],
    ]);
  });

  it("is understood by Office's own reader", () => {
    const read = askOfficeAddinManifest("read", { name: "manifest.xml", text: xmlManifest(BASE) });
    expect(read).toMatchObject({
      id: addIn.id,
      displayName: addIn.name,
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      defaultLocale: "en-GB",
    });
  });
});

describe("the unified manifest", () => {
  it("is committed as it is made for a developer's own server", () => {
    expect(committed("manifest.json")).toBe(jsonManifest("https://localhost:3000"));
  });

  it("passes Office's own validation", () => {
    const found = askOfficeAddinManifest("validate", { name: "manifest.json", text: jsonManifest(BASE) });
    expect(found).toEqual({ isValid: true });
  });

  it("has the worksheet functions of the other manifest in the same runtime", () => {
    const manifest = JSON.parse(jsonManifest(BASE)) as {
      extensions: [{ runtimes: { code: { page: string }; customFunctions: object }[] }];
    };
    const [runtime, ...others] = manifest.extensions[0].runtimes;
    expect(others).toEqual([]);
    expect(runtime?.code.page).toBe(`${BASE}/taskpane.html`);
    expect(runtime?.customFunctions).toEqual({
      namespace: { id: "ENQUIRY", name: "ENQUIRY" },
      allowCustomDataForDataTypeAny: true,
      metadataUrl: `${BASE}/functions.json`,
    });
  });

  it("answers the same actions as the other manifest, each key tip once in its menu", () => {
    const manifest = JSON.parse(jsonManifest(BASE)) as {
      extensions: [
        {
          runtimes: [{ actions: { id: string; type: string }[] }];
          ribbons: [{ tabs: [{ groups: { controls: { keytip: string; items?: { keytip: string }[] }[] }[] }] }];
        },
      ];
    };
    const [extension] = manifest.extensions;
    const actions = extension.runtimes[0].actions.filter(({ type }) => type === "executeFunction");
    expect(actions.map(({ id }) => id)).toEqual(actionIds);
    const controls = extension.ribbons[0].tabs[0].groups.flatMap((group) => group.controls);
    for (const level of [controls, ...controls.flatMap(({ items }) => (items ? [items] : []))]) {
      const tips = level.map(({ keytip }) => keytip);
      expect(new Set(tips).size).toBe(tips.length);
    }
  });
});
