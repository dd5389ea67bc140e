import { html, nothing, type TemplateResult } from "lit";
import type { Found, FoundColumn, FoundTable } from "../../worker/messages";
import type { Actions } from "../actions";
import type { PaneState } from "../state";
import type { ScreenView } from "./paneView";
import { linkButton, noticeOf, primary, secondary, stepHead } from "./parts";

const kinds: Readonly<Record<string, string>> = {
  pupils: "Pupils and scores",
  questionnaire: "Questionnaire",
  form: "Form",
  other: "Other table",
};

/** What was found, each column with what it means, to be corrected. */
export function recogniseStep(state: PaneState, found: Found, actions: Actions): ScreenView {
  const asking = found.tables.filter((table) => !isSure(table));
  return {
    main: html`
      ${stepHead(1, "Check what we found")} ${noticeOf(state)}
      <p>
        We found <b>${counted(found.tables.length, "table")}</b>${
          found.forms.length === 0 ? "" : html` and <b>${counted(found.forms.length, "filled-in form")}</b>`
        }.
        ${
          asking.length === 0
            ? "All look clear to us."
            : `${asking.length} ${asking.length === 1 ? "needs" : "need"} your eye:`
        }
      </p>
      ${
        asking.length === 0
          ? nothing
          : html`<p class="jumps">${asking.map(({ id, sheet }) => linkButton(sheet, () => showCard(id)))}</p>`
      }
      ${found.tables.map((table) => tableCard(table, { state, found, actions }))} ${formsCard(found, actions)}
    `,
    footer: html`${secondary("Back", actions.back)}
    ${primary(state.busy ? "Reading again…" : "Continue to data check", actions.check, state.busy)}`,
  };
}

interface Shown {
  readonly state: PaneState;
  readonly found: Found;
  readonly actions: Actions;
}

function isSure(table: FoundTable): boolean {
  return !table.asksDirection && table.columns.every(({ sure }) => sure);
}

/** The cards are many: a table that asks something is brought up, and its heading gets the focus. */
function showCard(id: string): void {
  document.getElementById(`table-${id}`)?.focus();
}

function tableCard(table: FoundTable, shown: Shown): TemplateResult {
  const { state, actions } = shown;
  const open = state.openTables.includes(table.id);
  const sure = isSure(table);
  return html`<section class="card ${sure ? "" : "asks"}" aria-labelledby="table-${table.id}">
    <div class="row">
      <h3 id="table-${table.id}" tabindex="-1">${table.sheet}</h3>
      <span class="tag ${sure ? "fine" : "attention"}">${sure ? "✓ Clear" : "? Please check"}</span>
    </div>
    <p class="muted">${kinds[table.kind] ?? table.kind} · ${table.address} · ${counted(table.rows, "row")}</p>
    ${table.asksDirection ? directionQuestion(table, actions) : nothing}
    <p class="row">
      <button
        type="button"
        class="button small"
        aria-expanded=${open ? "true" : "false"}
        @click=${() => actions.openTable(table.id, !open)}
      >
        <span aria-hidden="true">${open ? "▾" : "▸"}</span> ${counted(table.columns.length, "column")}
        <span class="unseen">of ${table.sheet}</span>
      </button>
      ${linkButton(html`Show me<span class="unseen"> ${table.sheet}</span>`, () => actions.goTo(table.place))}
    </p>
    ${
      open
        ? html`<div class="mapping">${table.columns.map((column) => columnRow(column, table, shown))}</div>
            ${
              table.scales.length === 0
                ? nothing
                : html`<p class="muted">
                    Scores read as: ${table.scales.join(", ")}. The scale can be changed in Settings.
                  </p>`
            }`
        : nothing
    }
  </section>`;
}

function columnRow(column: FoundColumn, table: FoundTable, { state, found, actions }: Shown): TemplateResult {
  const choose = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement)
      actions.correct({ id: "role", appliesTo: column.appliesTo, value: event.target.value });
  };
  return html`<span class="heading"
      >${column.header === "" ? "(no heading)" : column.header}${column.sure ? "" : " ?"}</span
    >
    <span aria-hidden="true">→</span>
    <select aria-label="${table.sheet}: “${column.header}” is" ?disabled=${state.busy} @change=${choose}>
      ${found.roles.map((role) => html`<option .selected=${role === column.role}>${role}</option>`)}
    </select>`;
}

function directionQuestion(table: FoundTable, actions: Actions): TemplateResult {
  const say = (value: string) => () => actions.correct({ id: "direction", appliesTo: table.id, value });
  return html`<div role="group" aria-label="Which end is agree?" class="question">
    <p>Answers are numbers. Which end is agree?</p>
    <button type="button" class="button small" @click=${say("5 is strongly agree")}>Highest = strongly agree</button>
    <button type="button" class="button small" @click=${say("1 is strongly agree")}>1 = strongly agree</button>
  </div>`;
}

function formsCard({ forms }: Found, actions: Actions): TemplateResult | typeof nothing {
  if (forms.length === 0) return nothing;
  return html`<section class="card">
    <h3>Filled-in forms</h3>
    <ul class="list">
      ${forms.map(
        ({ sheet, title }) =>
          html`<li class="row">
            <span>${title}</span>${linkButton(`Show “${sheet}”`, () => actions.goTo({ sheet, row: 0, column: 0 }))}
          </li>`,
      )}
    </ul>
  </section>`;
}

export function counted(count: number, noun: string): string {
  return `${String(count).replace(/\B(?=(\d{3})+$)/g, ",")} ${noun}${count === 1 ? "" : "s"}`;
}
