import { html, nothing, type TemplateResult } from "lit";
import type { Actions } from "../../actions";
import { schoolsIn } from "../../enquirySelectors";
import type { RatingDraft } from "../../enquiryState";
import { gridPicture } from "./gridPicture";
import { gridWords, placementWords } from "../../gridWords";
import type { PaneState } from "../../state";
import type { ScreenView } from "../paneView";
import { noticeOf, secondary } from "../parts";

/** A placement in two taps and "sure?", for a strategy (or a school) at one moment. */
export function ratingScreen(rating: RatingDraft, state: PaneState, actions: Actions): ScreenView {
  const words = gridWords[rating.grid];
  const tap = (of: "when" | "across" | "up", label: string, choices: readonly (readonly [string, string])[]) =>
    html`<fieldset class="taps">
      <legend>${label}</legend>
      <div class="segments">
        ${choices.map(
          ([value, text]) =>
            html`<button
              type="button"
              aria-pressed=${rating[of] === value ? "true" : "false"}
              @click=${() => actions.rate({ [of]: value })}
            >
              ${text}
            </button>`,
        )}
      </div>
    </fieldset>`;
  return {
    main: html`
      <div>
        <h2 data-heading tabindex="-1">${words.title}</h2>
        <p class="muted">${words.help}</p>
      </div>
      ${noticeOf(state)} ${about(rating, state, actions)} ${tap("when", words.whenLabel, words.when)}
      ${tap("across", words.acrossLabel, words.across)} ${tap("up", words.upLabel, words.up)}
      ${sure(rating, state, actions)}
    `,
    footer: secondary("Back", actions.leaveRating),
  };
}

function about(rating: RatingDraft, { enquiry }: PaneState, actions: Actions): TemplateResult {
  const change = (of: "strategy" | "school" | "rater" | "date") => (event: Event) => {
    const { target } = event;
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) actions.rate({ [of]: target.value });
  };
  const isInnovation = rating.grid === "innovation";
  return html`<div class="setting">
      <label for="rated-school">School</label>
      <select id="rated-school" @change=${change("school")}>
        <option value="" .selected=${rating.school === ""}>
          ${isInnovation ? "The group as a whole" : "(choose a school)"}
        </option>
        ${schoolsIn(enquiry).map((name) => html`<option .selected=${name === rating.school}>${name}</option>`)}
      </select>
    </div>
    ${
      isInnovation
        ? html`<div class="setting">
            <label for="strategy">Strategy</label>
            <input
              id="strategy"
              list="strategies"
              autocomplete="off"
              .value=${rating.strategy}
              @input=${change("strategy")}
            />
            <datalist id="strategies">
              ${(enquiry.found?.strategies ?? []).map((name) => html`<option value=${name}></option>`)}
            </datalist>
          </div>`
        : nothing
    }
    <div class="halves">
      <div class="setting">
        <label for="rater">Rated by (role)</label>
        <input id="rater" autocomplete="off" .value=${rating.rater} @input=${change("rater")} />
      </div>
      <div class="setting">
        <label for="rated-on">Date</label>
        <input id="rated-on" type="date" .value=${rating.date} @change=${change("date")} />
      </div>
    </div>`;
}

/** What is still needed, or the placement in words and the last tap. */
function sure(rating: RatingDraft, { enquiry }: PaneState, actions: Actions): TemplateResult {
  const missing = missingWords(rating);
  const placed = placementWords(rating);
  return html`<section class="card marked" aria-live="polite" aria-label="Your placement">
    ${gridPicture(rating)}
    ${placed === null ? html`<p>Two taps place it on the grid.</p>` : html`<p>That is <b>${placed}</b>.</p>`}
    ${missing === null ? html`<p><b>Are you sure?</b></p>` : html`<p class="muted">Still to say: ${missing}.</p>`}
    <p class="buttons">
      <button
        type="button"
        class="button strong"
        ?disabled=${missing !== null || enquiry.saving}
        @click=${() => actions.saveRating(true)}
      >
        Yes, save
      </button>
      <button
        type="button"
        class="button"
        ?disabled=${missing !== null || enquiry.saving}
        @click=${() => actions.saveRating(false)}
      >
        Not quite, save
      </button>
    </p>
  </section>`;
}

function missingWords({ grid, strategy, school, when, across, up }: RatingDraft): string | null {
  const missing = [
    ...(grid === "innovation" && strategy.trim() === "" ? ["the strategy"] : []),
    ...(grid === "collaboration" && school === "" ? ["the school"] : []),
    ...(when === "" ? [grid === "innovation" ? "which you are rating" : "when"] : []),
    ...(across === "" || up === "" ? ["the two taps"] : []),
  ];
  return missing.length === 0 ? null : missing.join(", ");
}
