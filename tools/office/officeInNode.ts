import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { type MemoryExcel, nativeBridge, type NativeBridge } from "../../addin/host";

const file = path.resolve(__dirname, "../../node_modules/@microsoft/office-js/dist/excel-web-16.00.js");
let script: vm.Script | null = null;

export interface OfficeInNode {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** The real, unmodified office.js, talking to an in-memory Excel. */
export function officeInNode(excel: MemoryExcel): OfficeInNode {
  return officeOver(nativeBridge(excel));
}

/** The same with a way to Excel of one's own. */
export function officeOver(bridge: NativeBridge): OfficeInNode {
  script ??= new vm.Script(readFileSync(file, "utf8"), { filename: "excel-web-16.00.js" });
  const scope: Record<string, unknown> = { console, setTimeout, clearTimeout, setInterval, clearInterval };
  Object.assign(scope, { window: scope, self: scope, top: scope, parent: scope });
  scope.navigator = { userAgent: "node", platform: "" };
  scope.location = {
    search: "",
    hash: "",
    href: "https://localhost/",
    origin: "https://localhost",
    protocol: "https:",
  };
  scope._richApiNativeBridge = bridge;
  vm.createContext(scope);
  script.runInContext(scope);
  return scope as unknown as OfficeInNode;
}
