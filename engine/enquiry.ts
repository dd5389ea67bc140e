import type { FormEntry } from "./form";
import type { Place } from "./workbook/place";

/** The five Ds of the guide: what a facilitator keeps in view in each phase. */
export const guideDs = ["Diagnosis", "Data", "Development", "Leadership", "Drive"] as const;
export type GuideD = (typeof guideDs)[number];

/** How many fields of one cell of the guide are asked of somebody, and how many are answered in the latest cycle. */
export interface CellCompleteness {
  readonly phase: 1 | 2 | 3;
  readonly d: GuideD;
  readonly asked: number;
  readonly answered: number;
}

export interface Completeness {
  /** null: the group's own column */
  readonly school: string | null;
  /** Phases somebody has begun, in order; each with all five Ds that ask for anything. */
  readonly cells: readonly CellCompleteness[];
}

/** Who has answered a form at its latest occasion. */
export interface FormReturns {
  readonly form: string;
  readonly cycle: string | null;
  readonly meeting: string | null;
  readonly returned: readonly string[];
  /** Schools that take part, have not left and have answered nothing of it. */
  readonly missing: readonly string[];
}

export interface Withdrawal {
  readonly school: string;
  readonly date: string | null;
  readonly phase: string | null;
  readonly place: Place;
}

/** A school that wrote Overview 1, and did not write a later one others have written, nor leave. */
export interface OverviewGap {
  readonly school: string;
  readonly form: string;
}

/** Help somebody asked for when they last answered. */
export interface HelpRequest {
  /** null: the group */
  readonly school: string | null;
  readonly form: string;
  readonly field: string;
  /** ISO date; null where the form does not say */
  readonly askedOn: string | null;
  readonly text: string;
  readonly place: Place;
}

export interface OpenAction {
  readonly school: string | null;
  readonly action: string;
  readonly role: string | null;
  readonly agreedOn: string | null;
  readonly due: string | null;
  readonly place: Place;
}

/** An issue of the log nobody has closed; `response`: what was done so far. */
export interface OpenIssue {
  readonly issue: string;
  readonly initiative: string | null;
  readonly raisedOn: string | null;
  /** a role */
  readonly raisedBy: string | null;
  readonly response: string | null;
  readonly place: Place;
}

export interface AnswerChange {
  readonly kind: "new" | "changed";
  readonly form: string;
  readonly field: string;
  readonly school: string | null;
  /** null where it is new */
  readonly before: FormEntry["value"] | null;
  readonly after: FormEntry["value"];
  readonly place: Place;
}

/** A record dated after the last meeting but one: evidence, an action agreed or done, a progress answer, a withdrawal. */
export interface DatedRecord {
  readonly form: string;
  /** The field its date stands in: "date", "done". */
  readonly dated: string;
  readonly school: string | null;
  readonly date: string;
  readonly place: Place;
}

/** What the latest meeting brought, beside the one before. */
export interface ChangesSinceMeeting {
  readonly meeting: string;
  readonly previous: string;
  readonly answers: readonly AnswerChange[];
  readonly records: readonly DatedRecord[];
}

/** How far the enquiry has come, school by school; plain counts, no judgement. */
export interface EnquiryProgress {
  /** Schools that take part or have left, in the order in which the forms name them. */
  readonly schools: readonly string[];
  readonly completeness: readonly Completeness[];
  readonly returns: readonly FormReturns[];
  readonly overviewGaps: readonly OverviewGap[];
  readonly withdrawals: readonly Withdrawal[];
  readonly helpRequests: readonly HelpRequest[];
  readonly openActions: readonly OpenAction[];
  readonly openIssues: readonly OpenIssue[];
  /** null before the second dated meeting */
  readonly changes: ChangesSinceMeeting | null;
}

export const questionTests = ["data", "oneIssue", "measurable", "plain", "quick", "improvement"] as const;
export type QuestionTestId = (typeof questionTests)[number];

export interface QuestionTest {
  readonly id: QuestionTestId;
  /** The group's own answer; null where the test is still open. */
  readonly answer: "yes" | "partly" | "no" | null;
  readonly reason: string | null;
}

/** What the workbook itself can tell of a question. "found": what is named is there among the data. */
export interface QuestionHint {
  readonly id: "data-set" | "cohort" | "measure" | "length" | "question-mark";
  readonly state: "passes" | "missing" | "not-found";
}

