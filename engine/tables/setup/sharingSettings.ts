import * as v from "valibot";
import { disadvantageDefinitions } from "../../settings";
import { isDay, reading, text, word, yesNoSetting } from "./settingKinds";
import type { StudySetting } from "./studySetting";

/** What copies for others may show, how long rows are kept, and what somebody wants to say. */
export const sharingSettings: readonly StudySetting[] = [
  {
    id: "mode",
    label: "Small numbers",
    note: "Working: all shown. Alliance: under 6 hidden. Public: under 10 hidden.",
    choices: ["working", "alliance", "public"],
    expects: "working, alliance or public",
    write: (settings) => settings.mode,
    read: reading(v.pipe(word, v.picklist(["working", "alliance", "public"])), "working", (settings, mode) => ({
      ...settings,
      mode,
    })),
  },
  yesNoSetting(
    {
      id: "schools-may-be-named",
      label: "Schools may be named",
      note: "Does your agreement let a copy for the alliance name schools? Without a yes it shows no rows of schools.",
    },
    (settings) => settings.schoolsMayBeNamed,
    (settings, schoolsMayBeNamed) => ({ ...settings, schoolsMayBeNamed }),
  ),
  yesNoSetting(
    {
      id: "names-checked",
      label: "Names checked",
      note: "Has somebody checked that the texts above and in the forms name nobody? Without a yes share copies leave them out.",
    },
    (settings) => settings.namesChecked,
    (settings, namesChecked) => ({ ...settings, namesChecked }),
  ),
  {
    id: "retain-until",
    label: "Keep pupils' rows until",
    note: "The day from which they are to be gone, as 2027-08-31. Taking them out keeps the totals.",
    choices: [],
    expects: "a date such as 2027-08-31",
    write: (settings) => settings.retainUntil,
    read: reading<string | null>(isDay, null, (settings, retainUntil) => ({ ...settings, retainUntil })),
  },
  {
    id: "disadvantage",
    label: "Disadvantaged means",
    note: "The definition you agreed on. What each list counts stands below; where they differ, By group says so.",
    choices: [...disadvantageDefinitions, "not known"],
    expects: "one of the definitions in the list, or not known",
    write: (settings) => settings.disadvantage ?? "not known",
    read: reading(
      v.pipe(text, v.picklist([...disadvantageDefinitions, "not known"])),
      "not known",
      (settings, said) => ({
        ...settings,
        disadvantage: said === "not known" ? null : said,
      }),
    ),
  },
  {
    id: "claims",
    label: "Can we say this?",
    note: "Sentences you want to say of the results, with a semicolon between: “three times the national rate”.",
    choices: [],
    expects: "text",
    write: (settings) => settings.claims,
    read: reading<string | null>(text, null, (settings, claims) => ({ ...settings, claims })),
  },
];
