import { html } from "lit";
import { stages, type Stage } from "../../worker/messages";
import type { Actions } from "../actions";
import type { PaneState } from "../state";
import type { ScreenView } from "./paneView";
import { stepHead } from "./parts";

const stageWords: Readonly<Record<Stage, string>> = {
  reading: "Reading the sheets",
  recognising: "Matching pupils and answers",
  calculating: "Working out changes and likely ranges",
  writing: "Writing the result sheets",
};

/** While the engine works; only its last stage touches the workbook. */
export function analyseStep({ stage }: PaneState, actions: Actions): ScreenView {
  const at = stages.indexOf(stage ?? "reading");
  return {
    main: html`
      ${stepHead(3, "Analysing")}
      <section class="card">
        <h3 id="stage">${stageWords[stage ?? "reading"]}</h3>
        <progress aria-labelledby="stage" max=${stages.length} value=${at + 0.5}></progress>
        <p class="muted">Part ${at + 1} of ${stages.length}</p>
      </section>
      <ul class="list">
        ${stages.map((one, index) => {
          const [sign, words] = index < at ? ["✓", "done"] : index === at ? ["◔", "under way"] : ["○", "to come"];
          return html`<li class=${index === at ? "now" : ""}>
            <span aria-hidden="true">${sign}</span> ${stageWords[one]}<span class="unseen">, ${words}</span>
          </li>`;
        })}
      </ul>
      <p class="message">
        <span class="info" aria-hidden="true">i</span>
        <span>Sheets are written only at the last part. Cancel leaves the workbook as it was.</span>
      </p>
    `,
    footer: html`<button type="button" class="button wide" @click=${actions.cancel}>Cancel</button>`,
  };
}
