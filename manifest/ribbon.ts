/** One button: `id` is also the id of the action the pane answers (`Office.actions.associate`). */
export interface RibbonButton {
  readonly kind: "button";
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: IconName;
  readonly keyTip: string;
  /** true: Excel itself opens the pane, no action runs. */
  readonly opensPane?: boolean;
}

export interface RibbonMenu {
  readonly kind: "menu";
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: IconName;
  readonly keyTip: string;
  readonly items: readonly Omit<RibbonButton, "kind" | "opensPane">[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  readonly controls: readonly (RibbonButton | RibbonMenu)[];
}

export const iconNames = [
  "enquiry",
  "pane",
  "templates",
  "check",
  "analyse",
  "update",
  "phases",
  "grid",
  "summary",
  "share",
  "guide",
] as const;
export type IconName = (typeof iconNames)[number];

/** The sizes Office asks for, in pixels. */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** The ribbon tab, from left to right. Key tips: Alt, EI, then the letter. */
export const ribbon: { readonly label: string; readonly keyTip: string; readonly groups: readonly RibbonGroup[] } = {
  label: "Enquiry Impact",
  keyTip: "EI",
  groups: [
    {
      id: "Start",
      label: "Start",
      icon: "pane",
      controls: [
        {
          kind: "button",
          id: "OpenPane",
          label: "Open pane",
          tip: "Opens the Enquiry Impact pane beside the workbook.",
          icon: "pane",
          keyTip: "P",
          opensPane: true,
        },
        {
          kind: "menu",
          id: "Templates",
          label: "Templates",
          tip: "Opens the pane where empty forms are added to this workbook.",
          icon: "templates",
          keyTip: "T",
          items: [
            {
              id: "TemplatePupilScores",
              label: "Pupils' scores",
              tip: "Opens the pane to add a sheet for scores before and after, one row a pupil.",
              icon: "templates",
              keyTip: "S",
            },
            {
              id: "TemplateQuestionnaire",
              label: "Questionnaire",
              tip: "Opens the pane to add a sheet for the answers to a questionnaire before and after.",
              icon: "templates",
              keyTip: "Q",
            },
            {
              id: "TemplateQuestion",
              label: "Enquiry question",
              tip: "Opens the pane to add the form for the enquiry's question and its measure.",
              icon: "templates",
              keyTip: "E",
            },
            {
              id: "TemplatePhases",
              label: "Phases",
              tip: "Opens the pane to add the facilitator's forms for the phases of the enquiry.",
              icon: "templates",
              keyTip: "F",
            },
          ],
        },
      ],
    },
    {
      id: "Analyse",
      label: "Analyse",
      icon: "analyse",
      controls: [
        {
          kind: "button",
          id: "CheckData",
          label: "Check data",
          tip: "Lists what was found in this workbook and what to look at. Writes nothing.",
          icon: "check",
          keyTip: "C",
        },
        {
          kind: "button",
          id: "RunAnalysis",
          label: "Analyse",
          tip: "Adds sheets that say what changed and how sure one can be. Your own sheets stay as they are.",
          icon: "analyse",
          keyTip: "A",
        },
        {
          kind: "button",
          id: "UpdateResults",
          label: "Update",
          tip: "Analyses again after the data have changed, with the same settings.",
          icon: "update",
          keyTip: "U",
        },
      ],
    },
    {
      id: "Enquiry",
      label: "Enquiry",
      icon: "enquiry",
      controls: [
        {
          kind: "button",
          id: "ShowPhases",
          label: "Phases",
          tip: "Shows where each school is in the enquiry and what comes next.",
          icon: "phases",
          keyTip: "H",
        },
        {
          kind: "button",
          id: "ShowInnovationGrid",
          label: "Innovation grid",
          tip: "Shows how far strategies have spread and how deep they go.",
          icon: "grid",
          keyTip: "I",
        },
      ],
    },
    {
      id: "Share",
      label: "Share",
      icon: "share",
      controls: [
        {
          kind: "button",
          id: "ShowSummary",
          label: "One-page summary",
          tip: "Goes to the impact summary: one page to print for governors.",
          icon: "summary",
          keyTip: "S",
        },
        {
          kind: "button",
          id: "MakeShareCopy",
          label: "Share copy",
          tip: "Makes a workbook without any pupil's row, with small groups hidden, to give to others.",
          icon: "share",
          keyTip: "Y",
        },
      ],
    },
    {
      id: "Help",
      label: "Help",
      icon: "guide",
      controls: [
        {
          kind: "button",
          id: "ShowGuide",
          label: "Guide",
          tip: "Opens the guide: first steps, what the words mean and how every number is made.",
          icon: "guide",
          keyTip: "G",
        },
      ],
    },
  ],
};

/** The ids of every action the pane must answer. */
export const actionIds: readonly string[] = ribbon.groups.flatMap(({ controls }) =>
  controls.flatMap((control) =>
    control.kind === "menu" ? control.items.map(({ id }) => id) : control.opensPane ? [] : [control.id],
  ),
);

/** Where an icon lies below the base URL. */
export function iconFile(icon: IconName, size: number): string {
  return `icons/${icon}-${size}.png`;
}
