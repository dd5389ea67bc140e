/** Workbook-wide names of the columns of the pupil list, which the audit's live formulas read. */
export const auditNames = {
  school: "EnquiryPupils_School",
  before: "EnquiryPupils_Before",
  after: "EnquiryPupils_After",
  change: "EnquiryPupils_Change",
  /** Both arms of a comparison, pupil by pupil. */
  armSchool: "EnquiryArms_School",
  armTreated: "EnquiryArms_Project",
  armBefore: "EnquiryArms_Before",
  armAfter: "EnquiryArms_After",
  /** The cell that says whether the data have changed since. */
  changed: "EnquiryData_Changed",
} as const;

/** The name of a pair of groups' column: "in", "out" or empty for each pupil of the list. */
export function groupName(index: number): string {
  return `EnquiryPupils_Group${index + 1}`;
}

/** The name of one wave's answers on the answer list: school, score, change and answers of each person. */
export function answersName(questionnaire: number, wave: number): string {
  return `EnquiryA${questionnaire}_${wave + 1}`;
}

/** The row below them: the variance of the score and of each statement among those who answered everything. */
export function variancesName(questionnaire: number, wave: number): string {
  return `EnquiryV${questionnaire}_${wave + 1}`;
}
