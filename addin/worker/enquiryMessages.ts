import type {
  DesignAhead,
  EnquiryProgress,
  Field,
  FormSheet,
  GuideD,
  Issue,
  Place,
  PlanAhead,
  SheetDraft,
} from "../../engine";
import type { TemplateName } from "../../templates";
import type { SheetCopy } from "../port/sheetCopy";
import type { SheetEdit } from "../port/host";

/** One area of a phase: what is asked, judged and recorded there. */
export interface GuideArea {
  readonly d: GuideD;
  /** "Data" */
  readonly name: string;
  readonly prompts: readonly Field[];
}

/** A sheet of a phase: one meeting of one cycle. */
export interface PhaseSheet {
  readonly sheet: string;
  readonly cycle: string | null;
  /** ISO date */
  readonly meeting: string | null;
  readonly schools: readonly string[];
}

export interface GuidePhase {
  readonly phase: 1 | 2 | 3;
  readonly form: string;
  readonly areas: readonly GuideArea[];
  /** Earliest first; none where the phase has no sheet in this workbook. */
  readonly sheets: readonly PhaseSheet[];
}

/** What stands in a cell of a phase's sheet, as text. */
export interface NoteFound {
  readonly field: string;
  readonly school: string | null;
  readonly text: string;
  readonly place: Place;
}

/** A placement on one of the grids, in the words of its form. */
export interface PlacementFound {
  readonly grid: "innovation" | "collaboration";
  readonly strategy: string | null;
  readonly school: string | null;
  /** "aimed", "generated"; "start", "phase 1" ... */
  readonly when: string;
  readonly across: string;
  readonly up: string;
}

/** What the workbook's forms hold, for the Enquiry tab. */
export interface EnquiryFound {
  readonly sheets: readonly FormSheet[];
  readonly schools: readonly string[];
  readonly progress: EnquiryProgress;
  readonly phases: readonly GuidePhase[];
  readonly notes: readonly NoteFound[];
  readonly placements: readonly PlacementFound[];
  readonly strategies: readonly string[];
  /** What the fields are called that requests for help and changes name: form and field to label. */
  readonly labels: Readonly<Record<string, string>>;
  readonly issues: readonly Issue[];
}

export type EnquiryRequest =
  | { readonly kind: "read-forms"; readonly sheets: readonly SheetCopy[] }
  | {
      readonly kind: "place-answer";
      readonly sheet: SheetCopy;
      readonly form: string;
      readonly field: string;
      readonly school: string | null;
      /** As typed; "" clears the cell. */
      readonly text: string;
      /** What the person saw there when they began to write. */
      readonly seen: string;
    }
  | {
      readonly kind: "place-record";
      /** null: no sheet of the form is there yet */
      readonly sheet: SheetCopy | null;
      readonly form: string;
      readonly schools: readonly string[];
      readonly answers: Readonly<Record<string, string | boolean>>;
    }
  | {
      readonly kind: "draft-template";
      readonly name: TemplateName;
      readonly schools: readonly string[] | number;
      readonly cycle: string;
      /** Sheets of forms there are: what is there already is not added again. */
      readonly present: readonly FormSheet[];
    }
  | {
      readonly kind: "draft-meeting";
      readonly form: string;
      readonly schools: readonly string[];
      readonly cycle: string;
      readonly meeting: string;
    }
  | { readonly kind: "plan-ahead"; readonly design: DesignAhead };

export type EnquiryReply =
  | { readonly kind: "forms-read"; readonly enquiry: EnquiryFound }
  | { readonly kind: "edits"; readonly edits: readonly SheetEdit[]; readonly replaces: boolean }
  | { readonly kind: "drafts"; readonly drafts: readonly SheetDraft[]; readonly left: readonly string[] }
  /** The cell holds something else than the person saw: nothing was placed. */
  | { readonly kind: "changed"; readonly text: string }
  | { readonly kind: "no-place" }
  | { readonly kind: "planned"; readonly plan: PlanAhead };
