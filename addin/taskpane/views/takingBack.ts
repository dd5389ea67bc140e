import { html, nothing, type TemplateResult } from "lit";
import type { Undoable } from "../../port/host";
import type { Actions } from "../actions";
import type { PaneState } from "../state";

/** What can be said where we cannot take the last write back ourselves. */
const words: Readonly<Record<Exclude<Undoable, "here" | null>, string>> = {
  program: "To take the last analysis back, use Undo in Excel (Ctrl+Z, on a Mac Cmd+Z).",
  lost: "These sheets took the place of ones from an earlier visit, which are not kept.",
};

/** Taking the last analysis back, and removing our sheets, which asks first. */
export function takingBack({ undoable, removing }: PaneState, actions: Actions): TemplateResult {
  return html`<section class="card" aria-label="Take it back">
    <h3>Take it back</h3>
    ${
      undoable === "here"
        ? html`<p>
            <button type="button" class="button small" @click=${actions.undo}>Undo the last analysis</button>
          </p>`
        : undoable === null
          ? nothing
          : html`<p class="muted">${words[undoable]}</p>`
    }
    ${
      removing
        ? html`<div class="message attention" role="group" aria-label="Remove our sheets?">
            <span aria-hidden="true">▲</span>
            <div>
              <p>
                <b>Remove every result sheet?</b> Your own sheets and Setup stay. What people wrote on result sheets
                goes with them.
              </p>
              <p class="buttons">
                <button type="button" class="button small" data-remove @click=${actions.removeOurs}>
                  Yes, remove them
                </button>
                <button type="button" class="button small" @click=${() => actions.askRemove(false)}>Keep them</button>
              </p>
            </div>
          </div>`
        : html`<p>
            <button type="button" class="link" @click=${() => actions.askRemove(true)}>Remove our sheets…</button>
          </p>`
    }
  </section>`;
}
