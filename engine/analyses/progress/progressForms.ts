/** The questionnaires on progress, a phase each. */
export const progressForms = ["progress-implementation", "progress-innovation", "progress-impact"] as const;
