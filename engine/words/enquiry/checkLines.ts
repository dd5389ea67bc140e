import type { ClaimCheck, EnquiryChecks, OpenPoint, PracticePoint, QuestionCheck } from "../../enquiry";
import { countText, numberWord } from "../numberText";
import { openTestNames } from "./account";
import { upperFirst } from "../statement";

/** One check of the enquiry as a line: a shape, a word, what is open. */
export interface CheckLine {
  readonly name: string;
  /** "● Passes", "◔ Open", "▲ Look again" */
  readonly state: string;
  readonly text: string;
}

const passes = "● Passes";
const open = "◔ Open";
const look = "▲ Look again";

/** What the checks say, a line each; a check nobody has begun is left out. None of them stops anything. */
export function checkLines(checks: EnquiryChecks): readonly CheckLine[] {
  return [
    ...questionLines(checks.questions),
    ...(checks.notSignedUp.length === 0
      ? []
      : [{ name: "Every school signs up", state: open, text: `Not yet: ${checks.notSignedUp.join(", ")}.` }]),
    ...pointLines(checks.openPoints),
    ...criteriaLines(checks),
    ...claimLines(checks.claims),
    ...flagLines(checks),
    ...synthesisLines(checks),
    ...ethicsLines(checks),
    ...practiceLines(checks.practice),
  ];
}

function questionLines(questions: readonly QuestionCheck[]): readonly CheckLine[] {
  const last = questions.at(-1);
  if (last === undefined) return [];
  const earlier = questions.slice(0, -1).filter(({ passes: passed }) => !passed).length;
  const before = earlier === 0 ? "" : ` ${upperFirst(countWord(earlier, "earlier wording"))} did not.`;
  const name = "The question";
  if (last.passes)
    return [{ name, state: passes, text: `It passes its six tests and what the workbook can tell.${before}` }];
  const tests = openTestNames(last);
  const hints = last.hints.filter(({ state }) => state !== "passes").length;
  const parts = [
    ...(tests.length > 0 ? [`${countWord(tests.length, "test")} not answered with yes (${tests.join("; ")})`] : []),
    ...(hints > 0 ? [`${countWord(hints, "hint")} of the workbook not met`] : []),
  ];
  return [{ name, state: look, text: `As last worded: ${parts.join(", ")}.` }];
}

const pointNames: Readonly<Record<string, string>> = {
  focus: "Focus",
  question: "Prompts for the question",
  "method-fit": "Way of enquiring",
  "impact-check": "How we will know",
};

function pointLines(points: readonly OpenPoint[]): readonly CheckLine[] {
  return Object.entries(pointNames).flatMap(([form, name]): CheckLine[] => {
    const own = points.filter((point) => point.form === form);
    if (own.length === 0) return [];
    const doubtful = own.filter(({ state }) => state !== "blank").length;
    const blank = own.length - doubtful;
    const parts = [
      ...(doubtful > 0 ? [`${countWord(doubtful, "answer")} not clear or not sure`] : []),
      ...(blank > 0 ? [`${countWord(blank, "question")} without an answer`] : []),
    ];
    return [{ name, state: doubtful > 0 ? look : open, text: `${upperFirst(parts.join(", "))}.` }];
  });
}

function criteriaLines({ criteria }: EnquiryChecks): readonly CheckLine[] {
  if (criteria === null) return [];
  const name = "Agreed criteria";
  if (criteria.afterTheData > 0)
    return [
      { name, state: look, text: `${upperFirst(numberWord(criteria.afterTheData))} dated after the first evidence.` },
    ];
  if (criteria.undated > 0)
    return [{ name, state: open, text: `${upperFirst(numberWord(criteria.undated))} without a date.` }];
  return [{ name, state: passes, text: "All are dated before the evidence." }];
}

