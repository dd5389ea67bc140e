/** Fields about the sheet, or about the answers on it: not what a form is for. */
export const aboutFields: ReadonlySet<string> = new Set([
  "enquiry",
  "cycle",
  "meetingDate",
  "facilitatorOf",
  "completedBy",
  "status",
  "evidenceLinks",
]);
