import { html, nothing, type TemplateResult } from "lit";
import type { CollectedDifference, FileReply } from "../../../worker/fileMessages";
import type { Actions } from "../../actions";
import type { PaneState } from "../../state";
import { counted } from "../recogniseStep";

/** Differences shown in the pane; the Collected sheet has them all. */
const MOST = 30;

/** Workbooks that came back: who is missing, and answers that differ side by side. */
export function collectCard({ share, workbook }: PaneState, actions: Actions): TemplateResult {
  const chosen = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    actions.collect([...(event.target.files ?? [])]);
    event.target.value = "";
  };
  return html`<section class="card" aria-labelledby="collect-title">
    <h3 id="collect-title">What came back</h3>
    <p>Choose the workbooks schools sent back. They are merged into a new workbook; this one stays as it is.</p>
    <div class="setting">
      <label for="returned">Workbooks that came back</label>
      <input
        id="returned"
        type="file"
        multiple
        accept=".xlsx,.xlsm"
        ?disabled=${share.working !== null || workbook === null}
        @change=${chosen}
      />
    </div>
    ${share.working === "collect" ? html`<p>Reading and merging…</p>` : nothing}
    ${share.collected === null ? nothing : collected(share.collected, actions)}
  </section>`;
}

function collected(
  { schools, missing, differences, leftBehind, issues, bytes }: Extract<FileReply, { kind: "collected" }>,
  actions: Actions,
): TemplateResult {
  const conflicts = differences.filter(({ kind }) => kind === "conflict");
  const changed = differences.filter(({ kind }) => kind === "changed");
  return html`<div class="collected">
    <p>
      <b>${schools.length - missing.length} of ${counted(schools.length, "school")}</b> have sent theirs back.
      ${missing.length === 0 ? nothing : html`Not back yet: <b>${missing.join(", ")}</b>.`}
    </p>
    ${side("Answered differently in two workbooks", conflicts)} ${side("Changed since last time", changed)}
    ${issues
      .slice(0, 6)
      .map(({ message, suggestion }) => html`<p class="muted"><b>${message}</b> ${suggestion ?? ""}</p>`)}
    ${
      leftBehind.length === 0
        ? nothing
        : html`<p class="muted">Only forms are merged. Not in the new workbook: ${leftBehind.join(", ")}.</p>`
    }
    <p>
      <button type="button" class="button strong" @click=${() => actions.hand(actions.collectedName(), bytes)}>
        Save the merged workbook
      </button>
    </p>
  </div>`;
}

function side(title: string, differences: readonly CollectedDifference[]): TemplateResult | typeof nothing {
  if (differences.length === 0) return nothing;
  return html`<details ?open=${differences.length <= 5}>
    <summary>${title} (${differences.length})</summary>
    <ul class="list">
      ${differences.slice(0, MOST).map(
        ({ form, question, school, versions }) =>
          html`<li>
            <p><b>${school ?? "The group"}:</b> ${question}</p>
            <p class="muted">${form}</p>
            <dl class="versions">
              ${versions.map(
                ({ file, text, isTaken }) =>
                  html`<div class=${isTaken ? "taken" : ""}>
                    <dt>${file ?? "This workbook"}${isTaken ? " (in use)" : ""}</dt>
                    <dd>${text}</dd>
                  </div>`,
              )}
            </dl>
          </li>`,
      )}
    </ul>
    ${
      differences.length > MOST
        ? html`<p class="muted">and ${differences.length - MOST} more on the sheet Collected</p>`
        : nothing
    }
  </details>`;
}
