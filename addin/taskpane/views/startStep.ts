import { html, nothing, type TemplateResult } from "lit";
import type { Actions } from "../actions";
import type { PaneState } from "../state";
import type { ScreenView } from "./paneView";
import { linkButton, noticeOf, primary } from "./parts";
import { templateLabels } from "../templateLabels";

const commonest = ["pupil-scores", "questionnaire", "progress", "innovation-ratings", "evidence"] as const;

/** Before anything was read. */
export function startStep(state: PaneState, actions: Actions): ScreenView {
  const open = state.host === "ready" && state.workbook !== null;
  return {
    main: html`
      <div>
        <h2 data-heading tabindex="-1">What would you like to do?</h2>
        <p class="muted">Your workbook stays on this machine. Nothing is sent to anyone.</p>
      </div>
      ${noticeOf(state)} ${waiting(state)}
      <section class="card marked">
        <h3>Analyse this workbook</h3>
        <p class="muted">
          You have scores before and after, questionnaire answers or our forms on its sheets. We look for them; you
          correct what we got wrong.
        </p>
      </section>
      <section class="card">
        <h3>Start from a template</h3>
        <p class="muted">Blank sheets with the right headings and drop-downs, for any number of schools.</p>
        <ul class="list">
          ${commonest.map(
            (name) =>
              html`<li class="row">
                <span>${templateLabels[name].label}</span>
                <button
                  type="button"
                  class="button small"
                  ?disabled=${state.host !== "ready" || state.tasks.working}
                  @click=${() => actions.addTemplate(name)}
                >
                  Add<span class="unseen"> ${templateLabels[name].label}</span>
                </button>
              </li>`,
          )}
        </ul>
        <p>${linkButton("All templates, schools and cycle", () => actions.openTask("templates"))}</p>
      </section>
      <section class="card">
        <h3>Nothing tried yet?</h3>
        <p>${linkButton("See what your design could show", startPlanning(actions))}</p>
      </section>
      <section class="card">
        <h3>What happens</h3>
        <ol class="numbers">
          <li>We show what we found on each sheet.</li>
          <li>You look at what may be wrong in the data.</li>
          <li>We work out changes and how sure they are.</li>
          <li>New sheets go into the workbook. Your own stay as they are.</li>
        </ol>
      </section>
      ${
        state.answered === null
          ? nothing
          : html`<p class="muted">There are results from this visit. Find my data starts again.</p>`
      }
    `,
    footer: primary(state.busy ? "Reading your sheets…" : "Find my data", actions.find, !open || state.busy),
  };
}

const startPlanning = (actions: Actions) => (): void => {
  actions.openTask("plan");
  actions.planAhead({});
};

function waiting({ host, workbook }: PaneState): TemplateResult | typeof nothing {
  if (host === "waiting") {
    return html`<p class="message"><span class="info" aria-hidden="true">i</span><span>Waiting for Excel…</span></p>`;
  }
  if (host === "never") {
    return html`<div class="message attention">
      <span aria-hidden="true">▲</span>
      <p>
        <b>Excel did not answer.</b> Close this pane and open it again from the ribbon. Behind a school's filter, ask
        that appsforoffice.microsoft.com is let through.
      </p>
    </div>`;
  }
  return workbook === null
    ? html`<p class="message">
        <span class="info" aria-hidden="true">i</span><span>Open a workbook, or the made-up sample, first.</span>
      </p>`
    : nothing;
}