function claimLines(claims: readonly ClaimCheck[]): readonly CheckLine[] {
  if (claims.length === 0) return [];
  const line = (name: string, passed: number, what: string): CheckLine => ({
    name,
    state: passed === claims.length ? passes : open,
    text: `${passed} of ${countText(claims.length, "claim")} ${what}.`,
  });
  const both = claims.filter(({ supports, contradicts }) => supports > 0 && contradicts > 0).length;
  return [
    line(
      "Validity",
      claims.filter(({ validity, misfit }) => validity === "passes" && misfit === null).length,
      "rest on a method that suits them",
    ),
    line(
      "Triangulation",
      claims.filter(({ triangulation }) => triangulation === "passes").length,
      "rest on two perspectives or more",
    ),
    line(
      "Reliability",
      claims.filter(({ reliability }) => reliability === "passes").length,
      "would be found by someone else too",
    ),
    ...(both === 0
      ? []
      : [
          {
            name: "For and against",
            state: look,
            text: `${upperFirst(countWord(both, "claim"))} with evidence on both sides: talk about why.`,
          },
        ]),
  ];
}

function flagLines({ claimFlags }: EnquiryChecks): readonly CheckLine[] {
  if (claimFlags.length === 0) return [];
  const who = claimFlags.map(({ school }) => school ?? "the alliance").join(", ");
  return [
    {
      name: "Claim and scores",
      state: look,
      text: `Says it has evidence from pupils, and its scores do not bear it out: ${who}.`,
    },
  ];
}

function synthesisLines({ synthesis }: EnquiryChecks): readonly CheckLine[] {
  if (synthesis === null) return [];
  const name = "Gate to the next cycle";
  if (synthesis.wentOn) return [{ name, state: look, text: "Work went on before the gate was open." }];
  if (synthesis.open.length > 0)
    return [
      {
        name,
        state: synthesis.gate === "yes" ? look : open,
        text: `${upperFirst(countWord(synthesis.open.length, "step"))} without an answer.`,
      },
    ];
  const isOpen = synthesis.gate === "yes";
  return [
    {
      name,
      state: isOpen ? passes : open,
      text: isOpen ? "Open: every step has an answer." : "All steps have an answer; the gate is not open yet.",
    },
  ];
}

function ethicsLines({ ethics }: EnquiryChecks): readonly CheckLine[] {
  if (ethics === null) return [];
  const name = "Ethics";
  if (!ethics.answered) return [{ name, state: open, text: "No ethics check found: fill it in, in proportion." }];
  if (ethics.triggers.length > 0 && !ethics.secondLook)
    return [{ name, state: look, text: "A second look is due, and none is noted." }];
  if (ethics.openQuestions.length > 0)
    return [
      {
        name,
        state: open,
        text: `${upperFirst(countWord(ethics.openQuestions.length, "question"))} without an answer.`,
      },
    ];
  return [{ name, state: passes, text: ethics.triggers.length > 0 ? "Answered, with a second look." : "Answered." }];
}

const practiceNames: Readonly<Record<PracticePoint["id"], readonly [name: string, noun: string]>> = {
  "still-planning": ["Time frame", "step that should have begun"],
  "step-past-its-end": ["Time frame", "step past its planned end"],
  "plan-method-doubted": ["Data plan", "method that may not suit"],
  "plan-not-same-way": ["Data plan", "measure not taken the same way twice"],
  "walk-times": ["Learning walks", "walk with visits or talks outside 5 to 10 minutes"],
  "walk-without-criteria": ["Learning walks", "walk without criteria"],
  "triad-not-rotated": ["Peer triads", "triad that did not take turns"],
  "lesson-without-prediction": ["Lesson study", "lesson without an expectation"],
  "theme-one-sided": ["Themes", "theme with evidence on one side only"],
  "sharing-plan-incomplete": ["Sharing plan", "plan without an owner, a date or an audience"],
  "claim-review-undated": ["Research check-list", "line without a date"],
};

function practiceLines(points: readonly PracticePoint[]): readonly CheckLine[] {
  return [...new Set(points.map(({ id }) => id))].map((id) => {
    const [name, noun] = practiceNames[id];
    const count = points.filter((point) => point.id === id).length;
    const [first = "", ...rest] = noun.split(" ");
    return {
      name,
      state: open,
      text: `${upperFirst(countWord(count, first))}${rest.length > 0 ? ` ${rest.join(" ")}` : ""}.`,
    };
  });
}

function countWord(count: number, noun: string): string {
  return `${numberWord(count)} ${noun}${count === 1 ? "" : "s"}`;
}
