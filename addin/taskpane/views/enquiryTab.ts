import { html, nothing } from "lit";
import type { Actions } from "../actions";
import { phaseShown } from "../enquirySelectors";
import type { PaneState } from "../state";
import { allSchools } from "./enquiry/allSchools";
import { areaCard } from "./enquiry/areaCard";
import { firstVisit } from "./enquiry/firstVisit";
import { gridCards } from "./enquiry/gridCards";
import { meetingLine } from "./enquiry/meetingLine";
import { phaseButtons, phaseNames } from "./enquiry/phaseButtons";
import { ratingScreen } from "./enquiry/ratingScreen";
import { schoolPicker } from "./enquiry/schoolPicker";
import type { ScreenView } from "./paneView";
import { noticeOf, primary, secondary } from "./parts";

/** The tab for meetings: whose notes, which phase, what to ask next, and how far all schools have come. */
export function enquiryTab(state: PaneState, actions: Actions): ScreenView {
  const { found, rating, choice } = state.enquiry;
  if (found === null) return waiting(state, actions);
  if (rating !== null) return ratingScreen(rating, state, actions);
  if (found.phases.every(({ sheets }) => sheets.length === 0) && found.sheets.length === 0)
    return firstVisit(state, actions);
  const head = html`<h2 data-heading tabindex="-1" class="unseen">The enquiry</h2>
    ${noticeOf(state)} ${schoolPicker(state, actions)} ${phaseButtons(state, actions)}`;
  if (choice.kind === "all") {
    return {
      main: html`${head} ${allSchools(state, actions)}`,
      footer: html`${secondary("Read again", actions.readForms)} ${primary("Open the overview", actions.openOverview)}`,
    };
  }
  const hasSheet = found.phases.some(({ phase, sheets }) => phase === phaseShown(state.enquiry) && sheets.length > 0);
  return {
    main: html`${head}
    ${
      hasSheet
        ? html`${meetingLine(state, actions)} ${areaCard(state, actions)}`
        : html`<section class="card">
            <h3>${phaseNames[phaseShown(state.enquiry)]} has no sheet yet</h3>
            <p>Its prompts are answered on a sheet of their own. Your other sheets stay as they are.</p>
            <button type="button" class="button small" @click=${() => actions.addTemplate("phases")}>
              Add the missing phase sheets
            </button>
          </section>`
    }
    ${gridCards(state, actions)}`,
    footer: hasSheet
      ? primary("Next prompt", actions.nextPrompt, state.enquiry.saving || state.enquiry.note !== null)
      : nothing,
  };
}

function waiting(state: PaneState, actions: Actions): ScreenView {
  const words =
    state.host === "ready"
      ? state.enquiry.reading
        ? "Reading the forms…"
        : "The forms have not been read yet."
      : "Waiting for Excel…";
  return {
    main: html`<h2 data-heading tabindex="-1">The enquiry</h2>
      ${noticeOf(state)}
      <p>${words}</p>`,
    footer: state.host === "ready" && !state.enquiry.reading ? primary("Read the forms", actions.readForms) : nothing,
  };
}
