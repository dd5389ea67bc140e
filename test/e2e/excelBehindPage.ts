import type { Page } from "playwright-core";
import { windowExternal, type MemoryExcel } from "../../addin/host";

type NativeValue = unknown;
interface NativeArray {
  toArray(): readonly NativeValue[];
}
interface External {
  GetHostInfo(): string;
  GetContext(): Readonly<Record<string, () => unknown>>;
  Execute(id: number, parameters: readonly unknown[], callback: (reply: NativeArray | number) => void): void;
}

/**
 * Puts an in-memory Excel that lives in this process where office.js looks for Excel: requests travel to it as text. It
 * tells no events; whoever tests those does it inside one page.
 */
export async function putExcelBehind(page: Page, excel: MemoryExcel): Promise<void> {
  const external = windowExternal(excel) as unknown as External;
  await page.exposeFunction(
    "excelExecute",
    (id: number, parameters: readonly unknown[]) =>
      new Promise((resolve) => external.Execute(id, parameters, (reply) => resolve(plain(reply)))),
  );
  const context = Object.fromEntries(
    Object.entries(external.GetContext()).flatMap(([name, give]) =>
      name === "GetSettings" ? [] : [[name, give()] as const],
    ),
  );
  await page.addInitScript(placeExternal, { hostInfo: external.GetHostInfo(), context });
}

/** Native arrays inside native arrays, as arrays that can travel. */
function plain(value: unknown): unknown {
  return typeof value === "object" && value !== null && "toArray" in value
    ? (value as NativeArray).toArray().map(plain)
    : value;
}

/** Runs in the page, before its scripts. */
function placeExternal({ hostInfo, context }: { hostInfo: string; context: Record<string, unknown> }): void {
  const native = (value: unknown): unknown =>
    Array.isArray(value) ? { toArray: () => value.map(native), dimensions: () => 1 } : value;
  const { excelExecute } = window as unknown as {
    excelExecute: (id: number, parameters: readonly unknown[]) => Promise<unknown>;
  };
  const contextObject = Object.fromEntries(Object.entries(context).map(([name, value]) => [name, () => value]));
  Object.defineProperty(window, "external", {
    configurable: true,
    value: {
      GetHostInfo: () => hostInfo,
      GetContext: () => ({
        ...contextObject,
        GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
      }),
      GetLoggingAllowed: () => false,
      Execute: (id: number, parameters: readonly unknown[], callback: (reply: unknown) => void) =>
        void excelExecute(id, parameters).then((reply) => callback(native(reply))),
      RegisterEvent: (_id: number, _target: unknown, _handler: unknown, callback: (status: number) => void) =>
        callback(0),
      UnregisterEvent: (_id: number, _target: unknown, callback: (status: number) => void) => callback(0),
    },
  });
}
