import type { Form } from "../../engine";
import { aboutTheseAnswers, aboutThisSheet, added, choice, field, longText, yesPartlyNo } from "./fields";
import { guideFields } from "./guideCell";

const group = { askedOf: "group" } as const;
const schools = { askedOf: "schools" } as const;

const facilitatorOf = field("facilitatorOf", "Whose facilitator fills this in?", choice("alliance", "school"), {
  section: "About this sheet",
  askedOf: "group",
});

const help =
  "For the meeting. Ask the questions, then judge and record together. One column for each school and one for the group; grey cells are not asked. Short notes are enough, in roles, not names.";

/** Phase 1, Implementation: who we are, what we need, what we will ask. */
export const phase1 = {
  id: "phase-1",
  version: 1,
  layout: "questions",
  sheetName: "Phase 1 Implementation",
  title: "Phase 1: Implementation",
  help,
  phase: "implementation",
  provenance: "source",
  keys: [],
  fields: [
    ...aboutThisSheet,
    facilitatorOf,
    ...guideFields({
      id: "P1.Diagnosis",
      heading: "Diagnosis: keep finding out what the group needs",
      ask: [
        "What do your self-evaluation and other checks show as strengths and as priorities?",
        "How does your school plan to act on them?",
        "How used are people in your school to working together?",
      ],
      judge: [
        "Is this a real need, or only a felt one? What shows it?",
        ["How does the school's need fit the need we share?", longText],
        "How is the school growing just now?",
        "How well is the school doing at present?",
        ["How ready is it to work with others?", choice("low", "medium", "high"), schools],
        "How much support will it need?",
        "Which skills of working together should we build first?",
      ],
      record: [
        "Evidence behind this diagnosis",
        "Support we agreed on",
        "How far the school will be involved, as agreed",
      ],
    }),
    ...guideFields({
      id: "P1.Data",
      heading: "Data: keep the work tied to evidence",
      ask: [
        "Which data led us to this focus?",
        "Which baseline data fit this question?",
        "How will we see what changes for learners, for staff and for the school?",
        "What will tell us on the way how we are doing?",
      ],
      judge: [
        ["Is there a precise question, or only a good intention?", choice("precise question", "intention only"), group],
        ["Does it name one issue and one group of pupils?", yesPartlyNo, group],
        ["If not, what should we look at more closely?", longText, group],
      ],
      record: ["Our enquiry question", "Data sets we plan to use"],
    }),
    ...guideFields({
      id: "P1.Development",
      heading: "Development: support new practice",
      ask: [
        "Which ways of enquiring together have you tried? (The Approaches sheet lists them.)",
        "How well did they go: what worked and what did not?",
      ],
      record: ["How much experience we have between us", ["The group's own verdict on it", longText, group]],
    }),
    ...guideFields({
      id: "P1.Leadership",
      heading: "Distributed leadership: many people lead",
      ask: ["How far is leadership shared in your school?", "What have staff seen of it in practice?"],
      judge: [
        ["Has the school lived shared leadership itself?", yesPartlyNo, schools],
        ["Must our working agreement cover it?", yesPartlyNo, group],
      ],
      record: ["Experience of shared leadership, for our first meeting"],
    }),
    ...guideFields({
      id: "P1.Drive",
      heading: "Drive: keep going and reach results",
      ask: [
        "What time and support will each person get, and the school's group?",
        "Is this work in the staff action plan and in the school development plan?",
        "How is it linked to monitoring and self-evaluation?",
      ],
      judge: ["Will the school's energy last?", "How deeply is the work built into the school's own improvement?"],
      record: [["Can it be kept up?", yesPartlyNo], "Gaps in commitment to raise, to settle and to build on"],
    }),
    ...aboutTheseAnswers,
  ],
} as const satisfies Form;

