/** How the pupils, classes or schools of a comparison were allocated. */
export interface Allocation {
  readonly unit: "pupils" | "classes" | "schools" | null;
  readonly method: "random" | "chosen" | null;
}

/** What the group says beforehand it will judge the enquiry by. */
export interface DeclaredOutcome {
  readonly measure: string | null;
  /** ISO date */
  readonly declaredOn: string | null;
  /** Were scores after the enquiry already there when it was declared? null: not known. */
  readonly resultsWereIn: boolean | null;
}

/** Smallest changes worth noticing. */
export interface SmallestChange {
  /** in SDs of the norm, else of the pooled before scores */
  readonly standardDeviations: number;
  /** in percentage points, for shares */
  readonly percentagePoints: number;
}

/** Who said where a pupil stands: a judgement of the pupils' own teachers is the word of people in the enquiry. */
export type JudgedBy = "own-teachers" | "others" | "test";

/** What Setup says of one measure; null: not said. */
export interface MeasureSettings {
  /** The level or score from which a pupil is at the standard, as written: "EXS", "100". */
  readonly standard: string | null;
  readonly judgedBy: JudgedBy | null;
  /** The two waves whose difference answers the question, as written: "Autumn 2024 to Summer 2025". */
  readonly contrast: string | null;
  readonly better: "higher" | "lower" | null;
}

export const noMeasureSettings: MeasureSettings = { standard: null, judgedBy: null, contrast: null, better: null };

/** Definitions of disadvantage schools use side by side, with very different pupils in them. */
export const disadvantageDefinitions = [
  "FSM now",
  "FSM in the last six years",
  "pupil premium",
  "school census",
] as const;
export type Disadvantage = (typeof disadvantageDefinitions)[number];

export type DisclosureMode = "working" | "alliance" | "public";

/** The study's settings, from the Setup sheet; defaults where it is silent. */
export interface Settings {
  readonly title: string | null;
  readonly question: string | null;
  readonly period: string | null;
  readonly cohort: string | null;
  /** What was tried, in a sentence. */
  readonly strategy: string | null;
  readonly costHours: number | null;
  readonly costPounds: number | null;
  readonly decision: string | null;
  /** Says on every sheet that the data are invented. */
  readonly fictional: boolean;
  readonly declared: DeclaredOutcome;
  readonly allocation: Allocation;
  /** Were pupils chosen because their scores were low? null: not known. */
  readonly chosenForLowScores: boolean | null;
  readonly sameTestSeries: boolean | null;
  readonly smallestChange: SmallestChange;
  /** By folded stem of the measure. */
  readonly measures: Readonly<Record<string, MeasureSettings>>;
  /** Is the comparison arm made of earlier pupils of the same schools? */
  readonly earlierCohorts: boolean;
  /** Sentences somebody wants to say of the results, to be checked; several are parted by semicolons. */
  readonly claims: string | null;
  readonly mode: DisclosureMode;
  /** Does the alliance's agreement let a share copy name schools? null: not known, so no. */
  readonly schoolsMayBeNamed: boolean | null;
  /** Has somebody checked that what people wrote in words names nobody? null: not known, so no. */
  readonly namesChecked: boolean | null;
  /** ISO date from which pupils' rows are to be gone. */
  readonly retainUntil: string | null;
  /** Which definition of disadvantage the columns follow; null: not said. */
  readonly disadvantage: Disadvantage | null;
  /** Keys of repairs a person accepted ("zeros-as-absence@Mistlebrook!N"). */
  readonly acceptedRepairs: readonly string[];
  /** Analyses switched off until asked for: special categories by role. */
  readonly specialCategories: readonly string[];
}

export const defaultSettings: Settings = {
  title: null,
  question: null,
  period: null,
  cohort: null,
  strategy: null,
  costHours: null,
  costPounds: null,
  decision: null,
  fictional: false,
  declared: { measure: null, declaredOn: null, resultsWereIn: null },
  allocation: { unit: null, method: null },
  chosenForLowScores: null,
  sameTestSeries: null,
  smallestChange: { standardDeviations: 0.1, percentagePoints: 5 },
  measures: {},
  earlierCohorts: false,
  claims: null,
  mode: "working",
  schoolsMayBeNamed: null,
  namesChecked: null,
  retainUntil: null,
  disadvantage: null,
  acceptedRepairs: [],
  specialCategories: [],
};

/** A row of the Setup sheet as a person left it; kept so that no Value is ever changed. */
export interface SetupEntry {
  /** Fixed English id: "role", "scale", "repair", "question" ... */
  readonly id: string;
  /** What it is about: "Sheet!Heading", a measure, a repair's key; "" for the whole study. */
  readonly appliesTo: string;
  /** As it stands in the cell. */
  readonly value: string | number | boolean | null;
  /** What a person wrote in the first and last column, kept for rows the product does not know. */
  readonly setting: string;
  readonly note: string;
}
