import { html, nothing, type TemplateResult } from "lit";
import type { Actions } from "../../actions";
import { retentionOf } from "../../retention";
import type { PaneState } from "../../state";
import { linkButton } from "../parts";
import { workButton } from "./workButton";

/** Codes instead of names: a copy and its key, two files. */
export function codesCard(state: PaneState, actions: Actions): TemplateResult {
  const { share } = state;
  const chosen = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    actions.chooseKey(event.target.files?.[0] ?? null);
    event.target.value = "";
  };
  return html`<section class="card" aria-labelledby="codes-title">
    <h3 id="codes-title">Codes instead of names</h3>
    <p>
      A copy of the lists with codes for people, and the key to it as a file of its own. The results stay the same. The
      key is for your school alone.
    </p>
    <div class="setting">
      <label for="codes-key">The key of an earlier copy, if any</label>
      <input
        id="codes-key"
        type="file"
        accept=".xlsx"
        aria-describedby="codes-key-note"
        ?disabled=${share.working !== null}
        @change=${chosen}
      />
      <p class="muted" id="codes-key-note">With it the same pupils keep their codes, and new ones get their own.</p>
      ${
        share.key === null
          ? nothing
          : html`<p>Key: <b>${share.key.name}</b>. ${linkButton("Use none", () => actions.chooseKey(null))}</p>`
      }
    </div>
    ${workButton(state, {
      of: "codes",
      words: "Make the coded copy",
      meanwhile: "Making and searching it…",
      onClick: actions.makeCodes,
    })}
    ${coded(state, actions)}
  </section>`;
}

function coded({ share }: PaneState, actions: Actions): TemplateResult | typeof nothing {
  const made = share.coded;
  if (made === null) return nothing;
  return html`<div>
    <p>
      <b>${made.people} people</b> have codes, ${made.added} of them new. The copy was searched for names and numbers:
      none is in it.
    </p>
    <p>
      <button
        type="button"
        class="button small strong"
        @click=${() => actions.hand(actions.codedName("key"), made.key)}
      >
        1. Save the key
      </button>
      <button type="button" class="button small" @click=${() => actions.hand(actions.codedName("copy"), made.bytes)}>
        2. Save the coded copy
      </button>
    </p>
    <p class="muted">Keep the two apart. Without the key no code leads back to a pupil.</p>
    ${made.issues.map(({ message, suggestion }) => html`<p class="muted"><b>${message}</b> ${suggestion ?? ""}</p>`)}
  </div>`;
}

/** Pupils' rows once they may go: asked twice, and always a new file. */
export function purgeCard(state: PaneState, actions: Actions): TemplateResult {
  const notice = retentionOf(state);
  const { purging, purged } = state.share;
  return html`<section class="card" aria-labelledby="purge-title">
    <h3 id="purge-title">When pupils' rows are to go</h3>
    ${notice === null ? nothing : html`<p><span aria-hidden="true">▲</span> <b>${notice.message}</b></p>`}
    <p>
      A new workbook keeps the totals, with small numbers hidden, and says what was removed. This one stays as it is.
    </p>
    ${
      purging
        ? html`<div class="message attention" id="purge-sure">
            <span aria-hidden="true">▲</span>
            <div>
              <p>
                <b>Make a workbook without any pupil?</b> Single pupils can never be found in it again, and nothing can
                be analysed anew. Have you made what you still need from their rows?
              </p>
              <p>
                <button type="button" class="button small strong" @click=${actions.purge}>
                  Yes, without any pupil
                </button>
                <button type="button" class="button small" @click=${() => actions.askPurge(false)}>No, not yet</button>
              </p>
            </div>
          </div>`
        : workButton(state, {
            of: "purge",
            words: "Keep totals, remove pupils…",
            meanwhile: "Making and searching it…",
            onClick: () => actions.askPurge(true),
          })
    }
    ${
      purged === null
        ? nothing
        : html`<div class="message">
            <span aria-hidden="true">✓</span>
            <p>
              <b>${purged.name}</b> has none of ${purged.rows} rows of pupils. Now delete this workbook and every copy
              of it yourself: its results, its coded copies and their key.
            </p>
          </div>`
    }
  </section>`;
}

/** A start for the assessment a school owes before it begins. */
export function dpiaCard(state: PaneState, actions: Actions): TemplateResult {
  return html`<section class="card" aria-labelledby="dpia-title">
    <h3 id="dpia-title">Risks to pupils, thought through</h3>
    <p>
      A start for your data protection impact assessment, filled in from this workbook's settings. Your data protection
      officer decides.
    </p>
    ${workButton(state, {
      of: "dpia",
      words: "Make the DPIA starter",
      meanwhile: "Filling it in…",
      onClick: actions.startDpia,
    })}
  </section>`;
}
