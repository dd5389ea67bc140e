import type { TemplateName } from "../../templates";

interface TemplateLabel {
  readonly label: string;
  readonly hint: string;
}

/** What each template is called in the pane, the commonest first. */
export const templateLabels: Readonly<Record<TemplateName, TemplateLabel>> = {
  "pupil-scores": { label: "Pupil scores, before and after", hint: "One row a pupil" },
  phases: { label: "Phase sheets", hint: "The three phases, working agreement, time frame, actions, sharing plan" },
  question: { label: "Our question", hint: "Focus, question, criteria, synthesis, reporting" },
  questionnaire: { label: "Questionnaire answers", hint: "Pupils, staff and school" },
  progress: { label: "“Where are we now?” forms", hint: "Five statements for each phase" },
  "innovation-ratings": { label: "Innovation grid ratings", hint: "How new, and how big a change" },
  "collaboration-ratings": { label: "Collaboration grid ratings", hint: "How skilled, how involved" },
  evidence: { label: "Evidence register", hint: "What we claim, and what bears it out" },
  delivery: { label: "What was done", hint: "How much of each strategy was delivered" },
  overviews: { label: "Overview forms", hint: "One for each phase, and withdrawals" },
  governance: { label: "Pupils withdrawn", hint: "Left out of every number from then on" },
  dpia: { label: "DPIA starter", hint: "Risks to pupils, and what is done about them" },
  ethics: { label: "Ethics check", hint: "Before baseline data come in" },
  methods: { label: "Ways of enquiring", hint: "Learning walk, rounds, triads, lesson study" },
  claims: { label: "Research claims", hint: "A check-list to come back to" },
  community: { label: "Who takes part", hint: "Roles and rings of the community" },
  network: { label: "Ties between people", hint: "Roster and ties, two waves" },
  cases: { label: "Cases and evidence matrix", hint: "Cases, initiatives, issues, commissioning, benchmark" },
  facilitator: { label: "Facilitator's own notes", hint: "Private: saved as a workbook of their own" },
};
