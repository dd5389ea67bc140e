/** Workbook-wide names of the columns of the pupil list, which the audit's live formulas read. */
export const auditNames = {
  school: "EnquiryPupils_School",
  before: "EnquiryPupils_Before",
  after: "EnquiryPupils_After",
  change: "EnquiryPupils_Change",
  /** The cell that says whether the data have changed since. */
  changed: "EnquiryData_Changed",
} as const;
