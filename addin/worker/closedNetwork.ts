/** Ways by which a script could send something. */
const WAYS_OUT = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport"];

/*
 * A page has a content security policy; a worker loaded from a file has only what the server sends with it. Libraries
 * for files know how to fetch some, so the worker loses the means before any of them is loaded: import this first.
 */
for (const name of WAYS_OUT)
  Object.defineProperty(globalThis, name, { value: undefined, writable: false, configurable: false });
