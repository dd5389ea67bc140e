/** Who answered what in one wave, a row a respondent; places in the source instead of names. */
export interface WaveRespondents {
  readonly label: string;
  readonly places: readonly { readonly file: string | null; readonly sheet: string; readonly rowNumber: number }[];
  /** Index into `schools`; -1: not known. */
  readonly school: ArrayLike<number>;
  readonly statements: readonly {
    readonly id: string;
    readonly reversed: boolean;
    /** As answered, 1 to the number of points: more is more agreement. */
    readonly answers: readonly (number | null)[];
  }[];
  /** Mean of the answers with reversed statements turned; null where under half were answered. */
  readonly scores: readonly (number | null)[];
}

/** What the numbers of a questionnaire are made of: for the working copy, so that they can be worked out again. */
export interface QuestionnaireRespondents {
  readonly schools: readonly string[];
  readonly waves: readonly WaveRespondents[];
  /** Rows of the same person in the first and the last wave; null where waves cannot be linked. */
  readonly pairs: readonly (readonly [first: number, last: number])[] | null;
  /** Variance between schools of the change of the scale; null where no random-effects mean was taken. */
  readonly tauSquared: number | null;
}
