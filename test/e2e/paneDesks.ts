import type { Browser, BrowserContextOptions } from "playwright-core";
import { deskKinds, openDesk, type Desk, type DeskKind } from "../../tools/desk/desk";
import { servePreview } from "../../tools/preview/previewServer";
import { buildPreview, builtPage } from "./builtWeb";
import { describeInBrowser, launchBrowser } from "./browser";

/** Milliseconds; generous: the machine may have two busy cores. */
export const PATIENCE = 120_000;

export interface OpenedDesk extends Desk {
  /** The address before anything that is asked of it. */
  readonly address: string;
  close(): Promise<void>;
}

export interface TestedDesk {
  /** What follows the address: "?workbook=read-only". */
  readonly wishes?: string;
  readonly context?: BrowserContextOptions;
}

/** Page or preview, built where sources are newer, opened in a browser. */
export async function openTestedDesk(kind: DeskKind, { wishes = "", context }: TestedDesk = {}): Promise<OpenedDesk> {
  const served = await serve(kind);
  const browser: Browser = await launchBrowser();
  const desk = await openDesk(browser, {
    kind,
    address: served.address + wishes,
    patience: PATIENCE,
    ...(context === undefined ? {} : { context }),
  });
  return {
    ...desk,
    address: served.address,
    async close() {
      await browser.close();
      served.close();
    },
  };
}

/** One story told in both: what runs in the page runs on the real office.js too. */
export function describeOnBothDesks(name: string, tests: (kind: DeskKind) => void): void {
  for (const kind of deskKinds) describeInBrowser(`${name} (${kind})`, () => tests(kind));
}

async function serve(kind: DeskKind): Promise<{ readonly address: string; close(): void }> {
  if (kind === "page") return { address: builtPage(), close: () => undefined };
  buildPreview();
  const { address, server } = await servePreview(0);
  return {
    address,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
