import type { Form } from "../../engine";
import {
  aboutTheGroupsAnswers,
  aboutThisSheet,
  added,
  choice,
  cycle,
  date,
  field,
  hiddenColumns,
  longText,
  text,
} from "./fields";

/** Pupils who no longer take part or whose parents object: taken out of everything on the next run. */
export const pupilWithdrawals = {
  id: "pupil-withdrawals",
  version: 1,
  layout: "records",
  sheetName: "Pupils withdrawn",
  title: "Pupils withdrawn",
  help: "A pupil on this list is left out of every number from the next run on. Their rows in your own sheets stay until you delete them.",
  provenance: "added",
  keys: ["pupil", "school"],
  blankRows: 18,
  namesPupils: true,
  fields: [
    field("pupil", "Pupil", text, {
      ...added,
      required: true,
      width: 34,
      help: "The UPN, else the admission number, the code, or the whole name as in your sheet.",
    }),
    field("school", "School", text, { ...added, width: 26, help: "Needed with an admission number or a name." }),
    field("date", "Withdrawn on", date, { ...added, width: 15 }),
    { ...cycle, ...added },
    ...hiddenColumns,
  ],
} as const satisfies Form;

const group = { askedOf: "group" } as const;
const ask = <const Id extends string>(id: Id, label: string, section: string, help?: string) =>
  field(id, label, longText, { ...group, section, ...(help === undefined ? {} : { help }) });

const STEP = {
  need: "1. Why the risks need a look",
  processing: "2. What is done with the data",
  consultation: "3. Who was asked",
  proportion: "4. Is it needed, and in proportion?",
  outcome: "7. What was decided",
} as const;

/**
 * A start for a data protection impact assessment, after the seven steps of the Information Commissioner's Office (ICO,
 * How do we do a DPIA?, under UK GDPR article 35); steps 5 and 6 are the sheet of risks. The words are ours.
 */
export const dpia = {
  id: "dpia",
  version: 1,
  layout: "questions",
  sheetName: "DPIA starter",
  title: "Data protection impact assessment: a start",
  help: "Filled in from your workbook's settings where they say something. Check every line, answer the rest, and take it to your data protection officer before the baseline data come in. The steps are those of the Information Commissioner's Office.",
  provenance: "source",
  keys: [],
  fields: [
    ...aboutThisSheet,
    ask("dpia.aim", "What does the enquiry set out to do?", STEP.need),
    ask("dpia.need", "Why does it need a look?", STEP.need),
    ask("dpia.people", "Whose data are they, and of how many?", STEP.processing),
    ask("dpia.data", "What is known of each of them?", STEP.processing),
    ask("dpia.sensitive", "Which sensitive data are used, and why?", STEP.processing),
    ask(
      "dpia.source",
      "Where do the data come from?",
      STEP.processing,
      "The system they were exported from, and by whom.",
    ),
    ask("dpia.flow", "What happens to them, and on whose machines?", STEP.processing),
    ask("dpia.access", "Who can open the workbook, and where is it kept?", STEP.processing, "Roles, not names."),
    ask("dpia.shared", "Who gets results, and what is in them?", STEP.processing),
    ask("dpia.keep", "How long are pupils' rows kept?", STEP.processing),
    ask("dpia.expected", "Would pupils and parents expect it?", STEP.processing),
    ask("dpia.asked", "Who was asked: pupils, parents, staff, governors?", STEP.consultation),
    ask("dpia.officer", "What does the data protection officer advise?", STEP.consultation),
    ask(
      "dpia.basis",
      "What is the lawful basis?",
      STEP.proportion,
      "Schools often rely on their public task (UK GDPR article 6(1)(e)); sensitive data need a condition of article 9 too. Your officer decides.",
    ),
    ask("dpia.less", "Could it be done with less?", STEP.proportion),
    ask("dpia.accuracy", "How are mistakes found?", STEP.proportion),
    ask("dpia.rights", "How can a pupil be taken out?", STEP.proportion),
    ask("dpia.open", "What is still for the school to decide?", STEP.outcome),
    field(
      "dpia.outcome",
      "What was decided?",
      choice("go ahead", "go ahead with changes", "ask the ICO first", "do not go ahead"),
      { ...group, section: STEP.outcome },
    ),
    field("dpia.decidedBy", "Decided by", text, { ...group, section: STEP.outcome, help: "A role, not a name." }),
    field("dpia.decidedOn", "Decided on", date, { ...group, section: STEP.outcome }),
    field("dpia.review", "To be looked at again on", date, { ...group, section: STEP.outcome }),
    ...aboutTheGroupsAnswers,
  ],
} as const satisfies Form;

const size = choice("low", "medium", "high");
const measure = (risk: string, product: string): Readonly<Record<string, string>> => ({ risk, product });

/** Steps 5 and 6: what could go wrong for pupils, what the product does about it, and what the school adds. */
export const dpiaRisks = {
  id: "dpia-risks",
  version: 1,
  layout: "records",
  sheetName: "Risks to pupils",
  title: "Risks to pupils, and what is done about them",
  help: "Steps 5 and 6. What the product does stands beside each risk. Say how likely and how bad it is without that, what your school does besides, and what is left. Add risks of your own below.",
  provenance: "added",
  keys: ["risk"],
  blankRows: 14,
  printedRows: [
    measure(
      "The workbook with pupils' rows reaches somebody it should not.",
      "Its name says CONFIDENTIAL and its foot says what it holds. Others get a share copy, which is searched for people before it is saved.",
    ),
    measure(
      "A pupil is recognised in a small group.",
      "Copies hide numbers under 6 (alliance) or 10 (public), and whatever would give them away. Figures are rounded.",
    ),
    measure(
      "Somebody lays two copies side by side and learns about one pupil.",
      "A new copy can be compared with those sent before; what would give somebody away is held back.",
    ),
    measure(
      "Sensitive data are used without need.",
      "Ethnicity, SEND, being looked after, first language, belief, health and safeguarding stay off until Setup asks with a reason.",
    ),
    measure(
      "Names travel further than they need to.",
      "Results show no name. Codes can stand for names in a copy; the key is a file of its own.",
    ),
    measure(
      "Data leave the machine.",
      "The product sends nothing. Excel itself, and any cloud folder, follow your school's Microsoft settings.",
    ),
    measure(
      "One pupil's scores are taken for another's.",
      "Pupils are matched by number, never by name alone. Duplicates, oddities and guesses are listed with their cells.",
    ),
    measure(
      "A number is read as surer than it is, and pupils, a class or a teacher are judged by it.",
      "The design limits what is said; ranges stand beside numbers; teachers are never ranked.",
    ),
    measure(
      "Rows are kept longer than needed.",
      "Setup records the day, hosts warn when it has come, and a purge keeps totals without pupils.",
    ),
    measure(
      "A pupil or parent objects.",
      "The list of withdrawn pupils takes them out of every number and copy from the next run on.",
    ),
  ],
  fields: [
    field("risk", "What could go wrong", longText, { ...added, required: true, width: 34 }),
    field("likelihood", "How likely", size, { ...added, width: 11 }),
    field("harm", "How bad for pupils", size, { ...added, width: 11 }),
    field("product", "What the product does", longText, { ...added, width: 40 }),
    field("besides", "What we do besides", longText, { ...added, width: 34 }),
    field("left", "What is left", size, { ...added, width: 11 }),
    field("owner", "Who sees to it", text, { ...added, width: 18, help: "A role, not a name." }),
    { ...cycle, ...added },
    ...hiddenColumns,
  ],
} as const satisfies Form;
