import { html } from "lit";
import type { Actions } from "../actions";
import type { PaneState } from "../state";
import { collectCard } from "./share/collectCard";
import { packCard } from "./share/packCard";
import { codesCard, dpiaCard, purgeCard } from "./share/privacyCards";
import { shareCard } from "./share/shareCard";
import type { ScreenView } from "./paneView";
import { noticeOf, secondary } from "./parts";

/** What leaves the workbook: share copies, workbooks for schools, and what came back. */
export function shareTask(state: PaneState, actions: Actions): ScreenView {
  return {
    main: html`
      <div>
        <h2 data-heading tabindex="-1">Share and collect</h2>
        <p class="muted">Files are made on this machine. Nothing is sent to anyone: you send what you choose.</p>
      </div>
      ${noticeOf(state)} ${shareCard(state, actions)} ${packCard(state, actions)} ${collectCard(state, actions)}
      ${codesCard(state, actions)} ${purgeCard(state, actions)} ${dpiaCard(state, actions)}
    `,
    footer: secondary("Back", actions.closeTask),
  };
}
