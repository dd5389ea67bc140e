import type { Place } from "../workbook/place";

export const matrixLevels = ["pupil", "professional", "organisation", "system"] as const;
export const matrixAspects = ["focus", "context", "process", "impact"] as const;

/** What was written in one cell of the matrix. */
export interface MatrixEntry {
  readonly level: (typeof matrixLevels)[number];
  readonly aspect: (typeof matrixAspects)[number];
  readonly claim: string | null;
  readonly evidence: string | null;
  readonly source: string | null;
  readonly stakeholder: string | null;
  /** null where nobody says */
  readonly checked: boolean | null;
  readonly volunteered: boolean | null;
  readonly place: Place;
}

export interface InitiativeEvidence {
  readonly initiative: string;
  /** "learning community" ...; null where nobody says */
  readonly initiativeKind: string | null;
  readonly entries: readonly MatrixEntry[];
  /** Cells of the sixteen without evidence. */
  readonly emptyCells: number;
  /** Entries that were sent in by volunteers: those with good news may have come forward. */
  readonly volunteered: number;
  readonly unchecked: number;
  /** Answers to the six study questions, by field id; a question without an answer is absent. */
  readonly answers: Readonly<Record<string, string>>;
  /** Traits and intended processes said to be there ("yes" or "partly"), by field id. */
  readonly traits: Readonly<Record<string, string>>;
}

/** Initiatives by level by focus, context, process, impact. */
export interface EvidenceMatrixResult {
  readonly kind: "evidence-matrix";
  readonly initiatives: readonly InitiativeEvidence[];
}

/** One enquiry told as a case, by field id; a field without an answer is absent. */
export interface CaseRecord {
  readonly caseId: string;
  readonly school: string | null;
  readonly told: Readonly<Record<string, string>>;
  readonly place: Place;
}

/** Cases side by side. */
export interface CasesResult {
  readonly kind: "cases";
  readonly cases: readonly CaseRecord[];
}

export interface CommissionedService {
  readonly need: string;
  readonly provider: string | null;
  readonly pounds: number | null;
  readonly date: string | null;
  readonly outcome: string | null;
  readonly evaluation: string | null;
  readonly school: string | null;
  readonly place: Place;
}

/** What was bought in, what it cost and how anybody knows what came of it. */
export interface CommissioningResult {
  readonly kind: "commissioning";
  readonly services: readonly CommissionedService[];
  /** Sum of the costs given; null where none is. */
  readonly pounds: number | null;
}
