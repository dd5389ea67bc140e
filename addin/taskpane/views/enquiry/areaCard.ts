import { html, nothing, type TemplateResult } from "lit";
import type { Field } from "../../../../engine";
import type { Actions } from "../../actions";
import { areasShown, howFar, phaseShown, type AreaShown } from "../../enquirySelectors";
import type { PaneState } from "../../state";
import { linkButton } from "../parts";
import { noteEditor } from "./noteEditor";
import { phaseNames, progressBar } from "./phaseButtons";

/** The five areas of the phase: how far each has come, what is asked next, and every prompt to write on. */
export function areaCard(state: PaneState, actions: Actions): TemplateResult {
  const areas = areasShown(state.enquiry);
  const current = areas.findIndex(({ next }) => next !== null);
  const asked = areas.reduce((sum, area) => sum + area.asked.length, 0);
  const answered = areas.reduce((sum, area) => sum + area.answers.size, 0);
  return html`${progressBar(`${phaseNames[phaseShown(state.enquiry)]} phase`, { answered, asked })}
    <section class="card" aria-label="The five areas">
      <ul class="list areas">
        ${areas.map((area, index) => areaItem(area, { isCurrent: index === current, state, actions }))}
      </ul>
    </section>`;
}

interface Shown {
  readonly isCurrent: boolean;
  readonly state: PaneState;
  readonly actions: Actions;
}

function areaItem(shown: AreaShown, { isCurrent, state, actions }: Shown): TemplateResult {
  const { area, asked, answers, next } = shown;
  const done = asked.filter(({ id }) => answers.has(id));
  const { sign, word } = howFar(done.length, asked.length);
  const tone = word === "Done" ? "fine" : word === "Started" ? "attention" : "";
  const { note } = state.enquiry;
  const writing = asked.find(({ id }) => id === note?.field);
  return html`<li>
    <div class="row">
      <h3>${area.name}</h3>
      <span class="tag ${tone}"
        ><span aria-hidden="true">${sign}</span> ${word}<span class="unseen">, ${done.length} of ${asked.length}</span>
      </span>
    </div>
    ${lastNote(done.at(-1), answers)}
    ${
      writing === undefined
        ? isCurrent && next !== null
          ? prompt(next, actions)
          : nothing
        : noteEditor(writing, state, actions)
    }
    ${allPrompts(shown, actions)}
  </li>`;
}

function lastNote(field: Field | undefined, answers: ReadonlyMap<string, string>): TemplateResult | typeof nothing {
  const text = field === undefined ? undefined : answers.get(field.id);
  if (field === undefined || text === undefined) return html`<p class="muted">Nothing yet</p>`;
  // "Yes" alone says nothing.
  const said = field.type.kind === "text" ? text : `${field.label} ${text}`;
  return html`<p class="muted">${said.length > 90 ? `${said.slice(0, 88).trimEnd()}…` : said}</p>`;
}

function prompt(field: Field, actions: Actions): TemplateResult {
  return html`<p>${verbOf(field)}: “${field.label}”</p>
    <p class="buttons">
      <button type="button" class="button small" data-next @click=${() => actions.openNote(field.id)}>
        Write note<span class="unseen">: ${field.label}</span>
      </button>
      <button type="button" class="button small" @click=${() => actions.skip(field.id)}>
        Skip for now<span class="unseen">: ${field.label}</span>
      </button>
    </p>`;
}

/** Prompts are asked, judgements made, records written: the letter before the number says which. */
function verbOf({ id }: Field): string {
  const letter = /\.([qjr])\d+$/.exec(id)?.[1];
  return letter === "j" ? "Judge" : letter === "r" ? "Record" : "Ask";
}

function allPrompts({ asked, answers, area }: AreaShown, actions: Actions): TemplateResult {
  return html`<details>
    <summary>All prompts<span class="unseen"> of ${area.name}</span> (${asked.length})</summary>
    <ul class="prompts">
      ${asked.map(
        (field) =>
          html`<li>
            <span aria-hidden="true">${answers.has(field.id) ? "✓" : "○"}</span>
            <span
              >${linkButton(field.label, () => actions.openNote(field.id))}<span class="unseen"
                >, ${answers.has(field.id) ? "answered" : "open"}</span
              ></span
            >
          </li>`,
      )}
    </ul>
  </details>`;
}
