import { html, nothing, type TemplateResult } from "lit";
import type { Actions } from "../../actions";
import type { PaneState } from "../../state";
import { linkButton } from "../parts";
import { counted } from "../recogniseStep";
import { workButton } from "./workButton";

/** One workbook a school, filled in as far as it was last time. */
export function packCard({ share, workbook }: PaneState, actions: Actions): TemplateResult {
  const date = (of: "meeting" | "returnBy") => (event: Event) => {
    if (event.target instanceof HTMLInputElement) actions.datePack({ [of]: event.target.value });
  };
  return html`<section class="card" aria-labelledby="pack-title">
    <h3 id="pack-title">A workbook for each school</h3>
    <p>Each school gets its own rows of the forms, filled in as far as they were last time, and nobody else's.</p>
    <div class="halves">
      <div class="setting">
        <label for="pack-meeting">For the meeting on</label>
        <input id="pack-meeting" type="date" .value=${share.meeting} @change=${date("meeting")} />
      </div>
      <div class="setting">
        <label for="pack-return">To come back by</label>
        <input id="pack-return" type="date" .value=${share.returnBy} @change=${date("returnBy")} />
      </div>
    </div>
    ${workButton(
      { share, workbook },
      {
        of: "pack",
        words: "Make the workbooks",
        meanwhile: "Making them…",
        onClick: actions.pack,
      },
    )}
    ${packed({ share }, actions)}
  </section>`;
}

function packed({ share }: Pick<PaneState, "share">, actions: Actions): TemplateResult | typeof nothing {
  const made = share.packed;
  if (made === null) return nothing;
  return html`<div class="packed">
    <p><b>${counted(made.files.length, "workbook")}</b> ready.</p>
    <p>
      <button type="button" class="button small strong" @click=${() => actions.hand("For the schools.zip", made.zip)}>
        Save all in one ZIP file
      </button>
    </p>
    <details>
      <summary>One at a time</summary>
      <ul class="prompts">
        ${made.files.map(
          ({ name, bytes }) => html`<li>${linkButton(`Save ${name}`, () => actions.hand(name, bytes))}</li>`,
        )}
      </ul>
    </details>
    ${
      made.withdrawn.length === 0
        ? nothing
        : html`<p class="muted">Left, and so without a workbook: ${made.withdrawn.join(", ")}.</p>`
    }
  </div>`;
}
