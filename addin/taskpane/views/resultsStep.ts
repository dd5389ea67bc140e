import { html, nothing, type TemplateResult } from "lit";
import type { LevelCard } from "../../../engine";
import type { Answered } from "../../worker/messages";
import type { Actions } from "../actions";
import type { PaneState } from "../state";
import type { ScreenView } from "./paneView";
import { linkButton, noticeOf, primary, secondary, stepHead } from "./parts";
import { rangeStrip } from "./rangeStrip";
import { takingBack } from "./takingBack";

/** Which sheets say more about a level. */
const sheetsOf: Readonly<Record<LevelCard["level"], readonly string[]>> = {
  pupil: ["pupils-overall", "by-school", "compared", "by-group", "pupil-list"],
  professional: ["questionnaires", "answer-list"],
  organisation: ["where-are-we-now", "enquiry-progress", "innovation-grid", "collaboration-grid", "evidence-register"],
  system: ["evidence-register", "alliance-overview"],
};

/** The answer, the three levels and the way to the sheets. */
export function resultsStep(state: PaneState, answered: Answered, actions: Actions): ScreenView {
  const [first = "", ...others] = answered.answer;
  return {
    main: html`
      ${stepHead(4, "Results")} ${noticeOf(state)}
      ${
        state.changed
          ? html`<div class="message attention">
              <span aria-hidden="true">▲</span>
              <p><b>Data have changed</b> since these results. Update makes them again.</p>
            </div>`
          : nothing
      }
      <div class="answer">
        <p><b>${first}</b></p>
        ${others.map((sentence) => html`<p>${sentence}</p>`)}
      </div>
      ${answered.cards.map((card) => levelCard(card, answered, actions))} ${beforeSharing(answered, actions)}
      <details class="card">
        <summary>All ${answered.drafts.length} sheets</summary>
        <ul class="sheet-links">
          ${answered.drafts.map(({ id, name }) => html`<li>${linkButton(name, () => actions.openSheet(id))}</li>`)}
        </ul>
      </details>
      ${takingBack(state, actions)}
    `,
    footer: html`${secondary("Update", actions.analyse)}
    ${primary("Open one-page summary", () => actions.openSheet("impact-summary"))}`,
  };
}

function levelCard(card: LevelCard, { drafts }: Answered, actions: Actions): TemplateResult {
  const own = drafts.filter(({ id }) => sheetsOf[card.level].includes(id));
  return html`<section class="card level ${card.level}" aria-label=${card.title}>
    <p class="band">${card.title}</p>
    <div>
      <p class="figure">${card.figure}</p>
      <p class="muted">${card.figureNote}</p>
      ${rangeStrip(card)}
      <h3>${card.headline}</h3>
      <p>
        <span class="tag">${card.sure}</span>
        ${card.weakest === null ? nothing : html`<span class="muted">weakest: ${card.weakest}</span>`}
      </p>
      ${
        own.length === 0
          ? nothing
          : html`<p class="jumps">${own.map(({ id, name }) => linkButton(name, () => actions.openSheet(id)))}</p>`
      }
    </div>
  </section>`;
}

function beforeSharing({ issues }: Answered, actions: Actions): TemplateResult {
  const count = issues.filter(({ severity }) => severity !== "info").length;
  return html`<div class="message">
    <span class="info" aria-hidden="true">i</span>
    <p>
      <b>Before you share:</b> this workbook holds pupils' rows; it is confidential. ${count} things to look at are on
      the sheet ${linkButton("Data check", () => actions.openSheet("data-check"))}.
      ${linkButton("Make a share copy", () => actions.openTask("share"))}
    </p>
  </div>`;
}
