import type { EnquiryProgress } from "../../enquiry";
import type { Study } from "../../study";
import { changesSinceMeeting } from "./changesSinceMeeting";
import { completenessOf } from "./completeness";
import { helpRequests, openActions } from "./helpRequests";
import { openIssues } from "./openIssues";
import { schoolsInForms, withdrawalsOf } from "./participants";
import { overviewGaps, returnsOf } from "./returns";

/** How far the enquiry has come: what is filled in, who has not returned, who has left, who asks for help, what is new. */
export function enquiryProgress(study: Pick<Study, "entries" | "forms" | "formSchools">): EnquiryProgress {
  const { entries, forms } = study;
  const schools = schoolsInForms(study);
  const withdrawals = withdrawalsOf(study);
  const left = new Set(withdrawals.map(({ school }) => school));
  const staying = { forms, schools: schools.filter((school) => !left.has(school)) };
  return {
    schools,
    completeness: completenessOf(entries, { forms, schools }),
    returns: returnsOf(entries, staying),
    overviewGaps: overviewGaps(entries, staying),
    withdrawals,
    helpRequests: helpRequests(entries),
    openActions: openActions(entries),
    openIssues: openIssues(entries),
    changes: changesSinceMeeting(entries),
  };
}
