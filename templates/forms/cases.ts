import type { Field, Form } from "../../engine";
import {
  added,
  amount,
  choice,
  count,
  cycle,
  date,
  field,
  hiddenColumns,
  longText,
  school,
  text,
  yesNo,
  yesPartlyNo,
} from "./fields";

/** One enquiry told as a case, to be compared with others. */
export const cases = {
  id: "cases",
  version: 1,
  layout: "records",
  sheetName: "Cases",
  title: "Case records",
  help: "One row for each case, so that cases can be compared. Use a made-up id for the setting and no names.",
  provenance: "source",
  keys: ["caseId", "cycle"],
  blankRows: 10,
  fields: [
    field("caseId", "Case id", text, { required: true, width: 9, help: "Made up, so that nobody is recognised." }),
    { ...school, width: 15 },
    cycle,
    field("theme", "Theme", text, { width: 14 }),
    field("focusQuestion", "Focus question", longText, { width: 20 }),
    field("rationale", "Why it matters", longText, { width: 18 }),
    field("method", "Method", longText, { width: 16 }),
    field("findings", "Findings", longText, { width: 20 }),
    field("recommendations", "Recommendations", longText, { width: 18 }),
    field("artefacts", "What came of it", longText, {
      width: 16,
      help: "Things that show impact: materials, plans, work.",
    }),
    field("localContext", "Local context", longText, { width: 16 }),
    field("nationalContext", "National context", longText, { width: 16 }),
    field("literature", "Reading", longText, { width: 16 }),
    field("practice", "Tie to practice", longText, { width: 16 }),
    ...hiddenColumns,
  ],
} as const satisfies Form;

const initiativeKinds = choice(
  "leaders' academy",
  "development schools",
  "learning community",
  "new heads' group",
  "other",
);

/** Initiatives by level and aspect: claim, evidence, source and stakeholder in each cell. */
export const evidenceMatrix = {
  id: "evidence-matrix",
  version: 1,
  layout: "records",
  sheetName: "Evidence matrix",
  title: "Evidence matrix",
  help: "One row for each piece of evidence: which initiative, which level, which aspect. Empty cells of the matrix are counted, so leave out what you do not have.",
  provenance: "source",
  keys: ["initiative", "level", "aspect", "claim"],
  fields: [
    field("initiative", "Initiative", text, { required: true, width: 20 }),
    field("level", "Level", choice("pupil", "professional", "organisation", "system"), { required: true, width: 14 }),
    field("aspect", "Aspect", choice("focus", "context", "process", "impact"), { required: true, width: 11 }),
    field("claim", "Claim", longText, { width: 30 }),
    field("evidence", "Evidence", longText, { width: 30 }),
    field("source", "Source", text, { width: 16 }),
    field("stakeholder", "Whose view", text, { width: 16 }),
    field("checked", "Checked with those described?", yesNo, { width: 12 }),
    field("volunteered", "Sent in by volunteers?", yesNo, {
      width: 12,
      help: "Yes: those with good news may have come forward.",
    }),
    ...hiddenColumns,
  ],
} as const satisfies Form;

/** What each initiative is, by six questions. */
export const initiatives = {
  id: "initiatives",
  version: 1,
  layout: "records",
  sheetName: "Initiatives",
  title: "Our initiatives: six questions",
  help: "One row for each initiative. A learning community has six schools or more, with a pupil focus and an adult focus.",
  provenance: "source",
  keys: ["initiative"],
  blankRows: 10,
  fields: [
    field("initiative", "Initiative", text, { required: true, width: 18 }),
    field("initiativeKind", "Kind", initiativeKinds, { width: 16 }),
    field("study.done", "What is done, and by how many?", longText, { width: 24 }),
    field("study.aims", "Are its aims shared?", longText, { width: 22 }),
    field("study.gains", "Who gains what?", longText, { width: 22 }),
    field("study.levels", "What evidence is there at each level?", longText, { width: 24 }),
    field("study.raises", "What raises the effect?", longText, { width: 22 }),
    field("study.worries", "Worries, and what changes", longText, { width: 22 }),
    ...hiddenColumns,
  ],
} as const satisfies Form;

const trait = (id: string, label: string): Field => field(id, label, yesPartlyNo, { width: 13 });

/** Which traits an initiative has and which processes it means to use. */
export const initiativeTraits = {
  id: "initiative-traits",
  version: 1,
  layout: "records",
  sheetName: "Initiative traits",
  title: "Traits and processes of our initiatives",
  help: "One row for each initiative: is it like that? The first nine are traits of the work, the last eight are processes it means to use.",
  provenance: "source",
  keys: ["initiative"],
  blankRows: 10,
  fields: [
    field("initiative", "Initiative", text, { required: true, width: 18 }),
    trait("trait.shared", "Shared leading and learning"),
    trait("trait.wholeStaff", "Whole staff"),
    trait("trait.pupils", "Aims at pupil outcomes"),
    trait("trait.invitation", "By invitation"),
    trait("trait.money", "Money in schools' hands"),
    trait("trait.frames", "Practical frames"),
    trait("trait.risk", "Risk is allowed"),
    trait("trait.choice", "Choice"),
    trait("trait.peers", "Peers support each other"),
    trait("process.leadership", "Shared leadership"),
    trait("process.facilitation", "Facilitation"),
    trait("process.networking", "Networking"),
    trait("process.transfer", "Transfer"),
    trait("process.ownership", "Ownership"),
    trait("process.monitoring", "Monitoring"),
    trait("process.training", "Training"),
    trait("process.selfEvaluation", "Self-evaluation"),
    ...hiddenColumns,
  ],
} as const satisfies Form;

