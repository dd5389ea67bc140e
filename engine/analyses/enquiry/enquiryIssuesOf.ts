import type { ClaimCheck, Enquiry, OpenPoint, QuestionCheck } from "../../enquiry";
import type { Form } from "../../form";
import { enquiryIssues } from "../../issues/enquiry";
import type { Issue } from "../../issue";
import { mergeIssues } from "../../tables/forms/mergeIssues";

/** What the checks of the enquiry have to say to people, none of it an error. */
export function enquiryIssuesOf({ progress, checks }: Enquiry, forms: readonly Form[]): readonly Issue[] {
  const { criteria, ethics, synthesis } = checks;
  return mergeIssues([
    ...questionIssues(checks.questions),
    ...(checks.notSignedUp.length > 0 ? [enquiryIssues.notSignedUp(checks.notSignedUp)] : []),
    ...pointIssues(checks.openPoints),
    ...(criteria === null || criteria.afterTheData === 0
      ? []
      : [enquiryIssues.criteriaAfterData(criteria.place, criteria.afterTheData)]),
    ...(criteria === null || criteria.undated === 0
      ? []
      : [enquiryIssues.criteriaUndated(criteria.place, criteria.undated)]),
    ...claimIssues(checks.claims),
    ...checks.claimFlags.map(({ kind, place }) => doubtedClaim[kind](place)),
    ...(synthesis === null || synthesis.gate !== "yes" || synthesis.open.length === 0
      ? []
      : [enquiryIssues.gateWithOpenSteps(synthesis.place, synthesis.open.length)]),
    ...(synthesis?.wentOn === true ? [enquiryIssues.wentOnWithoutGate(synthesis.place)] : []),
    ...overviewIssues(progress.overviewGaps, forms),
    ...ethicsIssues(ethics),
    ...checks.practice.map(({ id, place }) => enquiryIssues.practice(place, id)),
  ]);
}

const doubtedClaim = {
  "no-matched-scores": enquiryIssues.claimWithoutScores,
  "under-ten": enquiryIssues.claimOnFewScores,
  "scores-fell": enquiryIssues.claimAgainstScores,
} as const;

/** Only the question as last worded is judged; that it grew sharper is worth knowing. */
function questionIssues(questions: readonly QuestionCheck[]): readonly Issue[] {
  const last = questions.at(-1);
  if (last === undefined) return [];
  const failed = notPassed(last);
  const missed = last.hints.filter(({ state }) => state !== "passes").map(({ id }) => id);
  const earlier = questions.slice(0, -1).filter((one) => notPassed(one).length > 0);
  return [
    ...(failed.length > 0 ? [enquiryIssues.questionTests(last.place, failed)] : []),
    ...(missed.length > 0 ? [enquiryIssues.questionHints(last.place, missed)] : []),
    ...(last.manageable === "no" || last.manageable === "partly" ? [enquiryIssues.notManageable(last.place)] : []),
    ...(failed.length > 0
      ? []
      : earlier.map((one) => enquiryIssues.questionSharpened(one.place, notPassed(one).length))),
  ];
}

function notPassed({ tests }: QuestionCheck) {
  return tests.filter(({ answer }) => answer !== "yes").map(({ id }) => id);
}

function pointIssues(points: readonly OpenPoint[]): readonly Issue[] {
  const forms = [...new Set(points.map(({ form }) => form))];
  return forms.flatMap((form) => {
    const own = points.filter((point) => point.form === form);
    const blank = own.filter(({ state }) => state === "blank");
    const doubtful = own.filter(({ state }) => state !== "blank");
    const say = form === "method-fit" ? enquiryIssues.methodNotFit : enquiryIssues.impactUnclear;
    return [
      ...doubtful.slice(0, 1).map(({ place }) => say(place, doubtful.length)),
      ...blank.slice(0, 1).map(({ place }) => enquiryIssues.blankPoints(place, blank.length)),
    ];
  });
}

function claimIssues(claims: readonly ClaimCheck[]): readonly Issue[] {
  return claims.flatMap(({ place, validity, misfit, triangulation, reliability, supports, contradicts }): Issue[] => [
    ...(validity === "fails" ? [enquiryIssues.validityDoubted(place)] : []),
    ...(validity === "open" ? [enquiryIssues.validityOpen(place)] : []),
    ...(misfit === null ? [] : [enquiryIssues.methodMisfit(place, misfit)]),
    ...(triangulation === "one-perspective" ? [enquiryIssues.onePerspective(place)] : []),
    ...(triangulation === "open" ? [enquiryIssues.perspectiveOpen(place)] : []),
    ...(reliability === "fails" ? [enquiryIssues.reliabilityDoubted(place)] : []),
    ...(reliability === "open" ? [enquiryIssues.reliabilityOpen(place)] : []),
    ...(supports > 0 && contradicts > 0 ? [enquiryIssues.contradicted(place, supports + contradicts)] : []),
  ]);
}

function overviewIssues(gaps: Enquiry["progress"]["overviewGaps"], forms: readonly Form[]): readonly Issue[] {
  const missing = [...new Set(gaps.map(({ form }) => form))];
  return missing.map((id) =>
    enquiryIssues.overviewMissing(
      forms.find((form) => form.id === id)?.sheetName ?? id,
      gaps.filter(({ form }) => form === id).map(({ school }) => school),
    ),
  );
}

function ethicsIssues(ethics: Enquiry["checks"]["ethics"]): readonly Issue[] {
  if (ethics === null) return [];
  if (!ethics.answered || ethics.place === null) return [enquiryIssues.ethicsReminder(ethics.kind === "more")];
  const { place, openQuestions, triggers, secondLook } = ethics;
  return [
    ...(openQuestions.length > 0 ? [enquiryIssues.ethicsOpen(place, openQuestions.length)] : []),
    ...(triggers.length > 0 && !secondLook ? [enquiryIssues.ethicsSecondLook(place, triggers.length)] : []),
  ];
}
