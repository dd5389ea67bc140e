import { html, nothing, type TemplateResult } from "lit";
import type { DesignAhead, PlanAhead } from "../../../engine";
import type { Actions } from "../actions";
import type { PaneState } from "../state";
import type { ScreenView } from "./paneView";
import { secondary } from "./parts";

const comparisons: readonly (readonly [DesignAhead["comparison"], string])[] = [
  ["none", "No: one group, before and after"],
  ["classes", "Some classes of each school wait"],
  ["schools", "As many other schools wait"],
];
const MOST_SCHOOLS = 2000;
const MOST_PUPILS = 2000;

/** Before anything is tried: how small a change this many schools and pupils could show. */
export function planTask({ planned }: PaneState, actions: Actions): ScreenView {
  const { design, plan } = planned;
  return {
    main: html`
      <div>
        <h2 data-heading tabindex="-1">Before you start</h2>
        <p class="muted">How small a change could your enquiry show? No data are needed for this.</p>
      </div>
      <div class="halves">
        ${number("plan-schools", "Schools in the project", {
          value: design.schools,
          most: MOST_SCHOOLS,
          change: (schools) => actions.planAhead({ schools }),
        })}
        ${number("plan-pupils", "Pupils in each", {
          value: design.pupilsPerSchool,
          most: MOST_PUPILS,
          change: (pupilsPerSchool) => actions.planAhead({ pupilsPerSchool }),
        })}
      </div>
      <div class="setting">
        <label for="plan-comparison">Is there a comparison?</label>
        <select id="plan-comparison" @change=${(event: Event) => compare(event, actions)}>
          ${comparisons.map(
            ([value, words]) => html`<option value=${value} .selected=${value === design.comparison}>${words}</option>`,
          )}
        </select>
      </div>
      ${number("plan-spread", "Spread (SD) of the test’s points", {
        value: design.spread,
        most: 1000,
        change: (spread) => actions.planAhead({ spread }),
      })}
      <p class="muted">15 on a test whose average is 100. The test’s handbook says it.</p>
      <section class="collected" aria-live="polite" aria-label="What it could show">
        ${plan === null ? html`<p class="muted">Working it out…</p>` : answer(plan)}
      </section>
    `,
    footer: secondary("Back", actions.closeTask),
  };
}

interface NumberField {
  readonly value: number;
  readonly most: number;
  readonly change: (value: number) => void;
}

function number(id: string, label: string, { value, most, change }: NumberField): TemplateResult {
  const typed = (event: Event): void => {
    const { target } = event;
    if (target instanceof HTMLInputElement && target.checkValidity() && target.value !== "")
      change(target.valueAsNumber);
  };
  return html`<div class="setting">
    <label for=${id}>${label}</label>
    <input id=${id} type="number" min="1" max=${most} step="1" required .value=${String(value)} @change=${typed} />
  </div>`;
}

function compare({ target }: Event, actions: Actions): void {
  const chosen = target instanceof HTMLSelectElement && comparisons.find(([value]) => value === target.value);
  if (chosen) actions.planAhead({ comparison: chosen[0] });
}

/** The first scenario is the design itself, which the answer has said. */
function answer({ answer: sentence, size, scenarios, needed }: PlanAhead): TemplateResult {
  return html`<div class="card marked">
      <p><b>${sentence}</b></p>
      <p>${size}</p>
    </div>
    <h3>What would help</h3>
    <ul class="list">
      ${scenarios.slice(1).map(
        ({ name, detectable, remark }) =>
          html`<li>
            <p class="row"><span>${name}</span> <b>${detectable}</b></p>
            <p class="muted">${remark}</p>
          </li>`,
      )}
    </ul>
    ${needed.length === 0 ? nothing : needed.map((line) => html`<p>${line}</p>`)}
    <p class="muted">
      An SD is the usual spread of scores. Scores before and after are taken to go together as tests of one kind usually
      do; METHODS has the formulas.
    </p>`;
}
