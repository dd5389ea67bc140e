import { amountSetting, textSetting, yesNoSetting } from "./settingKinds";
import type { StudySetting } from "./studySetting";

/** What the enquiry is about, for the summary. */
export const enquirySettings: readonly StudySetting[] = [
  textSetting("title", "Title", "Stands on the summary."),
  textSetting("question", "Question", "The enquiry question, as agreed."),
  textSetting("period", "Period", "From when to when."),
  textSetting("cohort", "Cohort", "Which pupils it is about."),
  textSetting("strategy", "Strategy", "What was tried, in a sentence."),
  amountSetting({ id: "cost-hours", label: "Cost in hours", note: "Time of all staff together." }, null, [
    (settings) => settings.costHours,
    (settings, costHours) => ({ ...settings, costHours }),
  ]),
  amountSetting({ id: "cost-pounds", label: "Cost in pounds", note: "Money spent." }, null, [
    (settings) => settings.costPounds,
    (settings, costPounds) => ({ ...settings, costPounds }),
  ]),
  textSetting("decision", "Decision asked for", "What governors are asked to decide."),
  yesNoSetting(
    { id: "fictional", label: "Invented", note: "Yes: every sheet says the figures are invented." },
    (settings) => settings.fictional,
    (settings, value) => ({ ...settings, fictional: value === true }),
  ),
];
