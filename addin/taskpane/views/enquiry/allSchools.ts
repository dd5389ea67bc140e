import { html, nothing, type TemplateResult } from "lit";
import { placeText, type CellCompleteness, type Completeness, type Place } from "../../../../engine";
import type { EnquiryFound } from "../../../worker/enquiryMessages";
import type { Actions } from "../../actions";
import { howFar, phaseShown, schoolsIn } from "../../enquirySelectors";
import type { PaneState } from "../../state";
import { linkButton } from "../parts";
import { counted } from "../recogniseStep";
import { dayText } from "./meetingLine";
import { phaseNames } from "./phaseButtons";

/** How far every school has come, who has not returned, who asks for help, what is open and what is new. */
export function allSchools(state: PaneState, actions: Actions): TemplateResult {
  const { found } = state.enquiry;
  if (found === null) return html``;
  const { progress } = found;
  return html`${headline(state, found)} ${phaseTable(state, found, actions)} ${areaTable(state, found, actions)}
    ${list("Asking for help", progress.helpRequests, actions, ({ school, text, place }) => ({
      place,
      words: html`<b>${school ?? "The group"}:</b> ${text}`,
    }))}
    ${returnsCard(found)}
    ${list("Open actions", progress.openActions, actions, ({ school, action, role, due, place }) => ({
      place,
      words: html`<b>${role ?? school ?? "Nobody named"}:</b> ${action}${due === null ? "" : `, due ${dayText(due)}`}`,
    }))}
    ${changesCard(found, actions)} ${addSchool(actions)}
    <section class="card" aria-label="More">
      <p>${linkButton("Send workbooks to schools, and collect them", () => actions.openTask("share"))}</p>
      <p>${linkButton("Add sheets from a template", () => actions.openTask("templates"))}</p>
    </section>`;
}

const total = (cells: readonly CellCompleteness[], of: "asked" | "answered"): number =>
  cells.reduce((sum, cell) => sum + cell[of], 0);

function headline({ enquiry }: PaneState, { progress }: EnquiryFound): TemplateResult {
  const phase = phaseShown(enquiry);
  const written = progress.completeness.filter(({ school }) => school !== null);
  const schools = Math.max(written.length, schoolsIn(enquiry).length);
  const begun = written.filter(
    ({ cells }) =>
      total(
        cells.filter((one) => one.phase === phase),
        "answered",
      ) > 0,
  );
  const help = new Set(progress.helpRequests.map(({ school }) => school ?? "The group")).size;
  if (written.length === 0) return html`<p>Nobody has written yet. Choose a school, then <b>Next prompt</b>.</p>`;
  return html`<p>
    <b>${begun.length} of ${counted(schools, "school")}</b> ${begun.length === 1 ? "has" : "have"} notes in the
    ${phaseNames[phase].toLowerCase()} phase.
    ${help === 0 ? "Nobody asks for help." : `${help} ${help === 1 ? "asks" : "ask"} for help.`}
  </p>`;
}

