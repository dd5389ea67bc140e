export * from "./samples/sampleDrafts";
export * from "./samples/smallMesses";
export type { Mess } from "./samples/mess";
