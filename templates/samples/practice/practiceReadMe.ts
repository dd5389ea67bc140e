import type { SheetDraft } from "../../../engine";
import { wordsSheet } from "../small/readMe";

/** The first sheet of the sample of the whole practice. */
export function practiceReadMe(): SheetDraft {
  return wordsSheet("Thistlewick Vale Learning Alliance: the whole practice", [
    "The same eight schools as in the other sample, with what else an alliance keeps: its lists are tidy here.",
    "",
    "Pupils 2024-25 were tested in autumn, spring and summer; attendance and behaviour were counted in autumn and summer.",
    "Pupils 2023-24 are last year's Year 4 and Year 8 of the same schools: other children, who serve as the comparison.",
    "Staff answered a questionnaire twice, and each school says how much of the strategy was done: does either go with pupils' change?",
    "Cases, initiatives with their evidence, services bought in, the issues log, the network and the community come from the forms.",
    "",
    "Tinder Ford's class has its older pupils with it here, so that every school has more than nine.",
    "Everything is invented: the people, the schools and the test, the MRT (average 100, SD 15, from 69 to 141).",
  ]);
}
