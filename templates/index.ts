/** The door to the templates: the facilitator's forms as data with the sheets made of them, and the samples. */
export { forms, templateForms, templateNames, type TemplateName } from "./templates";
export { templateDrafts } from "./templateDrafts";
export * from "./samples/sampleDrafts";
export * from "./samples/smallMesses";
export type { Mess } from "./samples/mess";
