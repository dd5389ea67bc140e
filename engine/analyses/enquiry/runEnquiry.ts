import type { Enquiry } from "../../enquiry";
import type { Issue } from "../../issue";
import type { Study } from "../../study";
import { enquiryChecks } from "./checks/enquiryChecks";
import { enquiryIssuesOf } from "./enquiryIssuesOf";
import { enquiryProgress } from "./enquiryProgress";

/**
 * How far the enquiry has come and how sound it is, from the forms (and for claims against evidence the scores beside
 * them). Null where the workbook has no filled-in form: a list of pupils is no enquiry, and is asked nothing.
 */
export function runEnquiry(study: Study): { readonly enquiry: Enquiry | null; readonly issues: readonly Issue[] } {
  if (study.entries.length === 0) return { enquiry: null, issues: [] };
  const enquiry = { progress: enquiryProgress(study), checks: enquiryChecks(study) };
  return { enquiry, issues: enquiryIssuesOf(enquiry, study.forms) };
}
