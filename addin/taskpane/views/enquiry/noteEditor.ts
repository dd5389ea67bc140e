import { html, type TemplateResult } from "lit";
import type { Field } from "../../../../engine";
import type { Actions } from "../../actions";
import { sheetShown } from "../../enquirySelectors";
import type { PaneState } from "../../state";

/** The longest answer a form takes. */
const LONGEST = 8000;

/** Where one prompt is answered: in words, or by one of its choices. */
export function noteEditor(field: Field, { enquiry }: PaneState, actions: Actions): TemplateResult {
  const text = enquiry.note?.text ?? "";
  const typed = (event: Event): void => {
    const { target } = event;
    if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) actions.typeNote(target.value);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape") actions.leaveNote();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) actions.saveNote();
    else return;
    event.preventDefault();
  };
  return html`<form
    class="setting note"
    @keydown=${onKey}
    @submit=${(event: Event) => {
      event.preventDefault();
      actions.saveNote();
    }}
  >
    <label for="note">${field.label}</label>
    ${control(field, { text, typed })}
    <p class="muted" id="note-help">
      ${field.help === undefined ? "" : `${field.help} `}Goes to ${sheetShown(enquiry)?.sheet ?? "the sheet"}, row
      ${field.id}. Write roles, not names.
    </p>
    <p class="buttons">
      <button type="submit" class="button small strong" ?disabled=${enquiry.saving}>
        ${enquiry.saving ? "Saving…" : "Save note"}
      </button>
      <button type="button" class="button small" @click=${actions.leaveNote}>Cancel</button>
    </p>
  </form>`;
}

interface Control {
  readonly text: string;
  readonly typed: (event: Event) => void;
}

function control({ type }: Field, { text, typed }: Control): TemplateResult {
  const words = type.kind === "choice" ? type.choices : type.kind === "yes-no" ? ["Yes", "No"] : null;
  if (words === null)
    return html`<textarea
      id="note"
      rows="4"
      maxlength=${LONGEST}
      aria-describedby="note-help"
      .value=${text}
      @input=${typed}
    ></textarea>`;
  return html`<select id="note" aria-describedby="note-help" @change=${typed}>
    <option value="" .selected=${text === ""}>(not said)</option>
    ${words.map((word) => html`<option .selected=${word === text}>${word}</option>`)}
  </select>`;
}
