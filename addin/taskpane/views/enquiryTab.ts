import { html, nothing } from "lit";
import type { PaneState } from "../state";
import type { ScreenView } from "./paneView";

const phases = [
  ["Implementation", "Settle the question, who takes part and what is measured before anything is tried."],
  ["Innovation", "Try the strategy, write down how much of it was done, and look at the first signs together."],
  ["Impact", "Measure again, compare with the start, and say plainly what changed and what we cannot say."],
] as const;

/** The three phases of an enquiry; the sheets of the templates hold what is written about them. */
export function enquiryTab({ found }: PaneState): ScreenView {
  return {
    main: html`
      <div>
        <h2 data-heading tabindex="-1">The enquiry in three phases</h2>
        <p class="muted">Each has its sheet among the templates; what you write there goes into the summary.</p>
      </div>
      <ol class="phases">
        ${phases.map(
          ([name, words]) =>
            html`<li class="card">
              <h3>${name}</h3>
              <p>${words}</p>
            </li>`,
        )}
      </ol>
      ${
        found === null
          ? nothing
          : html`<p class="muted">
              ${found.forms.length === 0 ? "No filled-in form was found in this workbook." : `${found.forms.length} filled-in forms were found in this workbook.`}
            </p>`
      }
    `,
    footer: nothing,
  };
}
