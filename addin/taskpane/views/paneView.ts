import { html, nothing, type TemplateResult } from "lit";
import type { Actions } from "../actions";
import { tabs, type PaneState, type Tab } from "../state";
import { analysisTab } from "./analysisTab";
import { enquiryTab } from "./enquiryTab";
import { planTask } from "./planTask";
import { settingsTab } from "./settingsTab";
import { shareTask } from "./shareTask";
import { templatesTask } from "./templatesTask";

/** One screen: what scrolls, and what stands in the footer. */
export interface ScreenView {
  readonly main: TemplateResult;
  readonly footer: TemplateResult | typeof nothing;
}

const tabLabels: Readonly<Record<Tab, string>> = { analysis: "Analysis", enquiry: "Enquiry", settings: "Settings" };

/** The whole pane. */
export function paneView(state: PaneState, actions: Actions): TemplateResult {
  const { main, footer } = screenOf(state, actions);
  return html`
    <header class="head">
      <h1>Enquiry Impact</h1>
      <p class="muted workbook">${state.workbook ?? "No workbook open"}</p>
    </header>
    <nav aria-label="Parts of the pane">
      <div
        class="tabs"
        role="tablist"
        aria-label="Parts of the pane"
        @keydown=${(event: KeyboardEvent) => moveTab(event, state.tab, actions)}
      >
        ${tabs.map(
          (tab) =>
            html`<button
              type="button"
              role="tab"
              id="tab-${tab}"
              aria-controls="tab-panel"
              aria-selected=${tab === state.tab ? "true" : "false"}
              tabindex=${tab === state.tab ? 0 : -1}
              @click=${() => actions.showTab(tab)}
            >
              ${tabLabels[tab]}
            </button>`,
        )}
      </div>
    </nav>
    <div class="panel">
      <main tabindex="0" aria-label=${tabLabels[state.tab]}>
        <div class="screen" role="tabpanel" id="tab-panel" aria-labelledby="tab-${state.tab}">${main}</div>
      </main>
      ${footer === nothing ? nothing : html`<section class="next" aria-label="Next step">${footer}</section>`}
    </div>
    <p class="unseen" role="status" aria-live="polite">${spoken(state)}</p>
  `;
}

function screenOf(state: PaneState, actions: Actions): ScreenView {
  if (state.task === "plan") return planTask(state, actions);
  if (state.task === "share") return shareTask(state, actions);
  if (state.task === "templates") return templatesTask(state, actions);
  switch (state.tab) {
    case "analysis":
      return analysisTab(state, actions);
    case "enquiry":
      return enquiryTab(state, actions);
    case "settings":
      return settingsTab(state, actions);
  }
}

/** What a screen reader says without being asked. */
function spoken(state: PaneState): string {
  if (state.notice !== null) return state.notice.text;
  if (state.busy) return "Reading your sheets.";
  if (state.enquiry.reading) return "Reading the forms.";
  if (state.enquiry.saving) return "Saving.";
  if (state.share.working !== null) return "Working on the files.";
  if (state.step === "analyse") return "Analysing.";
  return state.changed ? "Data have changed since these results." : "";
}

function moveTab(event: KeyboardEvent, present: Tab, actions: Actions): void {
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  const next = tabs[(tabs.indexOf(present) + step + tabs.length) % tabs.length];
  if (step === 0 || next === undefined) return;
  event.preventDefault();
  actions.showTab(next);
  document.getElementById(`tab-${next}`)?.focus();
}
