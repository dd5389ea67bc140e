import type { SheetDraft } from "../../../../engine";
import { collaborationRatings } from "../../../forms/collaboration";
import { peerTriad } from "../../../forms/waysOfEnquiring";
import { fictionalForm } from "./fictionalForm";
import { recordEntries, type FilledRow } from "./recordEntries";

export type CollaborationQuadrant = "lead others" | "build skills" | "re-engage" | "groundwork first";

/** How skilled and how involved each school was at the start, and is at the end. */
export const collaborationPlacements: readonly (readonly [
  school: string,
  start: CollaborationQuadrant,
  end: CollaborationQuadrant,
])[] = [
  ["Candlecombe Primary", "build skills", "lead others"],
  ["Fennimarsh Primary", "build skills", "lead others"],
  ["Wispmoor Junior", "lead others", "lead others"],
  ["Brinecliff Academy", "groundwork first", "build skills"],
  ["Saddlemoor High", "re-engage", "lead others"],
  ["Owlhurst Primary", "build skills", "re-engage"],
  ["Tinder Ford School", "build skills", "build skills"],
  ["Mistlebrook Primary", "build skills", "groundwork first"],
];

const axes = {
  "lead others": { skill: "high", participation: "high" },
  "build skills": { skill: "low", participation: "high" },
  "re-engage": { skill: "high", participation: "low" },
  "groundwork first": { skill: "low", participation: "low" },
} as const;

const opposite = { low: "high", high: "low" } as const;

/** What the group agreed to do next, from where each school is at the end. */
const nextSteps: Readonly<Record<string, string>> = {
  "Candlecombe Primary": "Show a waiting school how visits are prepared",
  "Fennimarsh Primary": "Look after the bank of texts",
  "Wispmoor Junior": "Lead the first meeting next year",
  "Brinecliff Academy": "Plan two sessions together with Wispmoor",
  "Saddlemoor High": "Bring history teachers to one meeting",
  "Owlhurst Primary": "Ask what would bring both classes back",
  "Tinder Ford School": "Share a triad with another small school",
  "Mistlebrook Primary": "Agree on time with the headteacher first",
};

const raters = ["enquiry lead", "class teacher", "visiting facilitator"];

/** Three raters at the start and at the end; in every third group one sees one axis differently. */
function ratingRows(): readonly FilledRow[] {
  return collaborationPlacements.flatMap(([school, start, end], index) =>
    (["start", "phase 3"] as const).flatMap((moment, time) =>
      raters.map((rater, place): FilledRow => {
        const { skill, participation } = axes[time === 0 ? start : end];
        const differs = place === (index + 1) % 3 && (index * 2 + time) % 3 === 1;
        const onSkill = differs && index % 2 === 1;
        return {
          school,
          moment,
          date: time === 0 ? "2024-10-02" : "2025-07-02",
          rater,
          skill: onSkill ? opposite[skill] : skill,
          participation: differs && !onSkill ? opposite[participation] : participation,
          sure: !(place === 1 && index % 4 === 2),
          nextStep: time === 1 && place === 0 ? (nextSteps[school] ?? null) : null,
        };
      }),
    ),
  );
}

/** Triad A took turns as it should; in triad B the visitor was never observed. */
const triadRows: readonly FilledRow[] = [
  ["A", "2025-01-15", 1, "Wispmoor lead", "Candlecombe teacher", "Fennimarsh teacher"] as const,
  ["A", "2025-02-26", 2, "Candlecombe teacher", "Fennimarsh teacher", "Wispmoor lead"] as const,
  ["A", "2025-05-14", 3, "Fennimarsh teacher", "Wispmoor lead", "Candlecombe teacher"] as const,
  ["B", "2025-01-16", 1, "Saddlemoor lead", "Brinecliff teacher", "Tinder Ford teacher"] as const,
  ["B", "2025-03-05", 2, "Saddlemoor lead", "Tinder Ford teacher", "Brinecliff teacher"] as const,
  ["B", "2025-05-21", 3, "Saddlemoor lead", "Brinecliff teacher", "Tinder Ford teacher"] as const,
].map(([triad, date, meeting, coach, client, observer]): FilledRow => ({
  triad,
  date,
  meeting,
  coach,
  client,
  observer,
  cycle: meeting === 1 ? "1" : "2",
  goals: meeting === 1 ? "Waiting longer for an answer" : "Questions that leave the page",
  protocol: "Meet before, watch twenty minutes, talk after",
  notes: meeting === 3 ? "Pupils led half of the talk" : "Teachers still ask most questions",
}));

/** How the schools worked with each other: the collaboration grid's ratings and the triads. */
export function collaborationSheets(): readonly SheetDraft[] {
  return [
    ...fictionalForm(collaborationRatings, recordEntries(collaborationRatings, ratingRows())),
    ...fictionalForm(peerTriad, recordEntries(peerTriad, triadRows)),
  ];
}
