import { whenOfficeAnswers } from "../../../addin/excel/whenOfficeAnswers";

const PATIENCE = 15_000;

/** A page with office.js' script in it, and what has been heard so far. */
function page({ loaded }: { readonly loaded: boolean }) {
  const heard: string[] = [];
  const listeners = new Map<string, () => void>();
  let ready: ((info: { host: string | null }) => void) | null = null;
  const office = {
    HostType: { Excel: "Excel" },
    onReady: (callback: typeof ready) => {
      ready = callback;
      return Promise.resolve();
    },
  };
  const scope: Record<string, unknown> = globalThis;
  scope["document"] = {
    getElementById: (id: string) =>
      id === "office"
        ? { addEventListener: (name: string, listener: () => void) => listeners.set(name, listener) }
        : null,
  };
  if (loaded) scope["Office"] = office;
  else delete scope["Office"];
  whenOfficeAnswers({
    patience: PATIENCE,
    onNever: () => heard.push("never"),
    onExcel: () => void heard.push("excel"),
  });
  return {
    heard,
    load() {
      scope["Office"] = office;
      listeners.get("load")?.();
    },
    fail: () => listeners.get("error")?.(),
    answer: (host: string | null) => ready?.({ host }),
  };
}

describe("waiting for Office", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    delete (globalThis as Record<string, unknown>)["Office"];
    delete (globalThis as Record<string, unknown>)["document"];
  });

  it("goes on with Excel where office.js was there before us", () => {
    const { heard, answer } = page({ loaded: true });
    expect(heard).toEqual([]);
    answer("Excel");
    expect(heard).toEqual(["excel"]);
  });

  it("goes on with Excel where office.js comes after us", () => {
    const { heard, load, answer } = page({ loaded: false });
    load();
    expect(heard).toEqual([]);
    answer("Excel");
    expect(heard).toEqual(["excel"]);
  });

  it("says never where office.js cannot be loaded", () => {
    const { heard, fail } = page({ loaded: false });
    fail();
    expect(heard).toEqual(["never"]);
  });

  it.each(["Word", null])("says never where the program is %s and not Excel", (host) => {
    const { heard, answer } = page({ loaded: true });
    answer(host);
    expect(heard).toEqual(["never"]);
  });

  it("says never once patience ends, and goes on should Excel answer later", () => {
    const { heard, answer } = page({ loaded: true });
    jest.advanceTimersByTime(PATIENCE - 1);
    expect(heard).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(heard).toEqual(["never"]);
    answer("Excel");
    expect(heard).toEqual(["never", "excel"]);
  });
});
