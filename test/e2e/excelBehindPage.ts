import type { Page } from "playwright-core";
import { windowExternal, type MemoryExcel } from "../../addin/host";

type NativeValue = unknown;
interface NativeArray {
  toArray(): readonly NativeValue[];
}
interface External {
  GetHostInfo(): string;
  GetContext(): Readonly<Record<string, () => unknown>>;
  RegisterEvent(
    id: number,
    target: null,
    handler: (id: number, values: NativeArray) => void,
    callback: () => void,
  ): void;
  Execute(id: number, parameters: readonly unknown[], callback: (reply: NativeArray | number) => void): void;
}

/**
 * Puts an in-memory Excel that lives in this process where office.js looks for Excel: requests travel to it as text. What
 * Excel tells of its own accord, changes of cells and presses of buttons, travels back.
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
  for (const id of EVENTS)
    external.RegisterEvent(
      id,
      null,
      (_, values) => void page.evaluate(tellPage, { id, values: plain(values) }),
      () => undefined,
    );
  await page.addInitScript(placeExternal, { hostInfo: external.GetHostInfo(), context });
}

/** Requests' events, ribbon buttons, the selection. */
const EVENTS = [33, 39, 2];

/** Runs in the page: hands over what Excel tells to whoever registered for it. */
function tellPage({ id, values }: { id: number; values: unknown }): void {
  (window as unknown as { excelTells?: (id: number, values: unknown) => void }).excelTells?.(id, values);
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
  const handlers = new Map<number, ((id: number, values: unknown) => void)[]>();
  Object.assign(window, {
    excelTells: (id: number, values: unknown) => handlers.get(id)?.forEach((handler) => handler(id, native(values))),
  });
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
      RegisterEvent(
        id: number,
        _target: unknown,
        handler: (id: number, values: unknown) => void,
        callback: (status: number) => void,
      ) {
        handlers.set(id, [...(handlers.get(id) ?? []), handler]);
        callback(0);
      },
      UnregisterEvent(id: number, _target: unknown, callback: (status: number) => void) {
        handlers.delete(id);
        callback(0);
      },
    },
  });
}
