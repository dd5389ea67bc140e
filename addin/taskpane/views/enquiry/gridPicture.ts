import { html, type TemplateResult } from "lit";
import type { RatingDraft } from "../../enquiryState";
import { gridWords, placementWords } from "../../gridWords";

/** The four quadrants with the one two taps lead to; the words under it say the same. */
export function gridPicture(rating: RatingDraft): TemplateResult {
  const { across, up, quadrants } = gridWords[rating.grid];
  const placed = placementWords(rating);
  // The more of each, the further right and the higher up.
  const cells = [...up].reverse().flatMap(([high]) => across.map(([right]) => quadrants[`${right} ${high}`] ?? ""));
  return html`<div class="quadrants" aria-hidden="true">
    ${cells.map((words) => html`<span class=${words === placed ? "placed" : ""}>${words === placed ? "● " : ""}${words}</span>`)}
  </div>`;
}
