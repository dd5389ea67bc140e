import type { SheetDraft } from "../../../../engine";
import { benchmark, claimCheck } from "../../../forms/cases";
import { delivery } from "../../../forms/delivery";
import { judgedTwice } from "../judgements";
import { smallPupils } from "../smallPupils";
import { smallSchools } from "../smallSchools";
import { fictionalForm } from "./fictionalForm";
import { STRATEGY } from "./innovation";
import { recordEntries, type FilledRow } from "./recordEntries";

/** Sessions a week that took place of the two planned, teachers who used it, what was changed. */
const delivered: Readonly<Record<string, readonly [perWeek: number, teachers: number, changes: string]>> = {
  "Candlecombe Primary": [1.9, 2, "Shorter texts in the second cycle."],
  "Fennimarsh Primary": [1.6, 3, "Talk partners chosen by the teacher."],
  "Wispmoor Junior": [2, 1, "Pupils now bring the questions."],
  "Brinecliff Academy": [1.1, 5, "One session moved into tutor time."],
  "Saddlemoor High": [1.3, 4, "Used in English lessons only."],
  "Owlhurst Primary": [0.6, 2, "Kept for the lowest readers from January."],
  "Tinder Ford School": [1.8, 1, "All ages together on Fridays."],
  "Mistlebrook Primary": [0.9, 3, "Stopped for six weeks in spring."],
};

/** How much of the strategy was done, and what waiting classes had instead, where there are any. */
export function deliverySheets({ waiting = true }: { readonly waiting?: boolean } = {}): readonly SheetDraft[] {
  const rows = smallSchools.map((school): FilledRow => {
    const [perWeek, teachers, changes] = delivered[school.name] ?? [0, 0, ""];
    return {
      school: school.name,
      strategy: STRATEGY,
      from: "2024-10-14",
      to: "2025-06-06",
      plannedPerWeek: 2,
      deliveredPerWeek: perWeek,
      pupilsReached: school.testedAgain ?? school.project,
      teachersUsing: teachers,
      changesMade: changes,
      comparisonHad:
        waiting && school.waitingList > 0 ? "Reading lessons as before; talk sessions from September 2025." : null,
      hours: Math.round(perWeek * 32 * teachers * 0.5),
      pounds: 150 + 60 * teachers,
    };
  });
  return fictionalForm(delivery, recordEntries(delivery, rows));
}

/** Ours 62 to 71 per cent at the standard beside an invented national 70 to 73. */
export function benchmarkSheets(): readonly SheetDraft[] {
  const judged = judgedTwice(smallPupils()).length;
  const row: FilledRow = {
    measure: "Teacher judgement in reading: at the standard",
    yearBefore: "October 2024",
    yearAfter: "June 2025",
    oursBefore: 62,
    oursBeforePupils: judged,
    oursAfter: 71,
    oursAfterPupils: judged,
    nationalBefore: 70,
    nationalBeforePupils: 640_000,
    nationalAfter: 73,
    nationalAfterPupils: 645_000,
    source: "Invented national figures",
    comparedWith: "the country",
    children: "the same children",
    oursSchools: smallSchools.length,
  };
  return [
    ...fictionalForm(benchmark, recordEntries(benchmark, [row])),
    ...fictionalForm(claimCheck, recordEntries(claimCheck, wanted)),
  ];
}

/** What somebody would like to say at the summer conference. */
const wanted: readonly FilledRow[] = [
  "Our schools rose at three times the national rate.",
  "Pupils made five months of extra progress.",
  "Project pupils gained more than waiting pupils in reading.",
  "Structured talk raised reading scores in eight schools.",
  "We closed the gap for disadvantaged pupils.",
].map((claim) => ({ claim, where: "summer conference", saidBy: "head teacher" }));
