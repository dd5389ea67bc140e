import { html, nothing, type TemplateResult } from "lit";
import { placeText, type Issue } from "../../../engine";
import type { Found } from "../../worker/messages";
import type { Actions } from "../actions";
import { retentionOf } from "../retention";
import type { PaneState } from "../state";
import type { ScreenView } from "./paneView";
import { linkButton, noticeOf, primary, secondary, stepHead } from "./parts";
import { counted } from "./recogniseStep";

/** What may be wrong in the data: one item a kind of issue, each with jumps to its cells. */
export function checkStep(state: PaneState, found: Found, actions: Actions): ScreenView {
  const groups = groupedByCode(found.issues);
  const toFix = groups.filter(([first]) => first?.severity !== "info");
  const retention = retentionOf(state);
  const toKnow = groups.filter(([first]) => first?.severity === "info");
  return {
    main: html`
      ${stepHead(2, "Data check")} ${noticeOf(state)}
      <div class="message ${toFix.length > 0 ? "attention" : ""}">
        <span aria-hidden="true">${toFix.length > 0 ? "▲" : "✓"}</span>
        <p>
          <b>${counted(toFix.length, "thing")} to look at, ${toKnow.length} to know about.</b>
          You can go on: each says what it does to the results.
        </p>
      </div>
      ${
        retention === null
          ? nothing
          : html`<div class="message attention">
              <span aria-hidden="true">▲</span>
              <p><b>${retention.message}</b> ${retention.suggestion ?? ""}</p>
            </div>`
      }
      ${part("To look at", toFix, state, actions)} ${part("To know about", toKnow, state, actions)}
    `,
    footer: html`${secondary("Back", actions.back)} ${secondary("Check again", actions.find)}
    ${primary(state.busy ? "Reading again…" : "Analyse", actions.analyse, state.busy)}`,
  };
}

function groupedByCode(issues: readonly Issue[]): readonly (readonly Issue[])[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const known = groups.get(issue.code);
    if (known === undefined) groups.set(issue.code, [issue]);
    else known.push(issue);
  }
  const rank = { error: 0, warning: 1, info: 2 } as const;
  return [...groups.values()].sort(([one], [other]) => rank[one?.severity ?? "info"] - rank[other?.severity ?? "info"]);
}

function part(
  title: string,
  groups: readonly (readonly Issue[])[],
  state: PaneState,
  actions: Actions,
): TemplateResult | typeof nothing {
  if (groups.length === 0) return nothing;
  return html`<section aria-label=${title}>
    <h3>${title}</h3>
    <ul class="list">
      ${groups.map((group) => issueItem(group, state, actions))}
    </ul>
  </section>`;
}

function issueItem(group: readonly Issue[], state: PaneState, actions: Actions): TemplateResult | typeof nothing {
  const code = group[0]?.code ?? "";
  const index = (state.shownIssue[code] ?? 0) % group.length;
  const issue = group[index];
  if (issue === undefined) return nothing;
  const next = (index + 1) % group.length;
  const { place } = issue;
  return html`<li>
    <div class="row top">
      <b>${issue.message}</b>
      ${issue.severity === "error" ? html`<span class="tag attention">▲ Stops a result</span>` : nothing}
    </div>
    ${remarks(issue)}
    <p class="jumps">
      ${place === null ? nothing : linkButton(`Go to ${placeText(place)}`, () => actions.goTo(place))}
      ${
        group.length < 2
          ? nothing
          : linkButton(`Next (${index + 1} of ${group.length})`, () =>
              actions.showIssue(code, next, group[next]?.place ?? null),
            )
      }
    </p>
    ${repairOf(issue, state, actions)}
  </li>`;
}

/** What it does to the results and what to do; where a tick mends it here, Setup need not be named. */
function remarks({ effect, suggestion, repair }: Issue): TemplateResult | typeof nothing {
  const said = [effect, repair === undefined ? suggestion : undefined].filter((one) => one !== undefined);
  return said.length === 0 ? nothing : html`<p class="muted">${said.join(" ")}</p>`;
}

/** The engine can mend it, if a person says so. */
function repairOf({ repair }: Issue, state: PaneState, actions: Actions): TemplateResult | typeof nothing {
  if (repair === undefined) return nothing;
  const accepted = state.corrections.some(
    ({ id, appliesTo, value }) => id === "repair" && appliesTo === repair && value === "yes",
  );
  return html`<label class="tick">
    <input
      type="checkbox"
      .checked=${accepted}
      ?disabled=${state.busy}
      @change=${() => actions.correct({ id: "repair", appliesTo: repair, value: accepted ? "no" : "yes" })}
    />
    <span>Mend this in the analysis. <span class="muted">Your cells stay as they are.</span></span>
  </label>`;
}
