import { html, type TemplateResult } from "lit";
import type { PaneState } from "../../state";

export interface WorkButtonOptions {
  readonly of: NonNullable<PaneState["share"]["working"]>;
  readonly words: string;
  /** Said while it works. */
  readonly meanwhile: string;
  readonly onClick: () => void;
}

/** A button that has a file made: one at a time, and none without a workbook. */
export function workButton(
  { share, workbook }: Pick<PaneState, "share" | "workbook">,
  { of, words, meanwhile, onClick }: WorkButtonOptions,
): TemplateResult {
  return html`<p>
    <button type="button" class="button" ?disabled=${share.working !== null || workbook === null} @click=${onClick}>
      ${share.working === of ? meanwhile : words}
    </button>
  </p>`;
}
