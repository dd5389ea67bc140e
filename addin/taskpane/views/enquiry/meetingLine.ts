import { html, nothing, type TemplateResult } from "lit";
import type { PhaseSheet } from "../../../worker/enquiryMessages";
import type { Actions } from "../../actions";
import { guidePhase, phaseShown, sheetShown } from "../../enquirySelectors";
import type { PaneState } from "../../state";

/** Which sheet is written on; the Innovation phase gets a new one at every meeting. */
export function meetingLine({ enquiry }: PaneState, actions: Actions): TemplateResult {
  const sheets = guidePhase(enquiry)?.sheets ?? [];
  const shown = sheetShown(enquiry);
  const choose = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) actions.chooseSheet(event.target.value);
  };
  return html`${
    sheets.length < 2
      ? nothing
      : html`<div class="setting">
          <label for="sheet">Meeting</label>
          <select id="sheet" @change=${choose}>
            ${sheets.map(
              (one) =>
                html`<option value=${one.sheet} .selected=${one.sheet === shown?.sheet}>
                  ${meetingWords(one, sheets)}
                </option>`,
            )}
          </select>
        </div>`
  }
  ${phaseShown(enquiry) === 2 ? newMeeting(enquiry.newMeeting, actions) : nothing}`;
}

function newMeeting(date: string | null, actions: Actions): TemplateResult {
  if (date === null)
    return html`<p>
      <button type="button" class="link" data-meeting @click=${actions.beginMeeting}>
        Start the sheet of a new meeting
      </button>
    </p>`;
  const typed = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) actions.dateMeeting(event.target.value);
  };
  return html`<form
    class="setting"
    @submit=${(event: Event) => {
      event.preventDefault();
      actions.addMeeting();
    }}
  >
    <label for="meeting">Date of the meeting</label>
    <input id="meeting" type="date" required .value=${date} @change=${typed} />
    <p class="buttons">
      <button type="submit" class="button small strong">Add its sheet</button>
      <button type="button" class="button small" @click=${actions.leaveMeeting}>Cancel</button>
    </p>
  </form>`;
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** "14 Jan 2026": the same in every language of the program. */
export function dayText(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day ?? ""} ${MONTHS[(month ?? 1) - 1] ?? ""} ${year ?? ""}`;
}

/** "12 Mar 2025, cycle 2"; with its sheet's name where the day does not tell it from another. */
function meetingWords({ meeting, cycle, sheet }: PhaseSheet, all: readonly PhaseSheet[]): string {
  const when = meeting === null ? "No date yet" : dayText(meeting);
  const isAlone = meeting !== null && all.filter((one) => one.meeting === meeting && one.cycle === cycle).length === 1;
  return `${when}${cycle === null ? "" : `, cycle ${cycle}`}${isAlone ? "" : ` (${sheet})`}`;
}
