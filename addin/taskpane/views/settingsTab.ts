import { html, nothing, type TemplateResult } from "lit";
import type { SetupRow } from "../../../engine";
import type { Found } from "../../worker/messages";
import type { Actions } from "../actions";
import type { PaneState } from "../state";
import type { ScreenView } from "./paneView";
import { noticeOf, primary, secondary } from "./parts";

/** The settings of the study: the rows of Setup in a form. They are written with the next results. */
export function settingsTab(state: PaneState, actions: Actions): ScreenView {
  const { found } = state;
  return {
    main: html`
      <div>
        <h2 data-heading tabindex="-1">Settings</h2>
        <p class="muted">Saved in this workbook on the sheet Setup, and listed on Method and audit.</p>
      </div>
      ${noticeOf(state)}
      ${
        found === null
          ? html`<p>${state.busy ? "Reading your sheets…" : "Open a workbook first: settings belong to its data."}</p>`
          : found.sections.map(({ title, rows }, index) => sectionOf(title, rows, { index, found, state, actions }))
      }
    `,
    footer:
      found === null
        ? nothing
        : html`${state.drafted.length === 0 ? nothing : secondary("Drop changes", actions.resetSettings)}
          ${primary("Save", actions.saveSettings, state.drafted.length === 0 || state.busy)}`,
  };
}

interface Shown {
  readonly index: number;
  readonly found: Found;
  readonly state: PaneState;
  readonly actions: Actions;
}

function sectionOf(title: string, rows: readonly SetupRow[], shown: Shown): TemplateResult {
  return html`<details class="card" ?open=${shown.index === 0}>
    <summary>${title} <span class="muted">(${rows.length})</span></summary>
    ${rows.map((row, index) => settingRow(row, `setting-${shown.index}-${index}`, shown))}
  </details>`;
}

function settingRow(row: SetupRow, id: string, shown: Shown): TemplateResult {
  const { drafted } = shown.state;
  const own = drafted.find((one) => one.id === row.id && one.appliesTo === row.appliesTo);
  const value = own === undefined ? row.value : own.value;
  const change = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    shown.actions.draftSetting({ id: row.id, appliesTo: row.appliesTo, value: typed(target.value, row) });
  };
  return html`<div class="setting">
    <label for=${id}
      >${row.setting}${row.appliesTo === "" ? nothing : html` <span class="muted">${row.appliesTo}</span>`}</label
    >
    ${field(row, { id, value: value === null ? "" : String(value), change, found: shown.found })}
    ${row.note === "" ? nothing : html`<p class="muted" id="${id}-note">${row.note}</p>`}
  </div>`;
}

interface Field {
  readonly id: string;
  readonly value: string;
  readonly change: (event: Event) => void;
  readonly found: Found;
}

function field({ choices, note }: SetupRow, { id, value, change, found }: Field): TemplateResult {
  const described = note === "" ? nothing : `${id}-note`;
  const words = choices === "roles" ? found.roles : choices === "scales" ? found.scales : choices;
  if (words.length === 0)
    return html`<input id=${id} .value=${value} aria-describedby=${described} autocomplete="off" @change=${change} />`;
  const all = words.includes(value) ? words : [value, ...words];
  return html`<select id=${id} aria-describedby=${described} @change=${change}>
    ${all.map((word) => html`<option value=${word} .selected=${word === value}>${word === "" ? "(not said)" : word}</option>`)}
  </select>`;
}

/** A number stays a number, nothing becomes "not said". */
function typed(text: string, { value }: SetupRow): string | number | null {
  const bare = text.trim();
  if (bare === "") return null;
  return typeof value === "number" && Number.isFinite(Number(bare)) ? Number(bare) : bare;
}
