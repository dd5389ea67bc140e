import type { EngineReply } from "../worker/messages";
import type { PreviewHost } from "./previewHost";

/**
 * Runs in the pane's frame before office.js and puts the preview's Excel where office.js looks for one. The pane itself
 * is the one Excel gets, file by file.
 */
const { previewHost } = window.parent as unknown as { readonly previewHost: PreviewHost };

Object.defineProperty(window, "external", { value: previewHost.external(), configurable: true });

window.Worker = class HeardWorker extends Worker {
  constructor(address: string | URL, options?: WorkerOptions) {
    super(address, options);
    this.addEventListener("message", ({ data }: MessageEvent<EngineReply>) => {
      if (data.kind === "analysed") previewHost.heardDrafts(data.answered.drafts);
    });
  }
};
