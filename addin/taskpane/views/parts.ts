import { html, nothing, type TemplateResult } from "lit";
import type { PaneState } from "../state";

/** The heading of a step and how far along it is. */
export function stepHead(number: number, title: string): TemplateResult {
  return html`<section class="step" aria-label="Progress">
    <div class="row">
      <h2 data-heading tabindex="-1">${title}</h2>
      <p class="muted">Step ${number} of 4</p>
    </div>
    <ol aria-hidden="true">
      ${[1, 2, 3, 4].map((one) => html`<li class=${one <= number ? "done" : ""}></li>`)}
    </ol>
  </section>`;
}

/** What went wrong or has been done, at the top of a screen. */
export function noticeOf({ notice, refused }: PaneState): TemplateResult | typeof nothing {
  if (notice === null && refused.length === 0) return nothing;
  const tone = notice?.tone === "plain" ? "" : "attention";
  return html`<div class="message ${tone}">
    ${tone === "" ? html`<span class="info" aria-hidden="true">i</span>` : html`<span aria-hidden="true">▲</span>`}
    <div>
      ${notice === null ? nothing : html`<p>${notice.text}</p>`}
      ${refused.slice(0, 5).map(({ message, suggestion }) => html`<p><b>${message}</b> ${suggestion ?? ""}</p>`)}
    </div>
  </div>`;
}

/** A button that reads as a link: it moves the selection, not the page. */
export function linkButton(text: string | TemplateResult, onClick: () => void): TemplateResult {
  return html`<button type="button" class="link" @click=${onClick}>${text}</button>`;
}

/** The one main button of a screen. */
export function primary(text: string, onClick: () => void, disabled = false): TemplateResult {
  return html`<button type="button" class="button primary" ?disabled=${disabled} @click=${onClick}>${text}</button>`;
}

export function secondary(text: string, onClick: () => void): TemplateResult {
  return html`<button type="button" class="button" @click=${onClick}>${text}</button>`;
}
