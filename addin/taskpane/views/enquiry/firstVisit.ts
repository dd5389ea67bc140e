import { html } from "lit";
import type { Actions } from "../../actions";
import type { PaneState } from "../../state";
import type { ScreenView } from "../paneView";
import { linkButton, noticeOf, primary } from "../parts";

/** Before there is any form: who takes part, and the sheets of the three phases. */
export function firstVisit(state: PaneState, actions: Actions): ScreenView {
  const typed = (event: Event): void => {
    if (event.target instanceof HTMLTextAreaElement) actions.nameSchools(event.target.value);
  };
  return {
    main: html`
      <div>
        <h2 data-heading tabindex="-1">Begin an enquiry</h2>
        <p class="muted">No form was found in this workbook. Begin with who takes part.</p>
      </div>
      ${noticeOf(state)}
      <div class="setting">
        <label for="schools">Schools, one a line</label>
        <textarea
          id="schools"
          rows="6"
          aria-describedby="schools-help"
          .value=${state.tasks.schools ?? ""}
          @input=${typed}
        ></textarea>
        <p class="muted" id="schools-help">
          Left empty, the sheets have eight columns to name later. Schools can join at any time.
        </p>
      </div>
      <section class="card">
        <h3>What is added</h3>
        <p>
          A sheet for each phase, a working agreement, a time frame, a list of actions and a plan for sharing. They are
          yours: fill them here or in the cells.
        </p>
        <p>${linkButton("See all templates", () => actions.openTask("templates"))}</p>
      </section>
    `,
    footer: primary(
      state.tasks.working ? "Adding sheets…" : "Add the phase sheets",
      () => actions.addTemplate("phases"),
      state.tasks.working || state.host !== "ready",
    ),
  };
}
