import type { Form } from "../../engine";
import { aboutTheseAnswers, aboutThisSheet, added, choice, field, longText, yesNo } from "./fields";

const ask = <const Id extends string>(id: Id, label: string, section: string) =>
  field(id, label, longText, { section });
const trigger = <const Id extends string>(id: Id, label: string) =>
  field(id, label, yesNo, { ...added, section: "Take a second look if ..." });

/** Asked before baseline data come in; it reminds, it never stops an analysis. */
export const ethics = {
  id: "ethics",
  version: 1,
  layout: "questions",
  sheetName: "Ethics check",
  title: "Ethics check",
  help: "Answer before the baseline data come in, and in proportion: for scores your school collects anyway, a line is enough. It is a reminder and stops nothing.",
  phase: "implementation",
  provenance: "source",
  keys: [],
  fields: [
    ...aboutThisSheet,
    ask("ethics.access", "Who will see the data, and why?", "The data"),
    ask("ethics.storage", "How are they protected, and where are they kept?", "The data"),
    field(
      "ethics.kind",
      "What kind of data is it?",
      choice("routine school data", "some more than routine", "new data"),
      {
        section: "The data",
      },
    ),
    ask("ethics.beyondRoutine", "What is gathered beyond what the school collects anyway?", "The data"),
    ask("ethics.identified", "Could anyone be recognised, inside or outside? What limits that?", "The people"),
    ask("ethics.sensitive", "Are there sensitive topics, and what keeps people safe?", "The people"),
    ask("ethics.confidential", "How do we keep things confidential and people anonymous?", "The people"),
    ask(
      "ethics.compromised",
      "Whose permission do we need because it could put them in a difficult position?",
      "The people",
    ),
    field(
      "ethics.activity",
      "Is it ordinary school work or research only?",
      choice("school activity", "research only"),
      {
        section: "Consent",
      },
    ),
    ask("ethics.consent", "What needs consent, or a right to withdraw?", "Consent"),
    ask("ethics.permission", "Permission and consent form: what have we got?", "Consent"),
    field("ethics.parentsTold", "Are parents told?", yesNo, { section: "Consent" }),
    field("ethics.parentsConsent", "Is parents' consent needed?", choice("yes", "no", "not sure"), {
      section: "Consent",
    }),
    trigger("ethics.published", "It will be published outside our schools"),
    trigger("ethics.noAgreement", "There is no agreement on sharing data"),
    trigger("ethics.ownPupils", "A teacher studies their own pupils"),
    field("ethics.secondLook", "What came of the second look?", longText, {
      ...added,
      section: "Take a second look if ...",
    }),
    ...aboutTheseAnswers,
  ],
} as const satisfies Form;
