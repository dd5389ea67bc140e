import { html, type TemplateResult } from "lit";
import type { TemplateName } from "../../../templates";
import type { Actions } from "../actions";
import { schoolsIn } from "../enquirySelectors";
import type { PaneState } from "../state";
import { templateLabels } from "../templateLabels";
import type { ScreenView } from "./paneView";
import { noticeOf, secondary } from "./parts";

/** Every template, for any number of schools and any cycle; what is there already is never touched. */
export function templatesTask(state: PaneState, actions: Actions): ScreenView {
  const { tasks, enquiry } = state;
  const schools = tasks.schools ?? schoolsIn(enquiry).join("\n");
  const typed = (change: (text: string) => void) => (event: Event) => {
    const { target } = event;
    if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) change(target.value);
  };
  return {
    main: html`
      <div>
        <h2 data-heading tabindex="-1">Start from a template</h2>
        <p class="muted">
          Adds sheets with the right headings, drop-downs and help. A form that is there already is left as it is.
        </p>
      </div>
      ${noticeOf(state)}
      <details class="card" ?open=${schools === ""}>
        <summary>For which schools and cycle?</summary>
        <div class="setting">
          <label for="schools">Schools, one a line</label>
          <textarea
            id="schools"
            rows="4"
            aria-describedby="schools-help"
            .value=${schools}
            @input=${typed(actions.nameSchools)}
          ></textarea>
          <p class="muted" id="schools-help">Left empty, there are eight columns to name later.</p>
        </div>
        <div class="setting">
          <label for="cycle">Cycle of the enquiry</label>
          <input id="cycle" autocomplete="off" .value=${tasks.cycle} @change=${typed(actions.numberCycle)} />
        </div>
      </details>
      <section class="card" aria-label="Templates">
        <ul class="list">
          ${(Object.keys(templateLabels) as TemplateName[]).map((name) => templateItem(name, state, actions))}
        </ul>
      </section>
    `,
    footer: secondary("Back", actions.closeTask),
  };
}

function templateItem(name: TemplateName, { tasks, host }: PaneState, actions: Actions): TemplateResult {
  const { label, hint } = templateLabels[name];
  const isWanted = tasks.wanted === name;
  return html`<li class=${isWanted ? "row wanted" : "row"}>
    <div class="grow">
      <p>${label}</p>
      <p class="muted">${hint}</p>
    </div>
    <button
      type="button"
      class="button small"
      ?data-wanted=${isWanted}
      ?disabled=${tasks.working || host !== "ready"}
      @click=${() => actions.addTemplate(name)}
    >
      Add<span class="unseen"> ${label}</span>
    </button>
  </li>`;
}
