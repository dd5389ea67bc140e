import { enquirySettings } from "./enquirySettings";
import { judgementSettings } from "./judgementSettings";
import type { StudySetting } from "./studySetting";
import { sharingSettings } from "./sharingSettings";

/** All settings of the whole study, in the order of the sheet. */
export const studySettings: readonly StudySetting[] = [...enquirySettings, ...judgementSettings, ...sharingSettings];
