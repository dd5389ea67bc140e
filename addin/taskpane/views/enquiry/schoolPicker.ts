import { html, type TemplateResult } from "lit";
import type { Actions } from "../../actions";
import { schoolsIn } from "../../enquirySelectors";
import type { SchoolChoice } from "../../enquiryState";
import type { PaneState } from "../../state";

const PREFIX = "school:";

/** Whose notes are shown: all schools, the group's own column, or one school. */
export function schoolPicker({ enquiry }: PaneState, actions: Actions): TemplateResult {
  const schools = schoolsIn(enquiry);
  const { choice } = enquiry;
  const value = choice.kind === "school" ? PREFIX + choice.name : choice.kind;
  const left = new Set(enquiry.found?.progress.withdrawals.map(({ school }) => school));
  const option = (of: string, words: string): TemplateResult =>
    html`<option value=${of} .selected=${of === value}>${words}</option>`;
  return html`<div class="setting">
    <label for="school">School</label>
    <select
      id="school"
      @change=${(event: Event) => {
        if (event.target instanceof HTMLSelectElement) actions.chooseSchool(choiceOf(event.target.value));
      }}
    >
      ${option("all", `All schools (${schools.length})`)} ${option("group", "The group together")}
      ${schools.map((name, index) =>
        option(PREFIX + name, `${name} (${index + 1} of ${schools.length}${left.has(name) ? ", has left" : ""})`),
      )}
    </select>
  </div>`;
}

function choiceOf(value: string): SchoolChoice {
  if (value.startsWith(PREFIX)) return { kind: "school", name: value.slice(PREFIX.length) };
  return { kind: value === "group" ? "group" : "all" };
}