function phaseTable({ enquiry }: PaneState, { progress }: EnquiryFound, actions: Actions): TemplateResult {
  const known = new Set(progress.completeness.map(({ school }) => school));
  const silent = schoolsIn(enquiry).filter((school) => !known.has(school));
  const rows: readonly Completeness[] = [...progress.completeness, ...silent.map((school) => ({ school, cells: [] }))];
  return html`<section class="card" aria-label="Prompts answered in each phase">
    <table class="progress-table">
      <caption class="muted">
        Prompts answered in each phase
      </caption>
      <thead>
        <tr>
          <th scope="col">School</th>
          <th scope="col">Impl.</th>
          <th scope="col">Innov.</th>
          <th scope="col">Impact</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${rowHead(row, actions)}
              ${([1, 2, 3] as const).map((phase) => shareCell(row.cells.filter((cell) => cell.phase === phase)))}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function areaTable(
  { enquiry }: PaneState,
  { progress }: EnquiryFound,
  actions: Actions,
): TemplateResult | typeof nothing {
  const phase = phaseShown(enquiry);
  const areas = enquiry.found?.phases.find((one) => one.phase === phase)?.areas ?? [];
  if (!progress.completeness.some(({ cells }) => cells.some((cell) => cell.phase === phase))) return nothing;
  return html`<details class="card">
    <summary>By area: ${phaseNames[phase]}</summary>
    <table class="progress-table">
      <caption class="unseen">
        Prompts answered in each area of the ${phaseNames[phase].toLowerCase()} phase
      </caption>
      <thead>
        <tr>
          <th scope="col">School</th>
          ${areas.map(({ d, name }) => html`<th scope="col"><abbr title=${name}>${d.slice(0, 3)}.</abbr></th>`)}
        </tr>
      </thead>
      <tbody>
        ${progress.completeness.map(
          (row) =>
            html`<tr>
              ${rowHead(row, actions)}
              ${areas.map(({ d }) => signCell(row.cells.filter((cell) => cell.phase === phase && cell.d === d)))}
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="muted">${areas.map(({ d, name }) => `${d.slice(0, 3)}. ${name}`).join(" · ")}</p>
  </details>`;
}

function rowHead({ school }: Completeness, actions: Actions): TemplateResult {
  const choice = school === null ? ({ kind: "group" } as const) : ({ kind: "school", name: school } as const);
  return html`<th scope="row">${linkButton(school ?? "The group", () => actions.chooseSchool(choice))}</th>`;
}

function shareCell(cells: readonly CellCompleteness[]): TemplateResult {
  const [answered, asked] = [total(cells, "answered"), total(cells, "asked")];
  if (asked === 0) return html`<td><span class="unseen">not begun</span><span aria-hidden="true">○</span></td>`;
  const { sign } = howFar(answered, asked);
  return html`<td>
    <span aria-hidden="true">${sign} ${answered}/${asked}</span><span class="unseen">${answered} of ${asked}</span>
  </td>`;
}

function signCell(cells: readonly CellCompleteness[]): TemplateResult {
  const [answered, asked] = [total(cells, "answered"), total(cells, "asked")];
  if (asked === 0) return html`<td><span aria-hidden="true">–</span><span class="unseen">not asked</span></td>`;
  const { sign } = howFar(answered, asked);
  return html`<td><span aria-hidden="true">${sign}</span><span class="unseen">${answered} of ${asked}</span></td>`;
}

interface Line {
  readonly words: TemplateResult;
  readonly place: Place;
}

function list<Item>(
  title: string,
  items: readonly Item[],
  actions: Actions,
  lineOf: (item: Item) => Line,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<section class="card" aria-label=${title}>
    <h3>${title} (${items.length})</h3>
    <ul class="list">
      ${items.slice(0, MOST).map((item) => {
        const { words, place } = lineOf(item);
        return html`<li>${words} ${cellLink(place, actions)}</li>`;
      })}
    </ul>
    ${items.length > MOST ? html`<p class="muted">and ${items.length - MOST} more on the sheets</p>` : nothing}
  </section>`;
}

/** Says where it leads to those who hear links without the text around them. */
function cellLink(place: Place, actions: Actions): TemplateResult {
  return linkButton(html`Show<span class="unseen"> ${placeText(place)}</span>`, () => actions.goTo(place));
}

/** Lines of a card before it says how many more there are. */
const MOST = 8;

function returnsCard({ progress, labels }: EnquiryFound): TemplateResult | typeof nothing {
  const open = progress.returns.filter(({ missing }) => missing.length > 0);
  const left = progress.withdrawals.map(({ school }) => school);
  if (open.length === 0 && left.length === 0) return nothing;
  return html`<section class="card" aria-label="Who has not answered">
    <h3>Who has not answered</h3>
    <ul class="list">
      ${open.map(
        ({ form, missing, returned }) =>
          html`<li>
            <p>${labels[form] ?? form}: ${missing.join(", ")}</p>
            <p class="muted">${returned.length} of ${returned.length + missing.length} have</p>
          </li>`,
      )}
      ${left.length === 0 ? nothing : html`<li><p class="muted">Has left the enquiry: ${left.join(", ")}</p></li>`}
    </ul>
  </section>`;
}

function changesCard(
  { progress: { changes }, labels }: EnquiryFound,
  actions: Actions,
): TemplateResult | typeof nothing {
  if (changes === null) return nothing;
  const count = changes.answers.length + changes.records.length;
  return html`<details class="card">
    <summary>New since ${dayText(changes.previous)} (${count})</summary>
    <ul class="list">
      ${changes.answers.slice(0, MOST).map(
        ({ kind, form, field, school, place }) =>
          html`<li>
            <p><b>${school ?? "The group"}:</b> ${labels[`${form}:${field}`] ?? field}</p>
            <p class="muted">${kind === "new" ? "New answer" : "Answer changed"} ${cellLink(place, actions)}</p>
          </li>`,
      )}
      ${changes.records.slice(0, MOST).map(
        ({ form, school, date, place }) =>
          html`<li>
            <p>
              <b>${school ?? "The group"}:</b> ${labels[form] ?? form}, ${dayText(date)} ${cellLink(place, actions)}
            </p>
          </li>`,
      )}
    </ul>
    ${count > 2 * MOST ? html`<p class="muted">The sheets hold all ${count}.</p>` : nothing}
  </details>`;
}

function addSchool(actions: Actions): TemplateResult {
  return html`<details class="card">
    <summary>Add a school</summary>
    <form
      class="setting"
      @submit=${(event: Event) => {
        event.preventDefault();
        if (!(event.currentTarget instanceof HTMLFormElement)) return;
        const { value } = event.currentTarget.querySelector("input") ?? { value: "" };
        actions.addSchool(value);
      }}
    >
      <label for="new-school">Its name, as on all forms</label>
      <input id="new-school" required autocomplete="off" />
      <p class="muted">Its first note gets a column of its own. Nothing written so far is touched.</p>
      <p><button type="submit" class="button small">Add</button></p>
    </form>
  </details>`;
}
