import { behaviourLog } from "./behaviourLog";
import { classAverages } from "./classAverages";
import { frequencyForms } from "./frequencyForms";
import { gradeAndEffort } from "./gradeAndEffort";
import { phonicsTracker } from "./phonicsTracker";
import { sendProvision } from "./sendProvision";

/** A third set of six, their readings too committed before the first run on them. */
export const sixMore = [
  phonicsTracker,
  gradeAndEffort,
  frequencyForms,
  classAverages,
  sendProvision,
  behaviourLog,
] as const;
