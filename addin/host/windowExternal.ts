import type { MemoryExcel } from "./memoryExcel";

/** Numbers of the native calls office.js makes: requests and their events, ribbon buttons, the selection. */
const EXECUTE_RICH_API = 93;
const BUTTON_DONE = 94;
const BUTTON_PRESSED = 39;
const RICH_API_EVENT = 33;
const SELECTION_EVENT = 2;
/** In the host's flags: one runtime for pane and ribbon (1) that computes worksheet functions too (2). */
const SHARED_RUNTIME = 3;
const NOT_SUPPORTED = 5001;
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;

/** An array as native Excel hands it over. */
interface NativeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}
type NativeHandler = (id: number, values: NativeArray) => void;

const nativeArray = (values: readonly unknown[]): NativeArray => ({
  toArray: () => values.map((value) => (Array.isArray(value) ? nativeArray(value) : value)),
  dimensions: () => 1,
});

/**
 * What office.js finds as `window.external` in Excel on Windows. Put it there before office.js loads (in the pane's own
 * window) and `Office.onReady` answers with Excel. Without a theme it tells no colours.
 */
export function windowExternal(excel: MemoryExcel, { theme }: { readonly theme?: "light" | "dark" } = {}): object {
  const handlers = new Map<number, NativeHandler[]>();
  const tell = (id: number, values: readonly unknown[]) =>
    void Promise.resolve().then(() => handlers.get(id)?.forEach((handler) => handler(id, nativeArray(values))));
  excel.onEvent(({ messageCategory, messageType, targetId, message }) =>
    tell(RICH_API_EVENT, [[messageCategory, messageType, targetId, message, null, false]]),
  );
  excel.onSelection(() => tell(SELECTION_EVENT, [0]));
  excel.runtime.onPressed(({ id, action }) => tell(BUTTON_PRESSED, [id, action, "{}"]));
  const context = documentContext(excel, theme === undefined ? {} : themeColors(theme));
  return {
    GetHostInfo: () => `Excel|Win32|16.01|en-GB|telemetry||disableLogging|${SHARED_RUNTIME}`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute(id: number, parameters: readonly unknown[], callback: (values: NativeArray | number) => void) {
      if (id === BUTTON_DONE) {
        excel.runtime.completed(String(parameters[0]), Number(parameters[1]));
        return callback(nativeArray([0]));
      }
      if (id !== EXECUTE_RICH_API) return callback(NOT_SUPPORTED);
      const [first] = parameters;
      const given = Array.isArray(first) ? (first as readonly unknown[]) : parameters;
      const body = Array.isArray(given[4]) ? given[4].join("") : String(given[4]);
      void Promise.resolve().then(() => {
        const reply = excel.answer(body);
        if (reply.ok) return callback(nativeArray([0, [200, [], reply.body]]));
        const { code, message, httpStatus } = reply.error;
        if (code === "RequestPayloadSizeLimitExceeded") return callback(nativeArray([REQUEST_TOO_LARGE]));
        if (code === "ResponsePayloadSizeLimitExceeded") return callback(nativeArray([RESPONSE_TOO_LARGE]));
        callback(nativeArray([0, [httpStatus, [], JSON.stringify({ error: { code, message } })]]));
      });
    },
    RegisterEvent(id: number, _target: unknown, handler: NativeHandler, callback: (status: number) => void) {
      handlers.set(id, [...(handlers.get(id) ?? []), handler]);
      callback(0);
    },
    UnregisterEvent(id: number, _target: unknown, callback: (status: number) => void) {
      handlers.delete(id);
      callback(0);
    },
  };
}

const light = { background: 0xffffff, foreground: 0x1f2a33, secondary: 0xf0f0f0, control: 0xffffff };
const black = { background: 0x1f1f1f, foreground: 0xffffff, secondary: 0x2b2b2b, control: 0x333333 };

function themeColors(theme: "light" | "dark"): object {
  const { background, foreground, secondary, control } = theme === "dark" ? black : light;
  return {
    primaryBackgroundColor: background,
    primaryForegroundColor: foreground,
    secondaryBackgroundColor: secondary,
    secondaryForegroundColor: foreground,
    controlBackgroundColor: control,
    controlForegroundColor: foreground,
    bodyBackgroundColor: background,
    bodyForegroundColor: foreground,
  };
}

/** What office.js asks of the document before the first request. */
function documentContext(excel: MemoryExcel, theme: object): object {
  const sets = {
    ExcelApi: `1.${excel.excelApi}`,
    SharedRuntime: "1.2",
    CustomFunctionsRuntime: "1.4",
    RibbonApi: "1.2",
    DialogApi: "1.2",
    RichApiRuntime: "1.2",
  };
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "enquiry-impact",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 2057,
    GetAppDataLocale: () => 2057,
    GetDocUrl: () => `C:\\Preview\\${excel.workbook.name}`,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "",
    GetInstanceId: () => "preview",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(sets),
    GetHostFullVersion: () => "16.0.18000.20000",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(theme),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
}