/** Phase 2, Innovation: try, look, improve; a sheet for every meeting. */
export const phase2 = {
  id: "phase-2",
  version: 1,
  layout: "questions",
  sheetName: "Phase 2 Innovation",
  title: "Phase 2: Innovation",
  help: `${help} Use a new copy for each meeting and write its date.`,
  phase: "innovation",
  provenance: "source",
  keys: [],
  fields: [
    ...aboutThisSheet,
    facilitatorOf,
    ...guideFields({
      id: "P2.Diagnosis",
      heading: "Diagnosis: keep finding out what the group needs",
      ask: ["What is the strategy achieving so far?", "What helps it, and what holds it back?"],
      judge: ["What progress is there?", "What has changed in practice?", "What help is needed to improve it?"],
      record: ["What we have achieved", ["Strengths and weaknesses of our group", longText, group], "Next steps"],
    }),
    ...guideFields({
      id: "P2.Data",
      heading: "Data: keep the work tied to evidence",
      ask: ["Which data from the way here support that view?"],
      judge: [["Is there independent evidence, from pupils or others, beside opinion?", yesPartlyNo]],
      record: [
        "Data we relied on",
        [
          "If there were none that fit: how far have we come from the baseline?",
          longText,
          { help: "Go back to the baseline, look again and note the distance travelled." },
        ],
      ],
    }),
    ...guideFields({
      id: "P2.Development",
      heading: "Development: support new practice",
      ask: ["How will this become part of everyday teaching, or go further?", "Who else should hear of it, and how?"],
      judge: [
        ["Does everyone use it?", yesPartlyNo],
        ["Do we answer for it together, without blame and without naming people?", yesPartlyNo, group],
        ["Have there been several rounds of trying and improving?", yesPartlyNo],
      ],
      record: [
        "Our view of how it is used and what changed in practice",
        ["If little changed: which bolder strategies could we try?", longText, group],
        ["Is it breaking new ground?", yesPartlyNo, group],
      ],
    }),
    ...guideFields({
      id: "P2.Leadership",
      heading: "Distributed leadership: many people lead",
      ask: ["Who prepares the next meeting?", "Who leads the next step?", "Who finds resources and help?"],
      record: [
        ["Is responsibility shared?", yesPartlyNo, group],
        ["Does everyone get a hearing, or do a few voices decide?", longText, group],
        "Challenge and support we need",
      ],
    }),
    ...guideFields({
      id: "P2.Drive",
      heading: "Drive: keep going and reach results",
      ask: [
        ["What lifts our momentum, and what lowers it?", longText, added],
        ["Who needs support now? (a school or a role, not a name)", longText, added],
      ],
    }),
    ...aboutTheseAnswers,
  ],
} as const satisfies Form;

/** Phase 3, Impact: what changed, for whom, and what next. */
export const phase3 = {
  id: "phase-3",
  version: 1,
  layout: "questions",
  sheetName: "Phase 3 Impact",
  title: "Phase 3: Impact",
  help,
  phase: "impact",
  provenance: "source",
  keys: [],
  fields: [
    ...aboutThisSheet,
    facilitatorOf,
    ...guideFields({
      id: "P3.Diagnosis",
      heading: "Diagnosis: keep finding out what the group needs",
      ask: [
        "What shows that it made a difference, or that it did not?",
        "Which strategies gave most and which least, and why?",
        "What would you change next time, and why?",
      ],
      judge: [
        "How large is the difference?",
        "What progress was made?",
        "How did the group's work and each school's own work shape each other?",
      ],
      record: ["Evidence of impact", ["How far did we meet what we set out to do?", longText, group]],
    }),
    ...guideFields({
      id: "P3.Data",
      heading: "Data: keep the work tied to evidence",
      ask: [
        "How far were learners affected, you and your colleagues, and your own and other schools?",
        "What is the evidence for it?",
      ],
      judge: [
        ["Do the data answer our question?", yesPartlyNo],
        "If not, what else could have answered it?",
        ["How well did we work as a group?", longText, group],
      ],
      record: [
        "Kinds of impact data we have",
        ["Our judgement as a whole", longText, group],
        "Looking back: pupils",
        "Looking back: staff and their learning",
        "Looking back: the school as an organisation",
      ],
    }),
    ...guideFields({
      id: "P3.Development",
      heading: "Development: support new practice",
      ask: [
        ["Looking back, what helped us as a team and what got in the way?", longText, group],
        ["What did we make together?", longText, group],
      ],
      judge: [
        ["Is this an honest account of the difference we made?", yesPartlyNo, group],
        ["How could we share it?", longText, group],
      ],
      record: [
        ["Our own verdict", longText, group],
        "Data sets that bear it out",
        ["What now?", choice("continue", "enquire further", "both"), group],
        ["Advice to others", longText, group],
      ],
    }),
    ...guideFields({
      id: "P3.Leadership",
      heading: "Distributed leadership: many people lead",
      ask: [
        "Who led what over the year? (roles)",
        "When was somebody to lead missing, and why?",
        "What of this way of working will you keep?",
      ],
      judge: [["Was leadership really shared?", yesPartlyNo]],
      record: [
        ["The group's thoughts on it", longText, group],
        ["The facilitator's thoughts on it", longText, group],
        ["What did it mean for the outcome?", longText, group],
      ],
    }),
    ...guideFields({
      id: "P3.Drive",
      heading: "Drive: keep going and reach results",
      ask: [
        "Who beyond the group will learn from this?",
        "What is planned for spreading it? (Owners and dates go on the Sharing plan.)",
        "What comes next?",
        ["Shall there be another cycle?", choice("yes", "no", "not sure"), group],
      ],
      judge: [["Does each plan have an owner, a date and an audience?", yesPartlyNo, { ...group, ...added }]],
      record: [["Our decision", choice("stop", "scale", "repeat"), { ...group, ...added }]],
    }),
    ...aboutTheseAnswers,
  ],
} as const satisfies Form;
