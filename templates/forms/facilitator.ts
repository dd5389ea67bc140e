import type { Field, Form } from "../../engine";
import { aboutThisSheet, choice, field, longText, rating, yesNo } from "./fields";
import { guideFields } from "./guideCell";

const mine = { visibility: "facilitator" } as const;
const alone = { ...mine, askedOf: "group" } as const;

const privateAbout: readonly Field[] = aboutThisSheet.map((about) => ({ ...about, ...mine }));

/** What the facilitator judges alone. It never leaves the facilitator's own workbook. */
export const facilitatorNotes = {
  id: "facilitator-notes",
  version: 1,
  layout: "questions",
  sheetName: "Facilitator notes",
  title: "Facilitator's own notes",
  help: "For you alone. Keep this workbook apart from the others: nothing here enters an overview, a report or a shared copy. Protection does not hide anything, so write roles, never names. Use a new copy for each meeting.",
  provenance: "source",
  keys: [],
  fields: [
    ...privateAbout,
    ...guideFields({
      id: "P1.Development",
      heading: "Phase 1, Development: support new practice",
      judge: [
        "Which approach suits most of the schools best?",
        "Which compromises may be needed?",
        "Where nothing has been tried yet: which options will you explain?",
      ],
      options: mine,
    }),
    ...guideFields({
      id: "P2.Leadership",
      heading: "Phase 2, Distributed leadership: many people lead",
      judge: [
        "Are people doing what they took on?",
        "How is the group working, and what more could it do?",
        "Does anyone stand in the way, and how?",
        ["Should you step in?", choice("yes", "not yet", "no")],
      ],
      options: mine,
    }),
    ...guideFields({
      id: "P2.Drive",
      heading: "Phase 2, Drive: keep going and reach results",
      judge: ["How are single members and the group getting on, and what do they give?", "Where should you step in?"],
      record: ["What each role gives to the focus", "What each role gives to the group's learning"],
      options: mine,
    }),
  ],
} as const satisfies Form;

const confidence = rating("Not yet", "Beginning", "Getting there", "Sure", "Very sure");
const task = <const Id extends string>(id: Id, label: string) =>
  field(id, label, choice("yes", "in part", "not yet"), { ...alone, section: "Nine tasks of a guide" });
const skill = <const Id extends string>(id: Id, label: string) =>
  field(id, label, confidence, { ...alone, section: "How sure do you feel?" });
const context = <const Id extends string>(id: Id, label: string) =>
  field(id, label, longText, { ...alone, section: "What changes the support they need?" });
const reminder = <const Id extends string>(id: Id, label: string) =>
  field(id, label, yesNo, { ...alone, section: "Did one of these happen?" });

/** An optional look at one's own work as a guide. */
export const facilitatorReview = {
  id: "facilitator-review",
  version: 1,
  layout: "questions",
  sheetName: "Self-review",
  title: "Your own work as facilitator",
  help: "Optional, and for you alone. It is a help to think, not a test.",
  provenance: "source",
  keys: [],
  fields: [
    ...privateAbout,
    task("task.focus", "The group has a focus it shares"),
    task("task.known", "Members have said what they know already"),
    task("task.methods", "There are methods for finding out more"),
    task("task.knowledge", "What is learned becomes everyone's"),
    task("task.strategies", "There are strategies to try"),
    task("task.learning", "Learning gets support"),
    task("task.plan", "There is a plan for telling, sharing and reflecting"),
    task("task.adjusting", "The group adjusts when it learns something new"),
    task("task.evaluating", "The effect is being evaluated"),
    skill("skill.listening", "Listening"),
    skill("skill.motivating", "Motivating"),
    skill("skill.trust", "Building trust"),
    skill("skill.groupLearning", "Helping a group learn"),
    skill("skill.brokering", "Bringing people and help together"),
    skill("skill.enquiry", "Leading an enquiry"),
    skill("skill.networking", "Networking"),
    skill("skill.conflict", "Dealing with conflict"),
    skill("skill.empathy", "Seeing it as others do"),
    context("context.maturity", "How long the group has worked together"),
    context("context.phase", "The phase it is in"),
    context("context.culture", "The culture of the group"),
    context("context.heads", "What the headteachers think of it"),
    context("context.purpose", "What the work is for"),
    context("context.position", "Whether you come from inside or outside"),
    reminder("reminder.takingOver", "I took over"),
    reminder("reminder.answers", "I became the one with the answers"),
    reminder("reminder.disagreement", "I let a disagreement go unspoken, or run on"),
    reminder("reminder.memberAndGuide", "I was member and guide at once, and it got mixed up"),
    field("review.next", "What I will do differently", longText, { ...alone, section: "Next" }),
  ],
} as const satisfies Form;
