import type { TemplateName } from "../../templates";
import type { PaneScreen } from "../taskpane/screens";

/** Where each button of the ribbon leads in the pane; by the ids of `manifest/ribbon.ts`. */
export const screenOfAction: Readonly<Record<string, PaneScreen>> = {
  TemplatePupilScores: "templates",
  TemplateQuestionnaire: "templates",
  TemplateQuestion: "templates",
  TemplatePhases: "templates",
  CheckData: "check",
  RunAnalysis: "analyse",
  UpdateResults: "analyse",
  ShowPhases: "enquiry",
  ShowInnovationGrid: "innovation-grid",
  ShowSummary: "summary",
  MakeShareCopy: "share",
};

/** Which template each item of the Templates menu begins at. */
export const templateOfAction: Readonly<Record<string, TemplateName>> = {
  TemplatePupilScores: "pupil-scores",
  TemplateQuestionnaire: "questionnaire",
  TemplateQuestion: "question",
  TemplatePhases: "phases",
};

/** The button that opens a page beside Excel instead of the pane. */
export const GUIDE_ACTION = "ShowGuide";

export interface CommandTargets {
  readonly pane: { openAt(screen: PaneScreen, template?: TemplateName): void };
  /** The address of the guide. */
  readonly guide: string;
}

/** Tells Office what the ribbon's buttons do. Call once Office has answered. */
export function associateCommands({ pane, guide }: CommandTargets): void {
  for (const [id, screen] of Object.entries(screenOfAction)) {
    answerButton(id, async () => {
      // The pane first knows where to go, then it is shown: nobody sees it change.
      const template = templateOfAction[id];
      if (template === undefined) pane.openAt(screen);
      else pane.openAt(screen, template);
      await Office.addin.showAsTaskpane();
    });
  }
  answerButton(GUIDE_ACTION, () => {
    const { requirements, ui } = Office.context;
    if (requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) ui.openBrowserWindow(guide);
    else window.open(guide, "_blank", "noopener");
    return Promise.resolve();
  });
}

/** Excel waits for `completed`, whatever became of the work. */
function answerButton(id: string, work: () => Promise<void>): void {
  Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
    void work()
      .catch(() => undefined)
      .finally(() => event.completed());
  });
}