/** One wording of the question, at one meeting. */
export interface QuestionCheck {
  readonly cycle: string | null;
  readonly meeting: string | null;
  readonly text: string | null;
  readonly place: Place;
  readonly tests: readonly QuestionTest[];
  readonly hints: readonly QuestionHint[];
  readonly manageable: "yes" | "partly" | "no" | null;
  /** All six tests are answered yes and every hint passes. */
  readonly passes: boolean;
}

/** An open or doubtful answer of one of the check forms. */
export interface OpenPoint {
  readonly form: string;
  readonly field: string;
  readonly state: "blank" | "no" | "partly" | "not sure" | "unclear" | "yes";
  readonly place: Place;
}

/** Best answer among the evidence that supports a claim. */
export type ClaimTest = "passes" | "in-doubt" | "fails" | "open";

/** Validity, triangulation and reliability of one claim of impact, over its rows in the evidence register. */
export interface ClaimCheck {
  readonly claim: string;
  readonly level: string;
  readonly schools: readonly string[];
  readonly methods: readonly string[];
  readonly respondents: readonly string[];
  readonly supports: number;
  readonly contradicts: number;
  readonly validity: ClaimTest;
  /** What the claim is about cannot be seen by its methods alone: "interaction", "attainment", "attitude"; else null. */
  readonly misfit: string | null;
  readonly triangulation: "passes" | "one-perspective" | "open";
  readonly reliability: ClaimTest;
  readonly place: Place;
}

/** A school that agrees it has evidence of a change for pupils, where its matched scores do not bear it out. */
export interface DoubtedClaim {
  /** null: somebody answered for the whole alliance */
  readonly school: string | null;
  readonly kind: "no-matched-scores" | "under-ten" | "scores-fell";
  /** Pupils of the measure looked at with scores before and after. */
  readonly matched: number;
  readonly measure: string | null;
  readonly place: Place;
}

export interface SynthesisCheck {
  readonly cycle: string | null;
  readonly meeting: string | null;
  readonly gate: "yes" | "not yet" | null;
  /** Steps and prompts without an answer, by field id. */
  readonly open: readonly string[];
  /** Answers of a later cycle are there although the gate is not open. */
  readonly wentOn: boolean;
  readonly place: Place;
}

/** The ethics check in proportion: it reminds and never stops anything. */
export interface EthicsCheck {
  /** "routine" where only routine school data are used; "more" where anything is gathered beyond; null: not said. */
  readonly kind: "routine" | "more" | null;
  readonly answered: boolean;
  readonly openQuestions: readonly string[];
  /** Reasons for a second look that are ticked: "published", "noAgreement", "ownPupils". */
  readonly triggers: readonly string[];
  readonly secondLook: boolean;
  readonly place: Place | null;
}

export interface CriteriaCheck {
  readonly undated: number;
  /** Criteria agreed on after the first evidence of their level was dated. */
  readonly afterTheData: number;
  readonly place: Place;
}

export const practicePointIds = [
  "still-planning",
  "step-past-its-end",
  "plan-method-doubted",
  "plan-not-same-way",
  "walk-times",
  "walk-without-criteria",
  "triad-not-rotated",
  "lesson-without-prediction",
  "theme-one-sided",
  "sharing-plan-incomplete",
  "claim-review-undated",
] as const;

/** A way of enquiring that is not used as it is meant to be, at one place. */
export interface PracticePoint {
  readonly id: (typeof practicePointIds)[number];
  readonly place: Place;
}

export interface EnquiryChecks {
  /** Every wording, oldest first. */
  readonly questions: readonly QuestionCheck[];
  readonly openPoints: readonly OpenPoint[];
  /** Schools that do not sign up to the question (yet), of those with a row. */
  readonly notSignedUp: readonly string[];
  readonly criteria: CriteriaCheck | null;
  readonly claims: readonly ClaimCheck[];
  readonly claimFlags: readonly DoubtedClaim[];
  readonly synthesis: SynthesisCheck | null;
  readonly ethics: EthicsCheck | null;
  readonly practice: readonly PracticePoint[];
}

export interface Enquiry {
  readonly progress: EnquiryProgress;
  readonly checks: EnquiryChecks;
}
