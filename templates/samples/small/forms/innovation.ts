import type { SheetDraft } from "../../../../engine";
import { innovationRatings } from "../../../forms/innovationRatings";
import { fictionalForm } from "./fictionalForm";
import { recordEntries, type FilledRow } from "./recordEntries";

export const STRATEGY = "Structured talk about texts";

export type Quadrant = "incremental" | "replicable" | "unfocused" | "radical";

/** Where each school aimed and where it came out. */
export const placements: readonly (readonly [school: string, aimed: Quadrant, generated: Quadrant])[] = [
  ["Candlecombe Primary", "radical", "replicable"],
  ["Fennimarsh Primary", "replicable", "replicable"],
  ["Wispmoor Junior", "radical", "radical"],
  ["Brinecliff Academy", "incremental", "incremental"],
  ["Saddlemoor High", "replicable", "incremental"],
  ["Owlhurst Primary", "radical", "unfocused"],
  ["Tinder Ford School", "incremental", "replicable"],
  ["Mistlebrook Primary", "radical", "unfocused"],
];

const axes = {
  incremental: { distance: "near", extent: "minor" },
  replicable: { distance: "near", extent: "major" },
  unfocused: { distance: "far", extent: "minor" },
  radical: { distance: "far", extent: "major" },
} as const;

/** Where the schools stood after the first cycle that stood elsewhere after the second. */
export const afterFirstCycle: Readonly<Record<string, Quadrant>> = {
  "Saddlemoor High": "replicable",
  "Owlhurst Primary": "radical",
  "Tinder Ford School": "incremental",
  "Mistlebrook Primary": "radical",
};

const moments = [
  { placement: "aimed", cycle: "1", date: "2024-10-02" },
  { placement: "generated", cycle: "1", date: "2025-01-22" },
  { placement: "generated", cycle: "2", date: "2025-06-25" },
] as const;

const raters = ["enquiry lead", "class teacher", "visiting facilitator"];
const other = { near: "far", far: "near", minor: "major", major: "minor" } as const;

/** Three raters a school and moment, after each cycle; in every third group one of them sees one axis differently. */
export function innovationSheets(): readonly SheetDraft[] {
  const rows = placements.flatMap(([school, aimed, generated], index) =>
    moments.flatMap(({ placement, cycle, date }, moment) =>
      raters.map((rater, place): FilledRow => {
        const quadrant = [aimed, afterFirstCycle[school] ?? generated, generated][moment] ?? generated;
        const { distance, extent } = axes[quadrant];
        const differs = place === index % 3 && (index * 2 + moment) % 3 === 0;
        const onDistance = differs && index % 2 === 0;
        return {
          strategy: STRATEGY,
          school,
          placement,
          cycle,
          date,
          rater,
          distance: onDistance ? other[distance] : distance,
          extent: differs && !onDistance ? other[extent] : extent,
          sure: true,
          reason: place === 0 ? reasons[placement][extent] : null,
        };
      }),
    ),
  );
  return fictionalForm(innovationRatings, recordEntries(innovationRatings, rows));
}

const reasons = {
  aimed: {
    minor: "One class at first, in lessons we teach anyway.",
    major: "All classes of the year, twice a week until June.",
  },
  generated: {
    minor: "A few lessons in two classes; it did not become a habit.",
    major: "Every class kept to two sessions a week.",
  },
} as const;
