import { html, type TemplateResult } from "lit";
import type { PlacementFound } from "../../../worker/enquiryMessages";
import type { Actions } from "../../actions";
import { schoolOf } from "../../enquirySelectors";
import { gridWords, placementWords } from "../../gridWords";
import type { PaneState } from "../../state";

/** Both grids, with where the school stands and the way to rate. */
export function gridCards(state: PaneState, actions: Actions): TemplateResult {
  return html`${(["innovation", "collaboration"] as const).map((grid) => {
    const { title, when } = gridWords[grid];
    const own = placements(state, grid);
    return html`<section class="card" aria-label=${title}>
      <div class="row">
        <h3>${title}</h3>
        <button type="button" class="link" data-rate=${grid} @click=${() => actions.startRating(grid)}>
          Rate<span class="unseen"> on the ${title}</span>
        </button>
      </div>
      ${
        own.length === 0
          ? html`<p class="muted">Not rated yet</p>`
          : html`<p class="muted">
              ${when
                .flatMap(([value, words]) => {
                  const of = own.filter((one) => one.when === value);
                  return of.length === 0 ? [] : [`${words}: ${summary(of)}`];
                })
                .join(". ")}.
            </p>`
      }
    </section>`;
  })}`;
}

function placements({ enquiry }: PaneState, grid: PlacementFound["grid"]): readonly PlacementFound[] {
  const school = schoolOf(enquiry.choice);
  return (enquiry.found?.placements ?? []).filter((one) => one.grid === grid && one.school === school);
}

/** "replicable (3 of 4 raters)": the quadrant most raters chose, or both where they are even. */
function summary(placed: readonly PlacementFound[]): string {
  const counts = new Map<string, number>();
  for (const one of placed) {
    const words = placementWords(one);
    if (words !== null) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  const quadrants = [...counts].filter(([, count]) => count === most).map(([words]) => words);
  const raters = placed.length === 1 ? "1 rating" : `${most} of ${placed.length} ratings`;
  return `${quadrants.join(" or ")} (${quadrants.length > 1 ? `${most} of ${placed.length} ratings each` : raters})`;
}
