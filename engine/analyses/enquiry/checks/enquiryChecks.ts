import type { EnquiryChecks } from "../../../enquiry";
import type { FormEntry } from "../../../form";
import type { Study } from "../../../study";
import { formRecords, textOf } from "../../../formRecords";
import { compareCycles } from "../occasions";
import { practicePoints } from "../practice/practicePoints";
import { checkClaims } from "./claimChecks";
import { claimFlags } from "./claimFlags";
import { checkCriteria } from "./criteriaCheck";
import { checkEthics } from "./ethicsCheck";
import { openPoints } from "./openPoints";
import { checkQuestions } from "./questionCheck";
import { checkSynthesis } from "./synthesisCheck";

/** Every check of the enquiry itself, as plain results; what to say of them is in `enquiryIssues`. */
export function enquiryChecks(study: Study): EnquiryChecks {
  const { entries } = study;
  return {
    questions: checkQuestions(study),
    openPoints: openPoints(entries),
    notSignedUp: notSignedUp(entries),
    criteria: checkCriteria(entries),
    claims: checkClaims(entries),
    claimFlags: claimFlags(study),
    synthesis: checkSynthesis(entries),
    ethics: checkEthics(study),
    practice: practicePoints(entries),
  };
}

/** Schools to which the question does not fully matter, or that have not signed up, in the latest cycle. */
function notSignedUp(entries: readonly FormEntry[]): readonly string[] {
  const records = formRecords(entries, "question-sign-off");
  const cycle = records
    .map((record) => record.cycle)
    .sort(compareCycles)
    .at(-1);
  return records
    .filter((record) => record.cycle === cycle && record.school !== null)
    .filter((record) => textOf(record, "matters") !== "yes" || record.values.get("signedOff") !== true)
    .flatMap(({ school }) => school ?? []);
}