export const issuesLog = {
  id: "issues-log",
  version: 1,
  layout: "records",
  sheetName: "Issues log",
  title: "Issues log",
  help: "What came up on the way, who raised it and what was done.",
  provenance: "source",
  keys: ["issue", "raisedOn"],
  blankRows: 15,
  fields: [
    field("issue", "Issue", longText, { required: true, width: 40 }),
    field("initiative", "Initiative", text, { width: 20 }),
    field("raisedOn", "Raised on", date),
    field("raisedBy", "Raised by (role)", text),
    field("response", "What was done", longText, { width: 36 }),
    field("closedOn", "Closed on", date),
    ...hiddenColumns,
  ],
} as const satisfies Form;

export const commissioning = {
  id: "commissioning",
  version: 1,
  layout: "records",
  sheetName: "Commissioning",
  title: "What we commissioned",
  help: "One row for each service bought in: what it was for, what it cost, what came of it.",
  provenance: "source",
  keys: ["need", "provider"],
  blankRows: 15,
  fields: [
    field("need", "Need", longText, { required: true, width: 32 }),
    field("provider", "Provider", text, { width: 22 }),
    field("cost", "Cost in pounds", amount, { width: 12 }),
    field("date", "Date", date),
    field("outcome", "Outcome", longText, { width: 30 }),
    field("evaluation", "How we know", longText, { width: 30 }),
    { ...school, width: 18 },
    ...hiddenColumns,
  ],
} as const satisfies Form;

const nationalCount = { kind: "number", minimum: 0, maximum: 100_000_000, whole: true } as const;
const percent = { kind: "number", minimum: 0, maximum: 100, whole: false } as const;

/** Shares at the standard, ours and the country's, before and after. */
export const benchmark = {
  id: "benchmark",
  version: 1,
  layout: "records",
  sheetName: "Benchmark",
  title: "Our change beside the national change",
  help: "One row for each measure. Give how many in 100 reached the standard, and of how many pupils, for our schools and for the country. Schools that start low tend to rise faster, whatever they do.",
  provenance: "source",
  keys: ["measure", "school"],
  blankRows: 10,
  fields: [
    field("measure", "Measure", text, { required: true, width: 24 }),
    { ...school, width: 20, help: "Leave blank for all our schools together." },
    field("yearBefore", "Year before", text, { width: 10 }),
    field("yearAfter", "Year after", text, { width: 10 }),
    field("oursBefore", "Ours before, %", percent),
    field("oursBeforePupils", "Our pupils before", count),
    field("oursAfter", "Ours after, %", percent),
    field("oursAfterPupils", "Our pupils after", count),
    field("nationalBefore", "National before, %", percent),
    field("nationalBeforePupils", "National pupils before", nationalCount, { width: 13 }),
    field("nationalAfter", "National after, %", percent),
    field("nationalAfterPupils", "National pupils after", nationalCount, { width: 13 }),
    field("source", "Source", text, { ...added, width: 20 }),
    field("comparedWith", "Compared with", text, {
      ...added,
      width: 18,
      help: "The country where blank; or the local authority, similar schools ...",
    }),
    field("children", "Who was counted", choice("the same children", "other children"), {
      ...added,
      width: 16,
      help: "The same children twice, or last year's year group and this year's?",
    }),
    field("oursSchools", "Our schools", count, {
      ...added,
      help: "How many: pupils of one school are alike, so without it no likely range can be given.",
    }),
    ...hiddenColumns,
  ],
} as const satisfies Form;

/** Sentences somebody wants to say of the results, to be held against them. */
export const claimCheck = {
  id: "claim-check",
  version: 1,
  layout: "records",
  sheetName: "Can we say this",
  title: "Can we say this?",
  help: "One sentence a row, as you want to say or print it: “three times the national rate”, “five months more progress”. Analyse, and Benchmark and claims says whether it is supported, with a sentence that can be defended.",
  provenance: "added",
  keys: ["claim"],
  blankRows: 15,
  fields: [
    field("claim", "The sentence", longText, { ...added, required: true, width: 60 }),
    field("where", "Where it is to be said", text, { ...added, width: 26 }),
    field("saidBy", "Who wants to say it (role)", text, { ...added, width: 22 }),
    ...hiddenColumns,
  ],
} as const satisfies Form;
