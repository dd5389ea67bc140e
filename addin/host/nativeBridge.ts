import type { MemoryExcel } from "./memoryExcel";

/** What office.js looks for as the global `_richApiNativeBridge`: texts in, texts out. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost(text: string): void;
}

interface BridgeRequest {
  readonly id: number;
  readonly message: { readonly body: unknown };
}

/** The way to an in-memory Excel for office.js outside a browser. Answers come later, as Excel's do. */
export function nativeBridge(excel: MemoryExcel): NativeBridge {
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as BridgeRequest;
      void Promise.resolve().then(() => {
        const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
        const reply = excel.answer(body);
        const answer = reply.ok
          ? { statusCode: 200, headers: {}, body: reply.body }
          : {
              statusCode: reply.error.httpStatus,
              headers: {},
              body: JSON.stringify({ error: { code: reply.error.code, message: reply.error.message } }),
            };
        bridge.onMessageFromHost(JSON.stringify({ id, type: 1, message: answer }));
      });
    },
    // office.js puts its own function here.
    onMessageFromHost() {
      throw new RangeError("office.js is not loaded");
    },
  };
  excel.onEvent((event) => {
    void Promise.resolve().then(() =>
      bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries: [event] } })),
    );
  });
  return bridge;
}
