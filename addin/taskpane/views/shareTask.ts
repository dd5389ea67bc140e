import { html, nothing, type TemplateResult } from "lit";
import type { Actions } from "../actions";
import { schoolsIn } from "../enquirySelectors";
import type { PaneState } from "../state";
import { collectCard } from "./share/collectCard";
import { packCard } from "./share/packCard";
import type { ScreenView } from "./paneView";
import { noticeOf, secondary } from "./parts";

const modes = [
  [
    "alliance",
    "For the alliance",
    "Numbers under 6 are hidden. Schools are named only where Settings says the agreement allows it.",
  ],
  ["public", "For everybody", "Numbers under 10 are hidden. Schools are letters, from ten schools up."],
] as const;

/** What leaves the workbook: share copies, workbooks for schools, and what came back. */
export function shareTask(state: PaneState, actions: Actions): ScreenView {
  return {
    main: html`
      <div>
        <h2 data-heading tabindex="-1">Share and collect</h2>
        <p class="muted">Files are made on this machine. Nothing is sent to anyone: you send what you choose.</p>
      </div>
      ${noticeOf(state)} ${shareCard(state, actions)} ${packCard(state, actions)} ${collectCard(state, actions)}
    `,
    footer: secondary("Back", actions.closeTask),
  };
}

function shareCard(state: PaneState, actions: Actions): TemplateResult {
  const { share } = state;
  const schools = schoolsIn(state.enquiry).length;
  const mode = share.mode ?? "alliance";
  return html`<section class="card marked" aria-labelledby="share-title">
    <h3 id="share-title">A share copy</h3>
    <p>
      A new workbook with totals only: no pupil, no formula, rounded numbers. It is searched for people before it is
      saved.
    </p>
    <fieldset class="choices">
      <legend class="unseen">For whom</legend>
      ${modes.map(
        ([value, words, note]) =>
          html`<label class="tick">
            <input
              type="radio"
              name="mode"
              value=${value}
              .checked=${mode === value}
              @change=${() => actions.chooseMode(value)}
            />
            <span
              ><b>${words}</b
              >${value === "alliance" && schools > 1 ? html` <span class="tag">proposed</span>` : nothing}
              <span class="muted">${note}</span></span
            >
          </label>`,
      )}
    </fieldset>
    <p>
      <button
        type="button"
        class="button strong"
        ?disabled=${share.working !== null || state.workbook === null}
        @click=${() => actions.share(mode)}
      >
        ${share.working === "share" ? "Making and searching it…" : "Make the share copy"}
      </button>
    </p>
    ${
      share.shared === null
        ? nothing
        : html`<div class="message">
            <span aria-hidden="true">✓</span>
            <div>
              <p><b>${share.shared.name}</b> was searched for pupils, staff and codes: none is in it. It says:</p>
              ${share.shared.answer.map((sentence) => html`<p>${sentence}</p>`)}
            </div>
          </div>`
    }
  </section>`;
}
