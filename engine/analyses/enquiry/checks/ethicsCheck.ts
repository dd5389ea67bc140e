import type { EthicsCheck } from "../../../enquiry";
import type { Study } from "../../../study";
import { ofLatestOccasion } from "../occasions";

/** Asked of whoever gathers more than a school collects anyway. */
const questions = [
  "access",
  "storage",
  "beyondRoutine",
  "identified",
  "sensitive",
  "confidential",
  "compromised",
  "activity",
  "consent",
  "permission",
  "parentsTold",
  "parentsConsent",
].map((id) => `ethics.${id}`);

const triggers = ["published", "noAgreement", "ownPupils"];

/**
 * The ethics check in proportion to what is gathered: for routine data a line is enough, for more than that each
 * question counts. Null where the workbook has no enquiry to ask about. It never stops an analysis.
 */
export function checkEthics({
  entries,
  questionnaires,
}: Pick<Study, "entries" | "questionnaires">): EthicsCheck | null {
  if (entries.length === 0) return null;
  const latest = ofLatestOccasion(entries.filter(({ form }) => form === "ethics"));
  const [first] = latest;
  if (first === undefined) {
    const kind = questionnaires.length > 0 ? "more" : null;
    return { kind, answered: false, openQuestions: [], triggers: [], secondLook: false, place: null };
  }
  const answered = new Set(latest.map(({ field }) => field));
  const kinds = latest.filter(({ field }) => field === "ethics.kind").map(({ value }) => value);
  const isMore = kinds.some((kind) => kind !== "routine school data");
  return {
    kind: kinds.length === 0 ? null : isMore ? "more" : "routine",
    answered: true,
    openQuestions: isMore ? questions.filter((field) => !answered.has(field)) : [],
    triggers: triggers.filter((id) => latest.some(({ field, value }) => field === `ethics.${id}` && value === true)),
    secondLook: answered.has("ethics.secondLook"),
    place: first.place,
  };
}
