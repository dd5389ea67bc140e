import { html, nothing, type TemplateResult } from "lit";
import type { Actions } from "../../actions";
import { howFar, phaseShown, schoolOf } from "../../enquirySelectors";
import type { EnquiryState, Phase } from "../../enquiryState";
import type { PaneState } from "../../state";

export const phaseNames: Readonly<Record<Phase, string>> = { 1: "Implementation", 2: "Innovation", 3: "Impact" };
const shortNames: Readonly<Record<Phase, string>> = { 1: "Implement", 2: "Innovate", 3: "Impact" };

/** The three phases, each with how far it has come; one is shown. */
export function phaseButtons({ enquiry }: PaneState, actions: Actions): TemplateResult {
  const shown = phaseShown(enquiry);
  return html`<div class="segments" role="group" aria-label="Phase">
    ${([1, 2, 3] as const).map((phase) => {
      const { sign, word } = phaseState(enquiry, phase);
      return html`<button
        type="button"
        aria-pressed=${phase === shown ? "true" : "false"}
        @click=${() => actions.choosePhase(phase)}
      >
        <span aria-hidden="true">${sign}</span> ${shortNames[phase]}<span class="unseen">, ${word}</span>
      </button>`;
    })}
  </div>`;
}

function phaseState(enquiry: EnquiryState, phase: Phase): { readonly sign: string; readonly word: string } {
  const all = enquiry.found?.progress.completeness ?? [];
  const chosen = enquiry.choice.kind === "all" ? all : all.filter(({ school }) => school === schoolOf(enquiry.choice));
  const cells = chosen.flatMap((one) => one.cells).filter((cell) => cell.phase === phase);
  const sum = (of: "asked" | "answered"): number => cells.reduce((total, cell) => total + cell[of], 0);
  return howFar(sum("answered"), sum("asked"));
}

/** A line that says how much is answered, with a bar. */
export function progressBar(label: string, { answered, asked }: { answered: number; asked: number }): TemplateResult {
  return html`<div class="progress">
    <p class="row">
      <b id="progress-label">${label}</b>
      <span class="muted">${asked === 0 ? nothing : `${answered} of ${asked} prompts answered`}</span>
    </p>
    <progress aria-labelledby="progress-label" max=${Math.max(asked, 1)} value=${answered}></progress>
  </div>`;
}
