/** The door to the templates: the facilitator's forms as data with the sheets made of them, and the samples. */
export { forms, templateForms, templateNames, type TemplateName } from "./templates";
export { templateDrafts } from "./templateDrafts";
export * from "./samples/sampleDrafts";
export * from "./samples/smallMesses";
export type { Mess } from "./samples/mess";
export { largeMesses } from "./samples/many/largeSample";
export { nationalSample, type LongList, type LongListCell } from "./samples/many/nationalSample";
