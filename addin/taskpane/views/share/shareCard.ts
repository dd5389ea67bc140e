import { html, nothing, type TemplateResult } from "lit";
import type { Actions } from "../../actions";
import { schoolsIn } from "../../enquirySelectors";
import type { PaneState } from "../../state";
import { linkButton } from "../parts";

const modes = [
  [
    "alliance",
    "For the alliance",
    "Numbers under 6 are hidden. Schools are named only where Settings says the agreement allows it.",
  ],
  ["public", "For everybody", "Numbers under 10 are hidden. Schools are letters, from ten schools up."],
] as const;

/** A copy for others: for whom, beside which copies sent before, and what it says. */
export function shareCard(state: PaneState, actions: Actions): TemplateResult {
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
    ${earlierCopies(state, actions)}
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

/** Copies that were sent before: beside them nothing may differ so that a person shows. */
function earlierCopies({ share }: PaneState, actions: Actions): TemplateResult {
  const { earlier, working } = share;
  const chosen = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    actions.chooseEarlier([...(event.target.files ?? [])]);
    event.target.value = "";
  };
  return html`<div class="setting">
    <label for="earlier">Copies you sent before, if any</label>
    <input
      id="earlier"
      type="file"
      multiple
      accept=".xlsx"
      aria-describedby="earlier-note"
      ?disabled=${working !== null}
      @change=${chosen}
    />
    <p class="muted" id="earlier-note">
      Choose all of them. Where only a few pupils differ, the new copy holds back what both together would tell.
    </p>
    ${
      earlier.length === 0
        ? nothing
        : html`<p>
            Compared with: <b>${earlier.map(({ name }) => name).join(", ")}</b>.
            ${linkButton("Compare with none", () => actions.chooseEarlier([]))}
          </p>`
    }
  </div>`;
}
